import { Injectable } from '@nestjs/common';
import { Clock, type PageQuery, type Scope } from '#kezhi/kernel';
import { activeHolders } from '#kezhi/identity';
import {
  type OrganizationKind,
  organizationScope,
  type RegionLevel,
  type TeamRank,
} from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import { cleanText } from '#kezhi/standards';
import type { RegistrationState } from './registration.states.js';

/** Came in from outside, or was entered by an office. */
export const ITEM_SOURCES = ['registration', 'organization'] as const;
export type ItemSource = (typeof ITEM_SOURCES)[number];

export interface InboxQuery {
  status: Exclude<RegistrationState, 'draft'>;
  /** `mine`: only what these units are the nearest reviewer of; null: everything within the scope. */
  reviewers: readonly string[] | null;
  /** Whose supervisor lies under this organization, itself included. */
  within?: string;
  region?: string;
  kind?: OrganizationKind;
  source?: ItemSource;
  /** A part of the name, or the whole number. */
  q?: string;
  descending: boolean;
}

/** One application, or one organization that an office has submitted. */
export interface InboxItem {
  id: string;
  /** An organization's own number stands in the place of a tracking number. */
  trackingNo: string;
  source: ItemSource;
  status: RegistrationState;
  name: string;
  kind: OrganizationKind;
  level: RegionLevel;
  teamRank: TeamRank;
  regionCode: string;
  regionName: string;
  supervisorId: string;
  supervisorName: string;
  /** Whose turn it is: the nearest unit up the supervisor line with an active reviewer. */
  reviewerId: string | null;
  reviewerName: string | null;
  submittedAt: Date;
  /** How often it was submitted. */
  round: number;
  version: number;
}

/** What waits for one reviewing unit. */
export interface WaitingAt {
  reviewerId: string;
  reviewerName: string;
  waiting: number;
  newest: Date;
}

const REGISTRATIONS = `SELECT r.id, r.tracking_no, 'registration' AS source, r.status, r.name, r.form ->> 'kind' AS kind,
  r.form ->> 'level' AS level, coalesce(r.form ->> 'teamRank', 'none') AS team_rank, r.form ->> 'regionCode' AS region_code,
  r.supervisor_id, r.submitted_at,
  (SELECT count(*)::int FROM organization_registration_submissions s WHERE s.registration_id = r.id) AS round, r.version
  FROM organization_registrations r WHERE r.status = $1 AND r.submitted_at IS NOT NULL`;

/** Only while they wait: what becomes of them is told by the organizations themselves. */
const ORGANIZATIONS = `SELECT o.id, o.org_no, 'organization', o.status, o.name, o.kind, o.level, o.team_rank, o.region_code,
  o.parent_id, coalesce(d.at, o.created_at), coalesce(d.times, 1), o.version
  FROM organizations o CROSS JOIN LATERAL (
    SELECT max(at) AS at, nullif(count(*), 0)::int AS times FROM organization_decisions
    WHERE organization_id = o.id AND to_status = 'submitted') d
  WHERE o.status = 'submitted' AND $1 = 'submitted'`;

const ITEM = `i.id, i.tracking_no AS "trackingNo", i.source, i.status, i.name, i.kind, i.level, i.team_rank AS "teamRank",
  i.region_code AS "regionCode", g.full_name AS "regionName", i.supervisor_id AS "supervisorId", s.name AS "supervisorName",
  n.id AS "reviewerId", n.name AS "reviewerName", i.submitted_at AS "submittedAt", i.round, i.version`;

