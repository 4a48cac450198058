import { Injectable } from '@nestjs/common';
import { type Bucket, SlidingWindows } from './sliding-windows.js';

interface Entry {
  /** What Redis said last, and when (monotonic ms). */
  used: number;
  asOf: number;
  /** Counted here since then. */
  pending: number;
  isSyncing: boolean;
}

const SYNC_MS = 500;
const SYNC_SHARE = 0.05;
const MOST_ENTRIES = 20_000;

/**
 * For the wide limits that count every request: decides from memory and tells Redis in batches, so that a request
 * costs no round trip. Processes may together exceed a limit by what they count in half a second.
 * Without Redis each process goes on with its own count.
 */
@Injectable()
export class Tally {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly windows: SlidingWindows) {}

  /** What remains after this request; negative when it is one too many (and is then not counted). */
  take(bucket: Omit<Bucket, 'cost'>): number {
    const entry = this.entry(bucket.id);
    const now = performance.now();
    const age = now - entry.asOf;
    const left = Math.floor(bucket.limit - used(entry, age, bucket.windowSeconds) - entry.pending - 1);
    if (left >= 0) entry.pending += 1;
    const isDue = age > SYNC_MS || entry.pending > bucket.limit * SYNC_SHARE;
    if (isDue && !entry.isSyncing) void this.sync(entry, bucket);
    return left;
  }

  private async sync(entry: Entry, bucket: Omit<Bucket, 'cost'>): Promise<void> {
    entry.isSyncing = true;
    const cost = entry.pending;
    const counted = await this.windows.count([{ ...bucket, cost }], true);
    const now = performance.now();
    const before = counted?.buckets[0]?.used ?? used(entry, now - entry.asOf, bucket.windowSeconds);
    entry.used = before + cost;
    entry.pending -= cost;
    entry.asOf = now;
    entry.isSyncing = false;
  }

  private entry(id: string): Entry {
    const known = this.entries.get(id);
    if (known) return known;
    if (this.entries.size >= MOST_ENTRIES) this.forgetOldest();
    const fresh = { used: 0, asOf: Number.NEGATIVE_INFINITY, pending: 0, isSyncing: false };
    this.entries.set(id, fresh);
    return fresh;
  }

  /** A tenth, in order of arrival: what is forgotten is read from Redis again. */
  private forgetOldest(): void {
    for (const id of [...this.entries.keys()].slice(0, MOST_ENTRIES / 10)) this.entries.delete(id);
  }
}

/** What is left of the last known use: it leaves a sliding window evenly. */
function used(entry: Entry, ageMs: number, windowSeconds: number): number {
  return entry.used * Math.max(0, 1 - ageMs / (windowSeconds * 1000));
}
