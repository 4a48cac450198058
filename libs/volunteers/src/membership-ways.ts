import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import { isWithin, type OrganizationFacts } from '#kezhi/organizations';
import { isByPerson } from './membership-conditions.js';
import type { MembershipFilters } from './membership.js';
import type { Buckets } from './volunteer-buckets.js';
import { VolunteerReachRepository } from './volunteer-reach.repository.js';
import { type ByName, VolunteerWays } from './volunteer-ways.js';

/** How a page of memberships is found. */
export interface MembershipWay {
  /** Null: everywhere at once. */
  buckets: readonly Buckets[] | null;
  /** Find the people by their name first; null: by what the buckets hold, or by whatever the planner finds faster. */
  byName: Pick<ByName, 'ages'> | null;
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
    if (q !== undefined && isByPerson(filters)) {
      const way = await this.ways.find(scope, { q, within: within?.id }, within, page);
      if ('byName' in way) return { buckets: way.byName.buckets, byName: way.byName };
    }
    return { buckets: await this.buckets(scope, within), byName: null };
  }

  /** Of two reaches that both have to hold, the smaller one finds. */
  private buckets(scope: Scope, within: OrganizationFacts | null): Promise<Buckets[] | null> {
    return within !== null && isWithin(scope, within)
      ? this.reach.ofSubtree(within)
      : this.reach.ofScope(scope);
  }
}
