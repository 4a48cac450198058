import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import type { OrganizationFacts } from '#kezhi/organizations';
import { PeopleStatisticsRepository } from './people-statistics.repository.js';
import type { SearchCosts } from './search-costs.js';
import { type Buckets, keyCount, placesOf } from './volunteer-buckets.js';
import { tokensOf, type VolunteerFilters } from './volunteer-filters.js';
import { VolunteerReachRepository } from './volunteer-reach.repository.js';
import { memberUnder, volunteerScope } from './volunteer-scope.js';

/** Where to look, and what else has to hold of whoever is found there. */
export interface Reached {
  buckets: readonly Buckets[];
  also: (parameters: unknown[]) => string[];
}

/** Ids, both inclusive; the newest is null where nobody is too new. */
interface Ages {
  oldest: string;
  newest: string | null;
}

/** The index of names and places finds them. */
export interface ByName {
  /** In whose places; null: anywhere. */
  buckets: readonly Buckets[] | null;
  /** Those between these ids should fill the page; null: ask for all at once. */
  ages: Ages | null;
  also: (parameters: unknown[]) => string[];
}

/** Neither: walk through everybody, newest first. */
export type Way = { byName: ByName } | { walk: Reached } | { walk: null };

/**
 * SQL conditions on `people p`: the places and the ages. Where no age is too old none is named: the index of ages would name half of
 * the table for who is old enough. It is an index of their bytes, which no look-up by id can be tempted into.
 */
export function namedAmong({ buckets, ages }: Omit<ByName, 'also'>, parameters: unknown[]): string[] {
  const add = (value: unknown) => `$${parameters.push(value)}`;
  const parts = buckets === null ? [] : [`p.places && ${add(placesOf(buckets))}::int[]`];
  if (ages !== null) parts.push(`uuid_send(p.id) >= uuid_send(${add(ages.oldest)}::uuid)`);
  if (ages !== null && ages.newest !== null)
    parts.push(`uuid_send(p.id) <= uuid_send(${add(ages.newest)}::uuid)`);
  return parts;
}

/** Decides how a page of people is found: by which indexes, and in which order. */
@Injectable()
export class VolunteerWays {
  constructor(
    private readonly reach: VolunteerReachRepository,
    private readonly statistics: PeopleStatisticsRepository,
  ) {}

  async find(
    scope: Scope,
    filters: VolunteerFilters,
    within: OrganizationFacts | null,
    page: PageQuery,
  ): Promise<Way> {
    const walk = await this.reachedBy(scope, filters, within);
    const tokens = tokensOf(filters);
    if (tokens.length === 0) return { walk };
    const buckets = walk && walk.buckets;
    const wanted = { rows: page.limit + 1, after: page.after?.[0] ?? null };
    const costs = await this.statistics.costs(tokens, buckets && placesOf(buckets), wanted);
    if (await this.isWalkCheaper(costs, buckets)) return { walk };
    // A place is the last bits of an id: whoever was found by one is asked again.
    const also = (parameters: unknown[]) => [
      volunteerScope(scope, 'p', parameters, 'few'),
      ...(within === null ? [] : [memberUnder(within.id, parameters, 'few')]),
    ];
    const ages = costs.youngerThan === null ? null : { oldest: costs.youngerThan, newest: wanted.after };
    return { byName: { buckets, ages, also } };
  }

  private async isWalkCheaper(
    { hits, walk, isCommon }: SearchCosts,
    buckets: readonly Buckets[] | null,
  ): Promise<boolean> {
    return hits > walk || (isCommon && buckets !== null && (await this.reach.areFew(buckets)));
  }

  /** Null: people anywhere, or of more units than can be walked one by one. */
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
