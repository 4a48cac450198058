import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import type { OrganizationFacts } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import type { MembershipStatus, PersonStatus } from './person.js';
import {
  type Buckets,
  bucketSql,
  firstShare,
  type Found,
  keyCount,
  mergeFound,
} from './volunteer-buckets.js';
import { isSelective, personConditions, type VolunteerFilters } from './volunteer-filters.js';
import { VolunteerReachRepository } from './volunteer-reach.repository.js';
import { memberOf, volunteerScope } from './volunteer-scope.js';

/** With more keys than this a filter on names or skills is better served by its own index than bucket by bucket. */
const FEW_KEYS = 24;

/** Where to look, and what else has to hold of whoever is found there. */
interface Way {
  buckets: readonly Buckets[];
  also: (parameters: unknown[]) => string[];
}

export interface VolunteerMembership {
  id: string;
  name: string;
  status: MembershipStatus;
}

/** One person as lists and the detail read it; the secrets are still sealed. */
export interface VolunteerRow {
  id: string;
  number: number;
  name: string;
  idType: string;
  sex: 'male' | 'female' | null;
  birthDate: string | null;
  sealed: Buffer;
  status: PersonStatus;
  regionCode: string;
  regionName: string;
  ethnicity: string | null;
  politicalStatus: string | null;
  education: string | null;
  professionalTitle: string | null;
  employer: string | null;
  position: string | null;
  expertise: string[];
  serviceIntents: string[];
  availability: string | null;
  note: string | null;
  confirmedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  version: number;
  organizations: VolunteerMembership[];
}

const COLUMNS = `p.id, p.number, p.name, p.id_type AS "idType", p.sex, p.birth_date AS "birthDate", p.sealed, p.status,
  p.region_code AS "regionCode", g.full_name AS "regionName", p.ethnicity, p.political_status AS "politicalStatus", p.education,
  p.professional_title AS "professionalTitle", p.employer, p.position, p.expertise, p.service_intents AS "serviceIntents",
  p.availability, p.note, p.confirmed_at AS "confirmedAt", p.created_at AS "createdAt", p.updated_at AS "updatedAt", p.version,
  coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'status', m.status) ORDER BY m.id)
    FROM memberships m JOIN organizations o ON o.id = m.organization_id
    WHERE m.person_id = p.id AND m.status IN ('requested', 'approved')), '[]') AS organizations`;

/** Reads people within a scope. Newest first, which is the order of their ids. */
@Injectable()
export class VolunteerListsRepository {
  constructor(
    private readonly database: Database,
    private readonly reach: VolunteerReachRepository,
  ) {}

  /** `limit + 1` rows. `within` is the organization of the filter of that name. */
  async list(
    scope: Scope,
    filters: VolunteerFilters,
    within: OrganizationFacts | null,
    page: PageQuery,
  ): Promise<{ rows: VolunteerRow[]; total?: number }> {
    const ids = await this.pageIds(scope, filters, within, page);
    const rows = await this.read(ids);
    return page.includeTotal ? { rows, total: await this.count(scope, filters, within) } : { rows };
  }

  /** These people, newest first, without a check of reach. */
  read(ids: readonly string[]): Promise<VolunteerRow[]> {
    return this.database.lookUp<VolunteerRow>(
      `SELECT ${COLUMNS} FROM people p JOIN regions g ON g.code = p.region_code WHERE p.id = ANY($1::uuid[]) ORDER BY p.id DESC`,
      [ids],
    );
  }

  /** People with one of the exact keys, who are not closed and within the scope. */
  async exact(
    scope: Scope,
    key: { column: 'id' | 'id_blind' | 'phone_blind' | 'number'; value: string | number },
  ): Promise<VolunteerRow[]> {
    const parameters: unknown[] = [key.value];
    const found = await this.database.sql<{ id: string }>(
      `SELECT p.id FROM people p WHERE p.${key.column} = $1 AND p.status <> 'closed' AND ${volunteerScope(scope, 'p', parameters)}
       ORDER BY p.id DESC LIMIT 50`,
      parameters,
    );
    return this.read(found.map(({ id }) => id));
  }

  private async pageIds(
    scope: Scope,
    filters: VolunteerFilters,
    within: OrganizationFacts | null,
    page: PageQuery,
  ): Promise<string[]> {
    const way = await this.way(scope, filters, within);
    if (way !== null) return this.newest(way, filters, page);
    const parameters: unknown[] = [];
    const conditions = this.conditions(scope, filters, within, parameters);
    if (page.after !== null) conditions.push(`p.id < $${parameters.push(page.after[0])}::uuid`);
    const found = await this.database.sql<{ id: string }>(
      `SELECT p.id FROM people p WHERE ${conditions.join(' AND ')} ORDER BY p.id DESC LIMIT $${parameters.push(page.limit + 1)}`,
      parameters,
    );
    return found.map(({ id }) => id);
  }

