import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import { membersScope, type OrganizationFacts } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import {
  isByPerson,
  membershipConditions,
  membershipsBeyond,
  tokensOfName,
} from './membership-conditions.js';
import { type MembershipWay, MembershipWays } from './membership-ways.js';
import type { MembershipFilters, MembershipRow } from './membership.js';
import { inEachBucket } from './volunteer-buckets.js';
import { namedAmong } from './volunteer-ways.js';

const COLUMNS = `m.id, m.person_id AS "volunteerId", p.number, p.name AS "volunteerName", p.status AS "volunteerStatus", p.birth_date AS "birthDate",
  m.organization_id AS "organizationId",
  o.name AS "organizationName", m.status, m.created_at AS "createdAt", m.decided_at AS "decidedAt", m.ended_at AS "endedAt",
  m.end_reason AS "endReason", m.reason, m.version`;
const TABLES =
  'memberships m JOIN organizations o ON o.id = m.organization_id JOIN people p ON p.id = m.person_id';

const IS_ELSEWHERE = '(m.line_id IS DISTINCT FROM o.line_id OR m.territory_code <> o.territory_code)';

/** Memberships of organizations within a scope. Those of closed people are not shown. */
@Injectable()
export class MembershipsRepository {
  constructor(
    private readonly database: Database,
    private readonly ways: MembershipWays,
  ) {}

  async find(scope: Scope, id: string): Promise<MembershipRow | undefined> {
    const parameters: unknown[] = [id];
    const [row] = await this.database.sql<MembershipRow>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE m.id = $1 AND p.status <> 'closed' AND ${membersScope(scope, 'o', parameters)}`,
      parameters,
    );
    return row;
  }

  /** `limit + 1` rows, of the newest people first; what is not approved, newest first. `within` is the organization of the filter. */
  async list(
    scope: Scope,
    filters: MembershipFilters,
    within: OrganizationFacts | null,
    page: PageQuery,
  ): Promise<{ rows: MembershipRow[]; total?: number }> {
    const way = await this.ways.find(scope, filters, within, page);
    let rows = await this.read(scope, filters, way, page);
    if (way.byName?.ages && rows.length <= page.limit)
      rows = await this.read(scope, filters, { ...way, byName: { ages: null } }, page);
    return page.includeTotal ? { rows, total: await this.count(scope, filters) } : { rows };
  }

  private async read(
    scope: Scope,
    filters: MembershipFilters,
    way: MembershipWay,
    page: PageQuery,
  ): Promise<MembershipRow[]> {
    const parameters: unknown[] = [];
    const conditions = [
      ...membershipConditions(scope, filters, parameters, way),
      ...membershipsBeyond(filters, page.after, parameters),
      ...(way.byName?.ages ? [`m.person_id >= $${parameters.push(way.byName.ages.oldest)}::uuid`] : []),
    ];
    const order = isByPerson(filters) ? 'person_id DESC, id DESC' : 'id DESC';
    const newest = `ORDER BY ${order} LIMIT $${parameters.push(page.limit + 1)}`;
    const found = foundBy(
      way,
      filters,
      parameters,
      (from) => `${from} ${conditions.join(' AND ')} ${newest}`,
    );
    return this.database.sql<MembershipRow>(
      `SELECT ${COLUMNS} FROM ${TABLES}
       WHERE m.id IN (SELECT f.id FROM (SELECT DISTINCT person_id, id FROM (${found}) f ${newest}) f)
       ORDER BY ${isByPerson(filters) ? 'm.person_id DESC, ' : ''}m.id DESC`,
      parameters,
    );
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

  private async count(scope: Scope, filters: MembershipFilters): Promise<number> {
    const parameters: unknown[] = [];
    const conditions = membershipConditions(scope, filters, parameters, 'all');
    if (filters.q !== undefined)
      conditions.push(
        `m.person_id IN (SELECT p.id FROM people p WHERE ${tokensOfName(filters.q, parameters)})`,
      );
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM memberships m WHERE ${conditions.join(' AND ')}`,
      parameters,
    );
    return row?.n ?? 0;
  }
}

/** SQL of the candidates; `read` goes on after WHERE. */
function foundBy(
  { buckets, byName }: MembershipWay,
  { q, status }: MembershipFilters,
  parameters: unknown[],
  read: (from: string) => string,
): string {
  const memberships = 'SELECT m.person_id, m.id FROM memberships m';
  const inBuckets = (condition = '') =>
    inEachBucket(buckets, parameters, (at) => read(`${memberships} WHERE ${at} AND ${condition}`));
  if (q === undefined || (byName === null && buckets !== null)) return inBuckets();
  const tokens = tokensOfName(q, parameters);
  if (byName === null) return read(`${memberships} JOIN people p ON p.id = m.person_id WHERE ${tokens} AND`);
  const named = [tokens, ...namedAmong({ buckets, ages: byName.ages }, parameters)];
  const hits = `(WITH hit AS MATERIALIZED (SELECT p.id FROM people p WHERE ${named.join(' AND ')})
    ${read(`${memberships} JOIN hit ON hit.id = m.person_id WHERE`)})`;
  // People have the places of open memberships only; the others are few.
  return status === 'approved' || buckets === null
    ? hits
    : `${hits} UNION ALL ${inBuckets(`m.status <> 'approved' AND`)}`;
}
