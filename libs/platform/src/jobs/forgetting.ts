import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Attachments } from '../attachments/attachments.js';
import { Database } from '../database/database.js';
import { Housekeeping } from './housekeeping.js';

const EVERY_MS = 600_000;

/** Removes what was only kept for a while: answers to idempotency keys (24 hours), attachments that no form adopted. */
@Injectable()
export class Forgetting implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly housekeeping: Housekeeping,
    private readonly attachments: Attachments,
  ) {}

  onApplicationBootstrap(): void {
    this.housekeeping.add('idempotency.forget', EVERY_MS, () => this.forget());
    this.housekeeping.add('attachments.forget', EVERY_MS, () => this.attachments.removeUnowned());
  }

  async forget(): Promise<void> {
    await this.database.affect(`DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'`);
  }
}
