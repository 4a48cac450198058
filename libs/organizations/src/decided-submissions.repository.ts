import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';

/** What became of an organization that an office has submitted, and which account had submitted it. */
export interface DecidedSubmission {
  organizationName: string;
  reason: string | null;
  authorId: string;
}

@Injectable()
export class DecidedSubmissionsRepository {
  constructor(private readonly database: Database) {}

  /** The last decision of this kind. Undefined when nobody else had submitted it: an own act is known to who did it. */
  async find(organizationId: string, event: string): Promise<DecidedSubmission | undefined> {
    const [row] = await this.database.sql<DecidedSubmission>(
      `SELECT o.name AS "organizationName", d.reason, s.account_id AS "authorId"
       FROM organizations o
         CROSS JOIN LATERAL (
           SELECT id, at, reason, account_id FROM organization_decisions
           WHERE organization_id = o.id AND event = $2 ORDER BY at DESC, id DESC LIMIT 1) d
         CROSS JOIN LATERAL (
           SELECT account_id FROM organization_decisions
           WHERE organization_id = o.id AND to_status = 'submitted' AND (at, id) < (d.at, d.id)
           ORDER BY at DESC, id DESC LIMIT 1) s
       WHERE o.id = $1 AND s.account_id IS NOT NULL AND s.account_id IS DISTINCT FROM d.account_id`,
      [organizationId, event],
    );
    return row;
  }
}
