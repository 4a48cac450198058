import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import type { OrganizationFacts } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import type { MembershipStatus, PersonStatus } from './person.js';
import { bucketSql, firstShare, type Found, keyCount, mergeFound } from './volunteer-buckets.js';
import { personConditions, type VolunteerFilters } from './volunteer-filters.js';
import { memberUnder, volunteerScope } from './volunteer-scope.js';
import { type ByName, namedAmong, type Reached, VolunteerWays } from './volunteer-ways.js';

interface VolunteerMembership {
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
    private readonly ways: VolunteerWays,
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
    const way = await this.ways.find(scope, filters, within, page);
    if ('byName' in way) return this.named(way.byName, filters, page);
    if (way.walk !== null) return this.newest(way.walk, filters, page);
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
  private async newest(way: Reached, filters: VolunteerFilters, page: PageQuery): Promise<string[]> {
    const wanted = page.limit + 1;
    const perKey = firstShare(wanted, keyCount(way.buckets));
    const found = await this.ask(way, filters, { after: page.after, perKey });
    const { ids, cutOff } = mergeFound(found, way.buckets, wanted, perKey);
    if (perKey === wanted || keyCount(cutOff) === 0) return ids;
    const more = await this.ask({ ...way, buckets: cutOff }, filters, { after: page.after, perKey: wanted });
    return mergeFound([...found, ...more], way.buckets, wanted, wanted).ids;
  }

  private async ask(
    { buckets, also }: Reached,
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

  /** Among the younger ones first, when those should do. */
  private async named(way: ByName, filters: VolunteerFilters, page: PageQuery): Promise<string[]> {
    const ids = await this.hits(way, filters, page);
    return way.ages === null || ids.length > page.limit
      ? ids
      : this.hits({ ...way, ages: null }, filters, page);
  }

  /** Few of them are read from the index and sorted; the fence keeps the planner from walking all people by age instead. */
  private async hits(way: ByName, filters: VolunteerFilters, page: PageQuery): Promise<string[]> {
    const parameters: unknown[] = [];
    const found = [
      ...personConditions(filters, parameters, { byTokens: true }),
      ...namedAmong(way, parameters),
    ];
    const hit = `WITH hit AS MATERIALIZED (SELECT p.id, p.territory_code FROM people p WHERE ${found.join(' AND ')})`;
    const before = page.after === null ? 'true' : `p.id < $${parameters.push(page.after[0])}::uuid`;
    const newest = `ORDER BY p.id DESC LIMIT $${parameters.push(page.limit + 1)}`;
    const reached = way.also(parameters).join(' AND ');
    const rows = await this.database.sql<{ id: string; reached: boolean }>(
      `${hit} SELECT p.id, ${reached} AS reached FROM (SELECT * FROM hit p WHERE ${before} ${newest}) p ORDER BY p.id DESC`,
      parameters,
    );
    if (rows.every((row) => row.reached)) return rows.map(({ id }) => id);
    // Somebody came in by the bits of another id, or the reach has too many places to name: now everybody is asked, which costs more.
    const exact = await this.database.sql<{ id: string }>(
      `${hit} SELECT p.id FROM hit p WHERE ${before} AND ${reached} ${newest}`,
      parameters,
    );
    return exact.map(({ id }) => id);
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
