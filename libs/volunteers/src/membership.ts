import type { MembershipStatus } from './person.js';

/** Approved memberships a person may hold at a time. */
export const MEMBERSHIP_LIMIT = 5;

export interface MembershipFilters {
  volunteer?: string;
  organization?: string;
  status?: MembershipStatus;
}

export interface MembershipRow {
  id: string;
  volunteerId: string;
  /** `people.number`. */
  number: number;
  volunteerName: string;
  organizationId: string;
  organizationName: string;
  status: MembershipStatus;
  createdAt: Date;
  decidedAt: Date | null;
  endedAt: Date | null;
  /** A word, when no person ended it: its organization was dissolved or merged. */
  endReason: string | null;
  version: number;
}
