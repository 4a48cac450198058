import { Injectable } from '@nestjs/common';
import type { Details, PageQuery, Scope } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import type { AuditQuestion } from './audit-question.js';
import { AuditReachRepository } from './audit-reach.repository.js';

/** One act as an auditor reads it. */
export interface AuditRecord {
  id: number;
  at: Date;
  accountId: string | null;
  account: string | null;
  action: string;
  objectType: string;
  objectId: string | null;
  organizationId: string | null;
  result: string;
  details: Details;
  traceId: string | null;
}

/** One look at a person's sealed data. `details` holds the fields and the reason. */
export interface RevealRecord {
  id: number;
  at: Date;
  byName: string | null;
  byOrganization: string | null;
  details: Details;
}

@Injectable()
export class AuditTrailRepository {
  constructor(
    private readonly database: Database,
    private readonly reach: AuditReachRepository,
  ) {}

  /** Newest first. */
  async list(
    question: AuditQuestion,
    scope: Scope,
    { limit, after, includeTotal }: PageQuery,
  ): Promise<{ rows: AuditRecord[]; total?: number }> {
    const total = includeTotal ? await this.reach.count(question, scope) : undefined;
    const ids = await this.reach.newest(question, scope, { before: after?.[0] ?? null, wanted: limit + 1 });
    const rows = await this.database.sql<AuditRecord>(
      `SELECT l.id, l.at, l.account_id AS "accountId", a.account, l.action, l.object_type AS "objectType",
         l.object_id AS "objectId", l.organization_id AS "organizationId", l.result, l.details, l.trace_id AS "traceId"
       FROM audit_log l LEFT JOIN accounts a ON a.id = l.account_id WHERE l.id = ANY($1::bigint[]) ORDER BY l.id DESC`,
      [ids],
    );
    return { rows, total };
  }

  /** `limit + 1` looks at what is sealed of one person, newest first, with who looked. */
  revealsOf(
    personId: string,
    limit: number,
    before: { at: Date; id: number } | null,
  ): Promise<RevealRecord[]> {
    const parameters: unknown[] = [personId];
    const rest = before
      ? `AND (l.at, l.id) < ($${parameters.push(before.at)}::timestamptz, $${parameters.push(before.id)}::bigint)`
      : '';
    return this.database.sql<RevealRecord>(
      `SELECT l.id, l.at, a.display_name AS "byName", l.details,
         (SELECT o.name FROM role_grants g JOIN organizations o ON o.id = g.organization_id
          WHERE g.account_id = l.account_id ORDER BY g.granted_at LIMIT 1) AS "byOrganization"
       FROM audit_log l LEFT JOIN accounts a ON a.id = l.account_id
       WHERE l.object_type = 'volunteer' AND l.object_id = $1 AND l.action = 'volunteer:reveal' AND l.result = 'done'
       ${rest} ORDER BY l.at DESC, l.id DESC LIMIT $${parameters.push(limit + 1)}`,
      parameters,
    );
  }
}
