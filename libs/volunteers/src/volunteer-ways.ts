import { Injectable } from '@nestjs/common';
import type { Scope } from '#kezhi/kernel';
import type { OrganizationFacts } from '#kezhi/organizations';
import { PeopleStatisticsRepository } from './people-statistics.repository.js';
import { type Buckets, keyCount, placesOf } from './volunteer-buckets.js';
import { tokensOf, type VolunteerFilters } from './volunteer-filters.js';
import { VolunteerReachRepository } from './volunteer-reach.repository.js';
import { memberUnder, volunteerScope } from './volunteer-scope.js';

/** Where to look, and what else has to hold of whoever is found there. */
export interface Way {
  buckets: readonly Buckets[];
  /** Ask the index of names and places for all there are; otherwise walk the buckets, newest first. */
  byTokens: boolean;
  also: (parameters: unknown[]) => string[];
}

export type Reached = Omit<Way, 'byTokens'>;

/** Decides how a page of people is found: by which indexes, and in which order. */
@Injectable()
export class VolunteerWays {
  constructor(
    private readonly reach: VolunteerReachRepository,
    private readonly statistics: PeopleStatisticsRepository,
  ) {}

  /** Null: ask people themselves, newest first or by their index of names, whichever the planner finds faster. */
  async find(scope: Scope, filters: VolunteerFilters, within: OrganizationFacts | null): Promise<Way | null> {
    const way = await this.reachedBy(scope, filters, within);
    const tokens = tokensOf(filters);
    if (way === null || tokens.length === 0) return way && { ...way, byTokens: false };
    const { hits, walk, isCommon } = await this.statistics.costs(tokens, placesOf(way.buckets));
    if (hits > walk || (isCommon && (await this.reach.areFew(way.buckets))))
      return { ...way, byTokens: false };
    // A place is the last bits of an id: whoever was found by one is asked again.
    const inReach = (parameters: unknown[]) => [volunteerScope(scope, 'p', parameters, 'few')];
    const under = (parameters: unknown[]) =>
      within === null ? [] : [memberUnder(within.id, parameters, 'few')];
    return {
      ...way,
      byTokens: true,
      also: (parameters) => [...inReach(parameters), ...under(parameters)],
    };
  }

  private reachedBy(
    scope: Scope,
    { region }: VolunteerFilters,
    within: OrganizationFacts | null,
  ): Promise<Reached | null> {
    if (region !== undefined && (within === null || within.lineId === null))
      return this.wayByRegion(scope, region, within);
    return within === null ? this.wayByScope(scope) : this.wayWithin(scope, within);
  }

  private async wayByScope(scope: Scope): Promise<Reached | null> {
    const buckets = await this.reach.ofScope(scope);
    return buckets && { buckets, also: () => [] };
  }

  /** An association's people mostly live in its own region: who lives in the region is looked at first. */
  private async wayByRegion(
    scope: Scope,
    region: string,
    within: OrganizationFacts | null,
  ): Promise<Reached | null> {
    const buckets = await this.reach.ofRegion(region);
    const under = (parameters: unknown[]) =>
      within === null ? [] : [memberUnder(within.id, parameters, 'few')];
    return (
      buckets && {
        buckets,
        also: (parameters) => [volunteerScope(scope, 'p', parameters, 'few'), ...under(parameters)],
      }
    );
  }

  /** Of two reaches that both have to hold, the one with fewer keys finds, and the other one is asked of whom it found. */
  private async wayWithin(scope: Scope, within: OrganizationFacts): Promise<Reached | null> {
    const inside = await this.reach.ofSubtree(within);
    const covered = scope.all || covers(scope, within);
    if (covered) return inside && { buckets: inside, also: () => [] };
    const reached = await this.reach.ofScope(scope);
    if (reached !== null && (inside === null || keyCount(reached) < keyCount(inside)))
      return { buckets: reached, also: (parameters) => [memberUnder(within.id, parameters, 'few')] };
    return (
      inside && { buckets: inside, also: (parameters) => [volunteerScope(scope, 'p', parameters, 'few')] }
    );
  }
}

/** Whoever holds a role on an unclaimed legacy team itself does not reach its members by it. */
function covers({ subtrees }: Scope, { id, ancestorIds, unclaimed }: OrganizationFacts): boolean {
  return ancestorIds.some((above) => subtrees.includes(above) && !(unclaimed && above === id));
}
