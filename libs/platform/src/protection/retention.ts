import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Database } from '../database/database.js';
import { type RetentionReport, RetentionRepository, type RetentionRule } from './retention.repository.js';

/** How the things of one rule are removed, and counted where that is worth knowing. */
export interface RetentionKeeper {
  /** The name of the rule. */
  readonly rule: string;
  /** Removes at most `limit` of what was over before that moment, in the transaction around. How many it were. */
  remove?(before: Date, limit: number): Promise<number>;
  count?(): Promise<number>;
}

const BATCH = 200;
const DAY_MS = 24 * 60 * 60_000;

/** Removes what has been kept long enough. How long is data; how it is done, each library tells for what is its own. */
@Injectable()
export class Retention {
  private readonly keepers = new Map<string, RetentionKeeper>();

  constructor(
    private readonly database: Database,
    private readonly rules: RetentionRepository,
    private readonly clock: Clock,
  ) {}

  register(...keepers: readonly RetentionKeeper[]): void {
    for (const keeper of keepers) {
      if (this.keepers.has(keeper.rule)) throw new Error(`rule ${keeper.rule} has two keepers`);
      this.keepers.set(keeper.rule, keeper);
    }
  }

  report(): Promise<RetentionReport[]> {
    return this.rules.report();
  }

  /** Everything that is due by now; at most once a day for each rule. */
  async apply(): Promise<void> {
    const now = this.clock.now();
    for (const rule of await this.rules.rules()) {
      const isDue = rule.lastRunAt === null || now.getTime() - rule.lastRunAt.getTime() >= DAY_MS;
      const keeper = this.keepers.get(rule.name);
      if (isDue && keeper) await this.applyOne(rule, keeper, now);
    }
  }

  private async applyOne({ name, days }: RetentionRule, keeper: RetentionKeeper, now: Date): Promise<void> {
    if (days !== null && keeper.remove) {
      const before = new Date(now.getTime() - days * DAY_MS);
      while ((await this.removeBatch(keeper, before)) > 0);
    }
    await this.rules.ran(name, now, (await keeper.count?.()) ?? null);
  }

  /** What is gone and that it is gone become true together. */
  private removeBatch(keeper: RetentionKeeper, before: Date): Promise<number> {
    return this.database.run(async () => {
      const removed = (await keeper.remove?.(before, BATCH)) ?? 0;
      if (removed > 0) await this.rules.log(keeper.rule, this.clock.today(), removed);
      return removed;
    });
  }
}