  /** A little of every bucket first, and then more of those that turn out to hold much of the page. */
  private async newest(way: Way, filters: VolunteerFilters, page: PageQuery): Promise<string[]> {
    const wanted = page.limit + 1;
    const perKey = firstShare(wanted, keyCount(way.buckets));
    const found = await this.ask(way, filters, { after: page.after, perKey });
    const { ids, cutOff } = mergeFound(found, way.buckets, wanted, perKey);
    if (perKey === wanted || keyCount(cutOff) === 0) return ids;
    const more = await this.ask({ ...way, buckets: cutOff }, filters, { after: page.after, perKey: wanted });
    return mergeFound([...found, ...more], way.buckets, wanted, wanted).ids;
  }

  private async ask(
    { buckets, also }: Way,
    { within: _within, ...filters }: VolunteerFilters,
    { after, perKey }: { after: readonly string[] | null; perKey: number },
  ): Promise<Found[]> {
    if (keyCount(buckets) === 0) return [];
    const parameters: unknown[] = [];
    // An open membership says that somebody is not closed: without other filters the person need not be read.
    const asked = Object.values(filters).some((value) => value !== undefined);
    const person = [
      ...(asked ? personConditions(filters, parameters, { byTokens: false }) : []),
      ...also(parameters),
    ];
    const last = after === null ? null : `$${parameters.push(after[0])}::uuid`;
    return this.database.sql<Found>(
      bucketSql(buckets, { person, after: last, perKey }, parameters),
      parameters,
    );
  }

  /** Null: ask people themselves, whose token index or newest rows answer faster than many buckets. */
  private async way(
    scope: Scope,
    filters: VolunteerFilters,
    within: OrganizationFacts | null,
  ): Promise<Way | null> {
    if (filters.region !== undefined && within === null) return null;
    const way = within === null ? await this.wayByScope(scope) : await this.wayWithin(scope, within);
    return way !== null && isSelective(filters) && keyCount(way.buckets) > FEW_KEYS ? null : way;
  }

  private async wayByScope(scope: Scope): Promise<Way | null> {
    const buckets = await this.reach.ofScope(scope);
    return buckets && { buckets, also: () => [] };
  }

  /** Of two reaches that both have to hold, the one with fewer keys finds, and the other one is asked of whom it found. */
  private async wayWithin(scope: Scope, within: OrganizationFacts): Promise<Way | null> {
    const inside = await this.reach.ofSubtree(within);
    const covered = scope.all || covers(scope, within);
    if (covered) return inside && { buckets: inside, also: () => [] };
    const reached = await this.reach.ofScope(scope);
    if (reached !== null && (inside === null || keyCount(reached) < keyCount(inside)))
      return { buckets: reached, also: (parameters) => [memberUnder(within.id, parameters)] };
    return inside && { buckets: inside, also: (parameters) => [volunteerScope(scope, 'p', parameters)] };
  }

  private conditions(
    scope: Scope,
    filters: VolunteerFilters,
    within: OrganizationFacts | null,
    parameters: unknown[],
  ): string[] {
    const parts = [
      ...personConditions(filters, parameters, { byTokens: true }),
      volunteerScope(scope, 'p', parameters),
    ];
    if (within !== null) parts.push(memberUnder(within.id, parameters));
    return parts;
  }

  private async count(
    scope: Scope,
    filters: VolunteerFilters,
    within: OrganizationFacts | null,
  ): Promise<number> {
    const parameters: unknown[] = [];
    const where = this.conditions(scope, filters, within, parameters).join(' AND ');
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM people p WHERE ${where}`,
      parameters,
    );
    return row?.n ?? 0;
  }
}

/** Whoever holds a role on an unclaimed legacy team itself does not reach its members by it. */
function covers({ subtrees }: Scope, { id, ancestorIds, unclaimed }: OrganizationFacts): boolean {
  return ancestorIds.some((above) => subtrees.includes(above) && !(unclaimed && above === id));
}

function memberUnder(organizationId: string, parameters: unknown[]): string {
  return memberOf('p', `o.ancestor_ids @> ARRAY[$${parameters.push(organizationId)}]::uuid[]`);
}