/** What waits for review: applications and the offices' own submissions in one list. */
@Injectable()
export class RegistrationInboxRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** By the time of creation, which the ids hold; `limit + 1` rows. */
  async list(
    scope: Scope,
    query: InboxQuery,
    page: PageQuery,
  ): Promise<{ rows: InboxItem[]; total?: number }> {
    const parameters: unknown[] = [query.status];
    const from = this.from(scope, query, parameters);
    const filters = [...parameters];
    const order = query.descending ? 'DESC' : 'ASC';
    const after =
      page.after === null
        ? ''
        : `AND i.id ${query.descending ? '<' : '>'} $${parameters.push(page.after[0])}::uuid`;
    const rows = await this.database.sql<InboxItem>(
      `${from.reviewing} SELECT ${ITEM} ${from.text} ${after} ORDER BY i.id ${order} LIMIT $${parameters.push(page.limit + 1)}`,
      parameters,
    );
    if (!page.includeTotal) return { rows };
    const [counted] = await this.database.sql<{ n: number }>(
      `${from.reviewing} SELECT count(*)::int AS n ${from.text}`,
      filters,
    );
    return { rows, total: counted?.n ?? 0 };
  }

  /** One item by its number, within the scope. */
  async find(scope: Scope, trackingNo: string): Promise<InboxItem | undefined> {
    const parameters: unknown[] = [];
    const reviewing = this.reviewing(parameters);
    const number = `$${parameters.push(trackingNo)}`;
    const [row] = await this.database.sql<InboxItem>(
      `${reviewing} SELECT ${ITEM} FROM (${anyState(REGISTRATIONS)} AND r.tracking_no = ${number}
         UNION ALL ${anyState(ORGANIZATIONS)} AND o.org_no = ${number}) i ${JOINS}
       WHERE ${organizationScope(scope, 's', parameters)}`,
      parameters,
    );
    return row;
  }

  /** How much waits for each reviewing unit, all over the country. */
  waitingByReviewer(): Promise<WaitingAt[]> {
    const parameters: unknown[] = ['submitted'];
    const reviewing = this.reviewing(parameters);
    return this.database.sql<WaitingAt>(
      `${reviewing} SELECT n.id AS "reviewerId", n.name AS "reviewerName", count(*)::int AS waiting, max(i.submitted_at) AS newest
       FROM (${REGISTRATIONS} UNION ALL ${ORGANIZATIONS}) i ${JOINS} WHERE n.id IS NOT NULL GROUP BY n.id, n.name ORDER BY n.id`,
      parameters,
    );
  }

  private from(scope: Scope, query: InboxQuery, parameters: unknown[]): { reviewing: string; text: string } {
    const reviewing = this.reviewing(parameters);
    const where = [organizationScope(scope, 's', parameters), ...narrowed(query, parameters)];
    const items = `(${REGISTRATIONS} UNION ALL ${ORGANIZATIONS})`;
    return { reviewing, text: `FROM ${items} i ${JOINS} WHERE ${where.join(' AND ')}` };
  }

  /** Read once for the whole list, from the roles in force now. */
  private reviewing(parameters: unknown[]): string {
    return `WITH reviewing AS MATERIALIZED (${activeHolders('organization:review', this.clock.now(), parameters)})`;
  }
}

const JOINS = `JOIN organizations s ON s.id = i.supervisor_id JOIN regions g ON g.code = i.region_code
  LEFT JOIN LATERAL (
    SELECT o.id, o.name FROM unnest(s.ancestor_ids) WITH ORDINALITY AS line (id, depth)
    JOIN reviewing r ON r.organization_id = line.id JOIN organizations o ON o.id = line.id
    ORDER BY line.depth DESC LIMIT 1) n ON true`;

/** The same without a question about the state. */
function anyState(items: string): string {
  return items
    .replace('r.status = $1', `r.status <> 'draft'`)
    .replace(
      `o.status = 'submitted' AND $1 = 'submitted'`,
      `o.status IN ('submitted', 'returned', 'rejected', 'approved')`,
    );
}

function narrowed(query: InboxQuery, parameters: unknown[]): string[] {
  const add = (value: unknown) => `$${parameters.push(value)}`;
  const parts: string[] = [];
  if (query.reviewers !== null) parts.push(`n.id = ANY(${add(query.reviewers)}::uuid[])`);
  if (query.within !== undefined) parts.push(`s.ancestor_ids @> ARRAY[${add(query.within)}]::uuid[]`);
  if (query.region !== undefined) parts.push(`g.path @> ARRAY[${add(query.region)}]::text[]`);
  if (query.kind !== undefined) parts.push(`i.kind = ${add(query.kind)}`);
  if (query.source !== undefined) parts.push(`i.source = ${add(query.source)}`);
  if (query.q !== undefined) {
    const q = add(cleanText(query.q));
    parts.push(`(position(lower(${q}) IN lower(i.name)) > 0 OR i.tracking_no = upper(${q}))`);
  }
  return parts;
}
