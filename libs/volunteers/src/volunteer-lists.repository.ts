import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import type { OrganizationFacts } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import type { MembershipStatus, PersonStatus } from './person.js';
import { type Buckets, bucketSql, isNowhere } from './volunteer-buckets.js';
import { isSelective, personConditions, type VolunteerFilters } from './volunteer-filters.js';
import { VolunteerReachRepository } from './volunteer-reach.repository.js';
import { memberOf, volunteerScope } from './volunteer-scope.js';

/** With more keys than this a filter on names or skills is better served by its own index than bucket by bucket. */
const FEW_KEYS = 24;

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
    return this.database.sql<VolunteerRow>(
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
    const buckets = await this.buckets(scope, filters, within);
    if (buckets !== null && isNowhere(buckets)) return [];
    const parameters: unknown[] = [];
    const limit = `$${parameters.push(page.limit + 1)}`;
    const after = page.after === null ? null : `$${parameters.push(page.after[0])}::uuid`;
    const sql =
      buckets === null
        ? everybodySql(this.conditions(scope, filters, within, parameters), after, limit)
        : bucketSql(
            buckets,
            { person: residual(scope, filters, within, parameters), after, limit },
            parameters,
          );
    const found = await this.database.sql<{ id: string }>(sql, parameters);
    return found.map(({ id }) => id);
  }

  /** Null: ask people themselves, whose token index or newest rows answer faster than many buckets. */
  private async buckets(
    scope: Scope,
    filters: VolunteerFilters,
    within: OrganizationFacts | null,
  ): Promise<Buckets[] | null> {
    if (filters.region !== undefined && within === null) return null;
    const buckets = within === null ? await this.reach.ofScope(scope) : await this.reach.ofSubtree(within);
    if (buckets === null || !isSelective(filters)) return buckets;
    return buckets.reduce((sum, { keys }) => sum + keys.length, 0) > FEW_KEYS ? null : buckets;
  }

  private conditions(
    scope: Scope,
    filters: VolunteerFilters,
    within: OrganizationFacts | null,
    parameters: unknown[],
  ): string[] {
    const parts = [...personConditions(filters, 'p', parameters), volunteerScope(scope, 'p', parameters)];
    if (within !== null)
      parts.push(memberOf('p', `o.ancestor_ids @> ARRAY[$${parameters.push(within.id)}]::uuid[]`));
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

function everybodySql(conditions: readonly string[], after: string | null, limit: string): string {
  const keyset = after === null ? [] : [`p.id < ${after}`];
  return `SELECT p.id FROM people p WHERE ${[...conditions, ...keyset].join(' AND ')} ORDER BY p.id DESC LIMIT ${limit}`;
}

/** What the buckets do not say about a person already. An open membership says that somebody is not closed. */
function residual(
  scope: Scope,
  { within: _within, ...filters }: VolunteerFilters,
  within: OrganizationFacts | null,
  parameters: unknown[],
): string[] {
  const asked = Object.values(filters).some((value) => value !== undefined);
  const parts = asked ? personConditions(filters, 'p', parameters) : [];
  if (within === null || scope.all || within.ancestorIds.some((id) => scope.subtrees.includes(id)))
    return parts;
  return [...parts, volunteerScope(scope, 'p', parameters)];
}
