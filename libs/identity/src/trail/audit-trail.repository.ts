import { Injectable } from '@nestjs/common';
import { Clock, type Details, type PageQuery, type Scope } from '#kezhi/kernel';
import { NATION, organizationScope } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';

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

export interface AuditQuestion {
  objectType?: string;
  objectId?: string;
  accountId?: string;
  /** About this organization or one below it. */
  organizationId?: string;
  action?: string;
  from?: Date;
  to?: Date;
}

@Injectable()
export class AuditTrailRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(
    question: AuditQuestion,
    scope: Scope,
    { limit, after, includeTotal }: PageQuery,
  ): Promise<{ rows: AuditRecord[]; total?: number }> {
    const parameters: unknown[] = [];
    const conditions = [this.within(scope, parameters), ...asked(question, parameters)];
    const from = `FROM audit_log l LEFT JOIN accounts a ON a.id = l.account_id WHERE ${conditions.join(' AND ')}`;
    const total = includeTotal
      ? await this.database.sql<{ n: number }>(`SELECT count(*) AS n ${from}`, parameters)
      : [];
    const rest = after ? `AND l.id < $${parameters.push(after[0])}::bigint` : '';
    const rows = await this.database.sql<AuditRecord>(
      `SELECT l.id, l.at, l.account_id AS "accountId", a.account, l.action, l.object_type AS "objectType",
         l.object_id AS "objectId", l.organization_id AS "organizationId", l.result, l.details, l.trace_id AS "traceId"
       ${from} ${rest} ORDER BY l.id DESC LIMIT $${parameters.push(limit + 1)}`,
      parameters,
    );
    return { rows, total: total[0]?.n };
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

  /**
   * Acts on an organization within the scope, and acts of people all of whose roles lie within it: an officer above
   * who also holds a role below does not come into view by it.
   */
  private within(scope: Scope, parameters: unknown[]): string {
    if (scope.all || scope.territories.includes(NATION)) return 'true';
    const inScope = organizationScope(scope, 'o', parameters);
    const now = `$${parameters.push(this.clock.now())}`;
    return `(l.organization_id IN (SELECT o.id FROM organizations o WHERE ${inScope})
      OR l.account_id IN (
        SELECT g.account_id FROM role_grants g JOIN organizations o ON o.id = g.organization_id
        WHERE g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > ${now})
        GROUP BY g.account_id HAVING bool_and(${inScope})))`;
  }
}

function asked(question: AuditQuestion, parameters: unknown[]): string[] {
  const { objectType, objectId, accountId, organizationId, action, from, to } = question;
  const conditions: string[] = [];
  const add = (condition: (place: string) => string, value: unknown) => {
    if (value !== undefined) conditions.push(condition(`$${parameters.push(value)}`));
  };
  add((place) => `l.object_type = ${place}`, objectType);
  add((place) => `l.object_id = ${place}`, objectId);
  add((place) => `l.account_id = ${place}`, accountId);
  add((place) => `l.action = ${place}`, action);
  add((place) => `l.at >= ${place}`, from);
  add((place) => `l.at < ${place}`, to);
  add(
    (place) =>
      `l.organization_id IN (SELECT id FROM organizations WHERE ancestor_ids @> ARRAY[${place}]::uuid[])`,
    organizationId,
  );
  return conditions;
}
