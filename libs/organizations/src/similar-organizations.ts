import { Injectable } from '@nestjs/common';
import { cleanText } from '#kezhi/standards';
import { RegionsService } from './regions/regions.service.js';
import { similarNames } from './similar-names.js';
import {
  type SimilarOrganization,
  SimilarOrganizationsRepository,
} from './similar-organizations.repository.js';

/** Of each kind: a hint is looked through, not searched. */
const MOST = 5;

/** Organizations that may be the one that is being entered, as a hint. */
@Injectable()
export class SimilarOrganizations {
  constructor(
    private readonly organizations: SimilarOrganizationsRepository,
    private readonly regions: RegionsService,
  ) {}

  /** Those of exactly this name anywhere first, then those of a similar one where it would belong. */
  async to({ name, region }: { name: string; region?: string }): Promise<SimilarOrganization[]> {
    const typed = cleanText(name);
    const same = await this.organizations.ofName(typed, region ?? null, MOST);
    const similar = region === undefined ? [] : await this.similarIn(region, typed);
    return [...same, ...similar];
  }

  private async similarIn(region: string, name: string): Promise<SimilarOrganization[]> {
    const [here] = await this.regions.named([region]);
    if (here === undefined) return [];
    const places = await this.regions.named(here.path);
    const downwards = here.path.flatMap((code) => places.filter((place) => place.code === code));
    return this.organizations.like(name, similarNames(name, downwards), MOST);
  }
}
