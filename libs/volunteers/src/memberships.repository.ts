import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import { membersScope } from '#kezhi/organizations';
import { Database, foldName, nameQueryTokens } from '#kezhi/platform';
import type { MembershipFilters, MembershipRow } from './membership.js';

const COLUMNS = `m.id, m.person_id AS "volunteerId", p.number, p.name AS "volunteerName", p.status AS "volunteerStatus", p.birth_date AS "birthDate",
  m.organization_id AS "organizationId",
  o.name AS "organizationName", m.status, m.created_at AS "createdAt", m.decided_at AS "decidedAt", m.ended_at AS "endedAt",
  m.end_reason AS "endReason", m.reason, m.version`;
const TABLES =
  'memberships m JOIN organizations o ON o.id = m.organization_id JOIN people p ON p.id = m.person_id';

const IS_ELSEWHERE = '(m.line_id IS DISTINCT FROM o.line_id OR m.territory_code <> o.territory_code)';

/** Memberships of organizations within a scope, newest first. Those of closed people are not shown. */
@Injectable()
export class MembershipsRepository {
  constructor(private readonly database: Database) {}

  async find(scope: Scope, id: string): Promise<MembershipRow | undefined> {
    const parameters: unknown[] = [id];
    const [row] = await this.database.sql<MembershipRow>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE m.id = $1 AND p.status <> 'closed' AND ${membersScope(scope, 'o', parameters)}`,
      parameters,
    );
    return row;
  }

  /** `limit + 1` rows. */
  async list(
    scope: Scope,
    filters: MembershipFilters,
    page: PageQuery,
  ): Promise<{ rows: MembershipRow[]; total?: number }> {
    const parameters: unknown[] = [];
    const where = conditions(scope, filters, parameters);
    const counted = [...parameters];
    const after = page.after === null ? '' : `AND m.id < $${parameters.push(page.after[0])}::uuid`;
    const rows = await this.database.sql<MembershipRow>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${where} ${after} ORDER BY m.id DESC LIMIT $${parameters.push(page.limit + 1)}`,
      parameters,
    );
    return page.includeTotal ? { rows, total: await this.count(where, counted) } : { rows };
  }

  /** Organizations of a subtree whose members are found elsewhere than they stand. */
  async misplaced(organizationId: string): Promise<string[]> {
    const rows = await this.database.sql<{ id: string }>(
      `SELECT o.id FROM organizations o WHERE o.ancestor_ids @> ARRAY[$1]::uuid[] AND EXISTS (
         SELECT FROM memberships m WHERE m.organization_id = o.id AND ${IS_ELSEWHERE}) ORDER BY o.id`,
      [organizationId],
    );
    return rows.map(({ id }) => id);
  }

  /** Brings the copies of organizations' places up to date for their members, whose people are locked first. */
  async replace(organizationIds: readonly string[]): Promise<number> {
    const from = 'organizations o WHERE o.id = ANY($1::uuid[]) AND m.organization_id = o.id';
    await this.database.sql(
      `WITH held AS (
         SELECT FROM people WHERE id IN (SELECT m.person_id FROM memberships m, ${from} AND ${IS_ELSEWHERE})
         ORDER BY id FOR NO KEY UPDATE)
       SELECT count(*) FROM held`,
      [organizationIds],
    );
    return this.database.affect(
      `UPDATE memberships m SET line_id = o.line_id, territory_code = o.territory_code FROM ${from} AND ${IS_ELSEWHERE}`,
      [organizationIds],
    );
  }

  private async count(where: string, parameters: unknown[]): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${TABLES} WHERE ${where}`,
      parameters,
    );
    return row?.n ?? 0;
  }
}

function conditions(scope: Scope, filters: MembershipFilters, parameters: unknown[]): string {
  const parts = [`p.status <> 'closed'`, membersScope(scope, 'o', parameters)];
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) parts.push(`m.${column} = $${parameters.push(value)}`);
  };
  equal('person_id', filters.volunteer);
  equal('organization_id', filters.organization);
  equal('status', filters.status);
  // Members of an unclaimed legacy team wait for its claim; nobody is asked to decide them one by one.
  if (filters.status === 'requested' && filters.organization === undefined)
    parts.push(`(o.origin <> 'legacy' OR o.claimed_at IS NOT NULL)`);
  if (filters.within !== undefined)
    parts.push(`o.ancestor_ids @> ARRAY[$${parameters.push(filters.within)}]::uuid[]`);
  if (filters.q !== undefined) parts.push(named(filters.q, parameters));
  return parts.join(' AND ');
}

/** Tokens find the candidates by index; the text is compared as well, since hashes collide. */
function named(q: string, parameters: unknown[]): string {
  const tokens = `$${parameters.push(nameQueryTokens(q, 'part'))}::int[]`;
  return `(p.tokens @> ${tokens} AND position($${parameters.push(foldName(q))} IN lower(p.name)) > 0)`;
}
