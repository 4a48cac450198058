import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

export interface RetentionRule {
  name: string;
  zh: string;
  en: string;
  /** Kept for so long after its end; null: for good. */
  days: number | null;
  source: string;
  /** How many there were at the last run, where that is counted. */
  held: number | null;
  lastRunAt: Date | null;
}

export interface RetentionReport extends RetentionRule {
  removed: number;
  /** The latest days on which something was removed. */
  removals: Array<{ day: string; removed: number }>;
}

const RULE = 'r.name, r.zh, r.en, r.days, r.source, r.held, r.last_run_at AS "lastRunAt"';
const DAYS_SHOWN = 12;

/** The rules, and the log of what was removed under them: counts, nothing else. */
@Injectable()
export class RetentionRepository {
  constructor(private readonly database: Database) {}

  rules(): Promise<RetentionRule[]> {
    return this.database.sql<RetentionRule>(`SELECT ${RULE} FROM retention_rules r ORDER BY r.name`);
  }

  report(): Promise<RetentionReport[]> {
    return this.database.sql<RetentionReport>(
      `SELECT ${RULE}, coalesce((SELECT sum(removed) FROM retention_removals WHERE rule = r.name), 0)::bigint AS removed,
         coalesce((SELECT json_agg(json_build_object('day', l.day, 'removed', l.removed) ORDER BY l.day DESC)
           FROM (SELECT day, removed FROM retention_removals WHERE rule = r.name ORDER BY day DESC LIMIT ${DAYS_SHOWN}) l),
           '[]') AS removals
       FROM retention_rules r ORDER BY r.name`,
    );
  }

  async log(rule: string, day: string, removed: number): Promise<void> {
    await this.database.sql(
      `INSERT INTO retention_removals AS l (rule, day, removed) VALUES ($1, $2, $3)
       ON CONFLICT (rule, day) DO UPDATE SET removed = l.removed + excluded.removed`,
      [rule, day, removed],
    );
  }

  async ran(rule: string, at: Date, held: number | null): Promise<void> {
    await this.database.sql('UPDATE retention_rules SET last_run_at = $2, held = $3 WHERE name = $1', [
      rule,
      at,
      held,
    ]);
  }
}
