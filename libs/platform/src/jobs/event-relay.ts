import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EventDefinition, EventPayload, JobDefinition, JobPayload } from '#kezhi/kernel';
import { Database } from '../database/database.js';
import { JobQueue } from '../queue/job-queue.js';
import { Housekeeping } from './housekeeping.js';

const EVERY_MS = 500;
const BATCH = 500;

interface Waiting {
  id: number;
  event_id: string;
  type: string;
  payload: EventPayload;
}

type Subscription = (events: readonly Waiting[]) => Promise<void>;

/**
 * Turns committed events into jobs of those who subscribed. It marks what it has relayed instead of remembering the last
 * one: identifiers are given before the commit, and a slower writer's event would be skipped for ever.
 */
@Injectable()
export class EventRelay implements OnApplicationBootstrap {
  private readonly subscriptions = new Map<string, Subscription[]>();

  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly housekeeping: Housekeeping,
  ) {}

  /** After each `event` of which `toJob` makes one, run `job`. At least once; one waiting job per key is enough. */
  subscribe<E extends EventPayload, P extends JobPayload>(
    event: EventDefinition<E>,
    job: JobDefinition<P>,
    toJob: (payload: E) => { payload: P; key?: string } | null,
  ): void {
    this.add(event.type, async (events) => {
      const due = events.flatMap((waiting) => {
        const wanted = toJob(waiting.payload as E);
        return wanted ? [{ ...wanted, key: wanted.key ?? waiting.event_id }] : [];
      });
      await this.queue.enqueueAll(job, due);
    });
  }

  /** The same for events that come a thousand at once: one `job` for up to `most` of those that wait at a time. */
  subscribeMany<E extends EventPayload, P extends JobPayload>(
    event: EventDefinition<E>,
    job: JobDefinition<P>,
    { most, toJob }: { most: number; toJob: (payloads: readonly E[]) => P },
  ): void {
    this.add(event.type, async (events) => {
      const due = [];
      for (let at = 0; at < events.length; at += most) {
        const some = events.slice(at, at + most);
        due.push({ payload: toJob(some.map((waiting) => waiting.payload as E)), key: some[0]?.event_id });
      }
      await this.queue.enqueueAll(job, due);
    });
  }

  private add(type: string, forward: Subscription): void {
    this.subscriptions.set(type, [...(this.subscriptions.get(type) ?? []), forward]);
  }

  onApplicationBootstrap(): void {
    this.housekeeping.add('outbox.relay', EVERY_MS, async () => {
      while ((await this.relay()) === BATCH);
    });
  }

  /** Relays one batch and says how many events it held. */
  relay(): Promise<number> {
    return this.database.run(async () => {
      const waiting = await this.database.sql<Waiting>(
        `SELECT id, event_id, type, payload FROM outbox
         WHERE relayed_at IS NULL ORDER BY xid, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      for (const [type, subscriptions] of this.subscriptions) {
        const events = waiting.filter((event) => event.type === type);
        for (const forward of subscriptions) await forward(events);
      }
      if (waiting.length > 0)
        await this.database.sql('UPDATE outbox SET relayed_at = now() WHERE id = ANY($1)', [
          waiting.map(({ id }) => id),
        ]);
      return waiting.length;
    });
  }
}
