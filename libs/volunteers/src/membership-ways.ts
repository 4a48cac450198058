import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import { isWithin, type OrganizationFacts } from '#kezhi/organizations';
import { isByPerson } from './membership-conditions.js';
import type { MembershipFilters } from './membership.js';
import type { Buckets } from './volunteer-buckets.js';
import type { VolunteerFilters } from './volunteer-filters.js';
import { VolunteerReachRepository } from './volunteer-reach.repository.js';
import { type ByName, VolunteerWays } from './volunteer-ways.js';

/** How a page of memberships is found. */
export interface MembershipWay {
  /** Null: everywhere at once. */
  buckets: readonly Buckets[] | null;
  /** Find the people by their name first. */
  byName: Omit<ByName, 'also'> | null;
}

/** Decides by which indexes a page of memberships is found. */
@Injectable()
export class MembershipWays {
  constructor(
    private readonly reach: VolunteerReachRepository,
    private readonly ways: VolunteerWays,
  ) {}

  /** `within` is the organization of the filter of that name. */
  async find(
    scope: Scope,
    filters: MembershipFilters,
    within: OrganizationFacts | null,
    page: PageQuery,
  ): Promise<MembershipWay> {
    const { volunteer, organization, q } = filters;
    if (volunteer !== undefined) return { buckets: null, byName: null };
    if (organization !== undefined)
      return { buckets: [{ index: 'organization', keys: [organization] }], byName: null };
    const buckets = await this.buckets(scope, within);
    const byName = q === undefined ? null : await this.byName(scope, { q, within: within?.id }, within, page);
    if (byName === null || isByPerson(filters)) return { buckets, byName };
    // Others than approved ones stand in another order, and people have the places of open memberships only.
    return { buckets, byName: buckets === null ? { places: null, ages: null } : null };
  }

  private async byName(
    scope: Scope,
    filters: VolunteerFilters,
    within: OrganizationFacts | null,
    page: PageQuery,
  ): Promise<MembershipWay['byName']> {
    const way = await this.ways.find(scope, filters, within, page);
    return 'byName' in way ? way.byName : null;
  }

  /** Of two reaches that both have to hold, the smaller one finds. */
  private buckets(scope: Scope, within: OrganizationFacts | null): Promise<Buckets[] | null> {
    return within !== null && isWithin(scope, within)
      ? this.reach.ofSubtree(within)
      : this.reach.ofScope(scope);
  }
}
