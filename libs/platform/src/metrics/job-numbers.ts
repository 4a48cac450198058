import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Metrics } from './metrics.js';

interface Numbers {
  waiting: number;
  running: number;
  failed: number;
  lateness: number;
}

/**
 * The state of background work, from its truth, the `jobs` table: any api process can tell it,
 * and it is right also when every worker is dead, which is when it matters.
 */
@Injectable()
export class JobNumbers {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  async refresh(): Promise<void> {
    const [open] = await this.database.sql<Numbers>(
      `SELECT count(*) FILTER (WHERE lease_until IS NULL OR lease_until < now())::int AS waiting,
         count(*) FILTER (WHERE lease_until >= now())::int AS running,
         (SELECT count(*)::int FROM jobs WHERE failed_at > now() - interval '1 day') AS failed,
         coalesce(extract(epoch FROM now() - min(run_after) FILTER (
           WHERE run_after <= now() AND (lease_until IS NULL OR lease_until < now()))), 0)::float AS lateness
       FROM jobs WHERE done_at IS NULL AND failed_at IS NULL`,
    );
    if (open) this.metrics.jobs(open);
  }
}
