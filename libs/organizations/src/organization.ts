import type { RegionLevel } from './regions/region.js';

export const ORGANIZATION_KINDS = [
  'association',
  'national_society',
  'provincial_society',
  'municipal_society',
  'university_association',
  'enterprise_association',
  'rural_technical_association',
  'science_base',
  'service_team',
  'other',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export const TEAM_RANKS = ['corps', 'detachment', 'brigade', 'squad', 'team', 'none'] as const;
export type TeamRank = (typeof TEAM_RANKS)[number];

/** How an organization came to be registered. */
export const ORGANIZATION_ORIGINS = ['online', 'collective', 'legacy', 'seed'] as const;
export type OrganizationOrigin = (typeof ORGANIZATION_ORIGINS)[number];

export const ORGANIZATION_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'rejected',
  'approved',
  'suspended',
  'dissolved',
  'merged',
] as const;
export type OrganizationStatus = (typeof ORGANIZATION_STATUSES)[number];

/** Nobody joins and nothing is imported while an organization is one of these. */
export const TAKES_NO_MEMBERS: readonly OrganizationStatus[] = [
  'rejected',
  'suspended',
  'dissolved',
  'merged',
];

/** What other domains need to know of an organization in order to decide something about it. */
export interface OrganizationFacts {
  id: string;
  orgNo: string;
  name: string;
  kind: OrganizationKind;
  level: RegionLevel;
  status: OrganizationStatus;
  /** Carried over from the earlier platform and not claimed yet: nobody answers for it, so it is blocked. */
  unclaimed: boolean;
  parentId: string | null;
  /** From the root down to the organization itself. */
  ancestorIds: string[];
  /** The topmost ancestor-or-self that is not an association: the professional line (系统); null on the territorial one. */
  lineId: string | null;
  regionCode: string;
  regionPath: string[];
  /** The region that members are found by: the organization's own, cut at county level. */
  territoryCode: string;
}

/** What is sealed of an organization, all of it optional. */
export interface OrganizationContacts {
  leaderPhone?: string;
  adminPhone?: string;
  adminEmail?: string;
}
