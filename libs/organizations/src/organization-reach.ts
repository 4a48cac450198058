import { Injectable } from '@nestjs/common';
import type { Scope } from '#kezhi/kernel';
import { isWithin } from './organization-scope.js';
import { OrganizationReachRepository } from './organization-reach.repository.js';
import { OrganizationsRepository } from './organizations.repository.js';
import type { OrganizationFacts } from './organization.js';
import { NATION } from './regions/region.js';
import type { Reach } from './reach.js';

/** More units than this are not asked one by one. */
const MOST_UNITS = 500;

const NOWHERE: Reach = { provinces: [], territories: [], units: [] };

/** Turns a scope into the keys under which its rows can be found. They find candidates: the scope itself has the last word. */
@Injectable()
export class OrganizationReach {
  constructor(
    private readonly reach: OrganizationReachRepository,
    private readonly organizations: OrganizationsRepository,
  ) {}

  /**
   * Null: everything, or too many places to be asked one by one. `within` narrows to an organization with what is under it; of
   * two reaches that both have to hold, the smaller one finds.
   */
  async of(scope: Scope, within?: string): Promise<Reach | null> {
    if (within === undefined) return this.ofScope(scope);
    const organization = await this.organizations.facts(within);
    if (!organization) return NOWHERE;
    return isWithin(scope, organization) ? this.ofSubtree(organization) : this.ofScope(scope);
  }

  private async ofScope({ all, territories, subtrees, units }: Scope): Promise<Reach | null> {
    if (all || territories.includes(NATION)) return null;
    return this.places(territories, subtrees, units);
  }

  /** What is under an association lies in its region, but for a few. */
  private async ofSubtree({ id, lineId, regionCode }: OrganizationFacts): Promise<Reach | null> {
    if (lineId !== null) return this.places([], [id], []);
    return regionCode === NATION ? null : this.places([regionCode], [id], []);
  }

  private async places(
    regions: readonly string[],
    subtrees: readonly string[],
    units: readonly string[],
  ): Promise<Reach | null> {
    const [keys, others] = await Promise.all([
      this.reach.regionKeys(regions),
      this.reach.unitsElsewhere(subtrees, regions, MOST_UNITS + 1),
    ]);
    if (others.length > MOST_UNITS) return null;
    return { ...keys, units: [...new Set([...others, ...units])] };
  }
}
