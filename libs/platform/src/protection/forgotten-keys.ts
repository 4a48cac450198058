import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { RetentionKeeper } from './retention.js';
import { declareSealed } from './sealed-tables.js';

declareSealed({
  table: 'idempotency_keys',
  key: { owner: 'text', key: 'text' },
  sealed: { body: `'idempotency ' || t.owner || ' ' || t.key` },
});

/** Answers to idempotency keys: they count as forgotten once their time is over, and are removed then. */
@Injectable()
export class ForgottenKeys implements RetentionKeeper {
  readonly rule = 'idempotency.keys';

  constructor(private readonly database: Database) {}

  remove(before: Date, limit: number): Promise<number> {
    return this.database.affect(
      `DELETE FROM idempotency_keys WHERE (owner, key) IN (
         SELECT owner, key FROM idempotency_keys WHERE created_at < $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [before, limit],
    );
  }
}
