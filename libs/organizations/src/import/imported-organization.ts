import type { OrganizationKind, OrganizationOrigin, OrganizationStatus, TeamRank } from '../organization.js';
import type { RegionLevel } from '../regions/region.js';

/** A checked organization of a collective registration. The id is the caller's, since `sealed` is bound to it. */
export interface ImportedOrganization {
  id: string;
  name: string;
  kind: OrganizationKind;
  level: RegionLevel;
  teamRank: TeamRank;
  /** An organization that exists, or another row of the same call, in any order. */
  parentId: string;
  regionCode: string;
  /** `approved` when the importer may review for the supervisor. */
  status: Extract<OrganizationStatus, 'approved' | 'submitted'>;
  hostUnit: string | null;
  uscc: string | null;
  foundedOn: string | null;
  leaderName: string | null;
  leaderTitle: string | null;
  adminName: string | null;
  /** OrganizationContacts, sealed for `id`. */
  sealed: Uint8Array | null;
  serviceFields: readonly string[];
  summary: string | null;
  expectedMembers: number | null;
  legacyNo: string | null;
  note: string | null;
}

/** Whether they register anew, or were carried over from the earlier platform. */
export type ImportedAs = Extract<OrganizationOrigin, 'collective' | 'legacy'>;

/** A team of the earlier platform, as an import looks it up. */
export interface LegacyEntry {
  id: string;
  legacyNo: string;
  name: string;
  parentId: string | null;
  regionCode: string;
  unclaimed: boolean;
  ancestorIds: string[];
}

/** Who imports, for the rows' own history. */
export interface ImportOrigin {
  importId: string;
  accountId: string;
  at: Date;
  /** `collective` when left out. */
  as?: ImportedAs;
}

/** What an import needs to find organizations by name or number. */
export interface IndexedOrganization {
  id: string;
  orgNo: string;
  name: string;
  parentId: string | null;
  regionCode: string;
  territoryCode: string;
  status: OrganizationStatus;
  unclaimed: boolean;
  lineId: string | null;
  ancestorIds: string[];
}

/** Why imported organizations cannot be taken back: somebody has built on them. */
export interface ImportBlocker {
  reason: 'subordinates' | 'members' | 'claims' | 'changed' | 'accounts' | 'imports' | 'successor';
  /** How many organizations. */
  count: number;
  /** Names of the first of them. */
  examples: string[];
}
