import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import { Database, foldName, nameQueryTokens, readSpelling, spellingQueryTokens } from '#kezhi/platform';
import { countsOf } from './member-counts.repository.js';
import { supervisorKinds } from './organization-kind.js';
import { OrganizationReach } from './organization-reach.js';
import { organizationScope } from './organization-scope.js';
import type { OrganizationKind, OrganizationOrigin, OrganizationStatus, TeamRank } from './organization.js';
import { inEachPlace, type Reach } from './reach.js';
import type { RegionLevel } from './regions/region.js';

/** Filters of a list; each narrows what the scope allows. */
interface OrganizationFilters {
  /** Directly under this organization. */
  supervisor?: string;
  /** Anywhere under this organization, itself included. */
  within?: string;
  /** Anywhere in this region. */
  region?: string;
  kind?: OrganizationKind;
  /** That may supervise one of this kind. */
  supervises?: OrganizationKind;
  level?: RegionLevel;
  teamRank?: TeamRank;
  status?: OrganizationStatus;
  origin?: OrganizationOrigin;
  /** Without legacy teams that nobody answers for yet. */
  claimed?: true;
  /** A part of the name, of its pinyin or initials, or the number. */
  q?: string;
}

/** `length`: short names first, which is what somebody who types a few letters means most often. */
export type OrganizationSort = 'createdAt' | 'name' | 'length';

export interface OrganizationListQuery extends OrganizationFilters {
  sort: { field: OrganizationSort; descending: boolean };
}

/** One row of a list. */
export interface OrganizationItem {
  id: string;
  orgNo: string;
  name: string;
  kind: OrganizationKind;
  level: RegionLevel;
  teamRank: TeamRank;
  status: OrganizationStatus;
  origin: OrganizationOrigin;
  parentId: string | null;
  parentName: string | null;
  regionCode: string;
  regionName: string;
  memberCount: number;
  childCount: number;
  /** A legacy team that nobody answers for yet. */
  unclaimed: boolean;
  createdAt: Date;
}

export interface OrganizationDetailRow extends OrganizationItem {
  hostUnit: string | null;
  uscc: string | null;
  foundedOn: string | null;
  leaderName: string | null;
  leaderTitle: string | null;
  adminName: string | null;
  sealed: Buffer | null;
  summary: string | null;
  serviceFields: string[];
  expectedMembers: number | null;
  note: string | null;
  /** Its number on the earlier platform. */
  legacyNo: string | null;
  subtreeMemberCount: number;
  /** From the root down, without the organization itself; null for a root. */
  ancestors: Array<{ id: string; name: string }> | null;
  /** Who took over when it was dissolved or merged. */
  successor: { id: string; name: string } | null;
  updatedAt: Date;
  version: number;
}

/** The ids are UUIDv7: their order is the order of creation. */
const SORT_COLUMNS: Readonly<Record<OrganizationSort, readonly [column: string, type: string][]>> = {
  createdAt: [['o.id', 'uuid']],
  length: [
    ['char_length(o.name)', 'int'],
    ['o.id', 'uuid'],
  ],
  name: [
    ['o.name', 'text'],
    ['o.id', 'uuid'],
  ],
};

const ITEM = `o.id, o.org_no AS "orgNo", o.name, o.kind, o.level, o.team_rank AS "teamRank", o.status, o.origin,
  (o.origin = 'legacy' AND o.claimed_at IS NULL) AS unclaimed,
  o.parent_id AS "parentId", p.name AS "parentName", o.region_code AS "regionCode", g.full_name AS "regionName",
  coalesce(c.own, 0) AS "memberCount",
  (SELECT count(*)::int FROM organizations k WHERE k.parent_id = o.id) AS "childCount", o.created_at AS "createdAt"`;

const DETAIL = `${ITEM}, o.host_unit AS "hostUnit", o.uscc, o.founded_on AS "foundedOn", o.leader_name AS "leaderName",
  o.leader_title AS "leaderTitle", o.admin_name AS "adminName", o.sealed, o.summary, o.service_fields AS "serviceFields",
  o.expected_members AS "expectedMembers", o.note, o.legacy_no AS "legacyNo", coalesce(c.subtree, 0) AS "subtreeMemberCount",
  o.updated_at AS "updatedAt", o.version,
  (SELECT json_build_object('id', s.id, 'name', s.name) FROM organizations s WHERE s.id = o.successor_id) AS successor,
  (SELECT json_agg(json_build_object('id', a.id, 'name', a.name) ORDER BY above.position)
   FROM unnest(o.ancestor_ids) WITH ORDINALITY AS above (id, position) JOIN organizations a ON a.id = above.id
   WHERE a.id <> o.id) AS ancestors`;

const JOINS = `JOIN regions g ON g.code = o.region_code LEFT JOIN organizations p ON p.id = o.parent_id
  CROSS JOIN LATERAL ${countsOf('o.id')} c`;

const ORGANIZATION = { territory: 'o.territory_code', organization: 'o.id' };

/** Lists of organizations within a scope, by keyset. */
@Injectable()
export class OrganizationListsRepository {
  constructor(
    private readonly database: Database,
    private readonly reach: OrganizationReach,
  ) {}

