import type { OrganizationEntry, OrganizationIndex } from './organization-index.js';
import type { RegionIndex } from './region-index.js';
import type { ServiceIntentIndex } from './service-intents.js';

/** Everything outside the file that the rules look at: plain data, so that rows are read as pure functions in any thread. */
export interface ImportContext {
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today: string;
  regions: RegionIndex;
  /** Organizations in the reach of the importing unit, itself included, that people may be imported into. */
  organizations: OrganizationIndex;
  importingUnit: OrganizationEntry;
}

/** A team that was carried over from the earlier platform. */
export interface KnownTeam {
  id: string;
  legacyNo: string;
  name: string;
  unclaimed: boolean;
}

export interface VolunteerContext extends ImportContext {
  serviceIntents: ServiceIntentIndex;
}

export interface OrganizationContext extends ImportContext {
  /** Teams of the earlier platform by number. */
  legacyTeams: ReadonlyMap<string, KnownTeam>;
}
