import { Injectable } from '@nestjs/common';
import {
  type OrganizationKind,
  OrganizationLists,
  OrganizationsService,
  type RegionRow,
  RegionsService,
  SimilarOrganizations,
} from '#kezhi/organizations';
import { SYSTEM_SCOPE } from '#kezhi/platform';
import type { Registration } from './registration.js';

/** An organization as anybody may know it: names of organizations are public. */
export interface PublicName {
  id: string;
  orgNo: string;
  name: string;
  parentName: string | null;
  regionName: string;
}

interface SupervisorSearch {
  q?: string;
  region?: string;
  /** The kind of what is to be supervised. */
  supervises?: OrganizationKind;
}

const MOST_NAMES = 20;
const MOST_REGIONS = 200;

/** Where an organization may belong: what the public form searches. It shows names of organizations, and of nobody. */
@Injectable()
export class RegistrationPlaces {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly lists: OrganizationLists,
    private readonly regions: RegionsService,
    private readonly similar: SimilarOrganizations,
  ) {}

  /**
   * Approved organizations by a part of the name, by number, or of a region: there its associations first, which answer for
   * most of what is registered; nobody answers for a team that is not claimed.
   * Nothing is asked, nothing is answered.
   */
  async supervisors(wanted: SupervisorSearch): Promise<PublicName[]> {
    if (wanted.q === undefined && wanted.region === undefined) return [];
    const all = await this.named(wanted);
    if (wanted.region === undefined) return all;
    const associations = await this.named({ ...wanted, kind: 'association' });
    const first = new Set(associations.map(({ id }) => id));
    return [...associations, ...all.filter(({ id }) => !first.has(id))].slice(0, MOST_NAMES);
  }

  private async named(wanted: SupervisorSearch & { kind?: 'association' }): Promise<PublicName[]> {
    const sort = { field: 'name', descending: false } as const;
    const query = { ...wanted, status: 'approved', claimed: true, sort } as const;
    const page = { limit: MOST_NAMES, after: null, includeTotal: false };
    const { rows } = await this.lists.list(SYSTEM_SCOPE, query, page);
    return rows.slice(0, MOST_NAMES);
  }

  /** Organizations of this name anywhere, and of a similar one in the region. */
  similarTo(wanted: { name: string; region?: string }): Promise<PublicName[]> {
    return this.similar.to(wanted);
  }

  async regionsOf(wanted: { q?: string; parent?: string }, today: string): Promise<RegionRow[]> {
    if (wanted.q === undefined && wanted.parent === undefined) return [];
    const limit = wanted.parent === undefined ? MOST_NAMES : MOST_REGIONS;
    const { rows } = await this.regions.list(
      { ...wanted, asOf: today },
      { limit, after: null, includeTotal: false },
    );
    return rows.slice(0, limit);
  }

  /** The form with the region that is in force: an abolished one was good when it was filled in. */
  async settled<T extends Pick<Registration, 'form'>>(filled: T): Promise<T> {
    const { regionCode } = filled.form;
    if (regionCode === undefined) return filled;
    const { code } = await this.regions.inForce(regionCode);
    return code === regionCode ? filled : { ...filled, form: { ...filled.form, regionCode: code } };
  }

  /** What the codes and ids of a form are called. */
  async namesOf({
    form,
  }: Pick<Registration, 'form'>): Promise<{ supervisorName: string | null; regionName: string | null }> {
    const [supervisor] = form.parentId === undefined ? [] : await this.organizations.facts([form.parentId]);
    const known = form.regionCode === undefined ? [] : await this.regions.named([form.regionCode]);
    return { supervisorName: supervisor?.name ?? null, regionName: known[0]?.fullName ?? null };
  }
}