  /** `limit + 1` rows, so that "is there more" needs no count. */
  async list(
    scope: Scope,
    query: OrganizationListQuery,
    page: PageQuery,
  ): Promise<{ rows: OrganizationItem[]; total?: number }> {
    const parameters: unknown[] = [];
    const reach = await this.reachOf(scope, query);
    const where = conditions(scope, query, parameters, reach);
    const order = SORT_COLUMNS[query.sort.field];
    const direction = query.sort.descending ? 'DESC' : 'ASC';
    const by = order.map(([column]) => `${column} ${direction}`).join(', ');
    const after = page.after === null ? '' : `AND ${beyond(query, page.after, parameters)}`;
    const first = `ORDER BY ${by} LIMIT $${parameters.push(page.limit + 1)}`;
    const found = inEachPlace(
      reach,
      ORGANIZATION,
      parameters,
      (at) => `SELECT o.id FROM organizations o WHERE ${at} AND ${where} ${after} ${first}`,
    );
    const rows = await this.database.sql<OrganizationItem>(
      `SELECT ${ITEM} FROM (SELECT * FROM organizations o WHERE o.id IN (${found}) ${first}) o ${JOINS} ORDER BY ${by}`,
      parameters,
    );
    return page.includeTotal ? { rows, total: await this.count(scope, query) } : { rows };
  }

  /** Those directly under one, and the order of names, have indexes of their own. */
  private async reachOf(
    scope: Scope,
    { supervisor, within, sort }: OrganizationListQuery,
  ): Promise<Reach | null> {
    if (supervisor !== undefined || sort.field === 'name') return null;
    return this.reach.of(scope, within);
  }

  async detail(scope: Scope, id: string): Promise<OrganizationDetailRow | undefined> {
    const parameters: unknown[] = [id];
    const reach = organizationScope(scope, 'o', parameters);
    const [row] = await this.database.lookUp<OrganizationDetailRow>(
      `SELECT ${DETAIL} FROM organizations o ${JOINS} WHERE o.id = $1 AND ${reach}`,
      parameters,
    );
    return row;
  }

  private async count(scope: Scope, query: OrganizationListQuery): Promise<number> {
    const parameters: unknown[] = [];
    const where = conditions(scope, query, parameters, null);
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM organizations o WHERE ${where}`,
      parameters,
    );
    return row?.n ?? 0;
  }
}

function conditions(
  scope: Scope,
  filters: OrganizationFilters,
  parameters: unknown[],
  reach: Reach | null,
): string {
  const inScope = organizationScope(scope, 'o', parameters);
  // The planner would take places and scope for two independent conditions, and hits for rare.
  const parts = [reach === null ? inScope : `coalesce(${inScope}, false)`];
  const add = (value: unknown) => `$${parameters.push(value)}`;
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) parts.push(`o.${column} = ${add(value)}`);
  };
  equal('parent_id', filters.supervisor);
  equal('kind', filters.kind);
  equal('level', filters.level);
  equal('team_rank', filters.teamRank);
  equal('status', filters.status);
  equal('origin', filters.origin);
  if (filters.supervises !== undefined)
    parts.push(`o.kind = ANY(${add(supervisorKinds(filters.supervises))}::text[])`);
  if (filters.claimed) parts.push(`(o.origin <> 'legacy' OR o.claimed_at IS NOT NULL)`);
  if (filters.within !== undefined) parts.push(`o.ancestor_ids @> ARRAY[${add(filters.within)}]::uuid[]`);
  if (filters.region !== undefined) parts.push(`o.region_path @> ARRAY[${add(filters.region)}]::text[]`);
  if (filters.q !== undefined) parts.push(matches(filters.q, add));
  return parts.join(' AND ');
}

/** Tokens find the candidates by index; the text is compared as well, since hashes collide. */
function matches(q: string, add: (value: unknown) => string): string {
  const folded = foldName(q);
  const tokens = add(nameQueryTokens(q, 'part'));
  const ways = [
    `(o.name_tokens @> ${tokens}::int[] AND position(${add(folded)} IN lower(o.name)) > 0)`,
    `o.org_no = ${add(numberOf(folded))}`,
  ];
  const letters = readSpelling(q);
  if (letters !== null) {
    const spelling = add(spellingQueryTokens(letters));
    ways.push(`(o.name_tokens @> ${spelling}::int[] AND position(${add(letters)} IN o.spellings) > 0)`);
  }
  return `(${ways.join(' OR ')})`;
}

/** A number may be typed without its letter and zeros. */
function numberOf(folded: string): string {
  return /^\d{1,8}$/.test(folded) ? `Z${folded.padStart(8, '0')}` : folded.toUpperCase();
}

function beyond({ sort }: OrganizationListQuery, after: readonly string[], parameters: unknown[]): string {
  const columns = SORT_COLUMNS[sort.field];
  const values = columns.map(([, type], at) => `$${parameters.push(after[at])}::${type}`);
  return `(${columns.map(([column]) => column).join(', ')}) ${sort.descending ? '<' : '>'} (${values.join(', ')})`;
}
