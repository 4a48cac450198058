import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';

const OPEN = `SELECT person_id FROM memberships WHERE organization_id = $1 AND status IN ('requested', 'approved')`;

/** The people who belong to an organization, or ask to. */
@Injectable()
export class MemberLocksRepository {
  constructor(private readonly database: Database) {}

  /** Waits for each of them, in the order of their ids. */
  async lock(organizationId: string): Promise<void> {
    await this.database.sql(
      `WITH held AS (SELECT FROM people WHERE id IN (${OPEN}) ORDER BY id FOR NO KEY UPDATE) SELECT count(*) FROM held`,
      [organizationId],
    );
  }

  /** Waits for nobody; false when somebody else holds one of them. */
  async lockFree(organizationId: string): Promise<boolean> {
    const [row] = await this.database.sql<{ all: boolean }>(
      `WITH open AS (${OPEN}), held AS (
         SELECT FROM people WHERE id IN (SELECT person_id FROM open) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED)
       SELECT (SELECT count(*) FROM held) = (SELECT count(*) FROM open) AS all`,
      [organizationId],
    );
    return row?.all ?? false;
  }
}
