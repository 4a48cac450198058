export const CLAIM_STATUSES = [
  'submitted',
  'returned',
  'approved',
  'rejected',
  'superseded',
  'withdrawn',
] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** `own`: the team goes on by itself, in the claimant's hands. `merge`: its members go over to the claiming organization. */
export const CLAIM_MODES = ['own', 'merge'] as const;
export type ClaimMode = (typeof CLAIM_MODES)[number];

/** Asked for by somebody, or named in the form of an organization that registered anew. */
export const CLAIM_SOURCES = ['claim', 'registration'] as const;
export type ClaimSource = (typeof CLAIM_SOURCES)[number];

/** What owns the evidence of a claim among attachments. */
export const EVIDENCE = 'organization-claim';

/** A claim, as far as deciding about it needs to know. */
export interface ClaimFacts {
  id: string;
  /** The legacy team. */
  organizationId: string;
  /** Whom the team is to be linked with; null for a team of its own. */
  claimantId: string | null;
  mode: ClaimMode;
  status: ClaimStatus;
  submittedBy: string;
  version: number;
}

export interface NewClaim extends Pick<ClaimFacts, 'id' | 'organizationId' | 'claimantId' | 'mode'> {
  source: ClaimSource;
  statement: string;
  submittedBy: string;
}

interface NamedOrganization {
  id: string;
  name: string;
}

export interface ClaimRow extends ClaimFacts {
  source: ClaimSource;
  team: NamedOrganization & { legacyNo: string; regionName: string };
  supervisor: NamedOrganization | null;
  claimant: NamedOrganization | null;
  /** Display name of the account that submitted it. */
  submittedByName: string;
  statement: string;
  reason: string | null;
  createdAt: Date;
  updatedAt: Date;
  decidedAt: Date | null;
  /** Of an approved claim: how many became members, and how many could not. */
  joined: number | null;
  leftBehind: number | null;
}

export interface ClaimFilters {
  /** What one may decide about; what one has asked for; everything that one may read. */
  view?: 'inbox' | 'mine';
  /** The legacy team. */
  organization?: string;
  claimant?: string;
  status?: ClaimStatus;
  mode?: ClaimMode;
  /** Newest first when left out. */
  oldestFirst?: boolean;
}

export interface ClaimDecisionRow {
  id: string;
  at: Date;
  account: string | null;
  /** Its display name. */
  actorName: string | null;
  event: string;
  fromStatus: ClaimStatus | null;
  toStatus: ClaimStatus;
  reason: string | null;
}
