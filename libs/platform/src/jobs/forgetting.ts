import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Housekeeping } from './housekeeping.js';

const EVERY_MS = 600_000;

/** Removes answers to idempotency keys once their 24 hours are over: they were counted as forgotten from then on. */
@Injectable()
export class Forgetting implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly housekeeping: Housekeeping,
  ) {}

  onApplicationBootstrap(): void {
    this.housekeeping.add('idempotency.forget', EVERY_MS, () => this.forget());
  }

  async forget(): Promise<void> {
    await this.database.affect(`DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'`);
  }
}
