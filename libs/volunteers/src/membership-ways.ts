import { Injectable } from '@nestjs/common';
import type { Scope } from '#kezhi/kernel';
import { isWithin, type OrganizationFacts } from '#kezhi/organizations';
import { isByPerson } from './membership-conditions.js';
import type { MembershipFilters } from './membership.js';
import { type Buckets, placesOf } from './volunteer-buckets.js';
import { VolunteerReachRepository } from './volunteer-reach.repository.js';
import { VolunteerWays } from './volunteer-ways.js';

/** How a page of memberships is found. */
export interface MembershipWay {
  /** Null: everywhere at once. */
  buckets: readonly Buckets[] | null;
  /** Find people by their name in these places first; null: by their name alone, or not by a name. */
  places: readonly number[] | null;
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
  ): Promise<MembershipWay> {
    const { volunteer, organization, q } = filters;
    if (volunteer !== undefined) return { buckets: null, places: null };
    if (organization !== undefined)
      return { buckets: [{ index: 'organization', keys: [organization] }], places: null };
    if (q !== undefined && isByPerson(filters)) {
      const way = await this.ways.find(scope, { q, within: within?.id }, within);
      if (way?.byTokens) return { buckets: way.buckets, places: placesOf(way.buckets) };
    }
    return { buckets: await this.buckets(scope, within), places: null };
  }

  /** Of two reaches that both have to hold, the smaller one finds. */
  private buckets(scope: Scope, within: OrganizationFacts | null): Promise<Buckets[] | null> {
    return within !== null && isWithin(scope, within)
      ? this.reach.ofSubtree(within)
      : this.reach.ofScope(scope);
  }
}
