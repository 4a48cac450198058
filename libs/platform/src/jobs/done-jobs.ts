import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { RetentionKeeper } from '../protection/retention.js';

/** Jobs that are done: of use only to whoever looks into what happened lately. Failed ones stay until somebody has looked. */
@Injectable()
export class DoneJobs implements RetentionKeeper {
  readonly rule = 'jobs.done';

  constructor(private readonly database: Database) {}

  remove(before: Date, limit: number): Promise<number> {
    return this.database.affect(
      `DELETE FROM jobs WHERE id IN (
         SELECT id FROM jobs WHERE done_at < $1 ORDER BY done_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [before, limit],
    );
  }
}
