import type { MembershipStatus, PersonStatus } from './person.js';

export interface MembershipFilters {
  volunteer?: string;
  organization?: string;
  /** Of this organization or anything under it. */
  within?: string;
  /** A part of the volunteer's name. */
  q?: string;
  status?: MembershipStatus;
}

export interface MembershipRow {
  id: string;
  volunteerId: string;
  /** `people.number`. */
  number: number;
  /** A child's is masked. */
  volunteerName: string;
  volunteerStatus: PersonStatus;
  birthDate: string | null;
  organizationId: string;
  organizationName: string;
  status: MembershipStatus;
  createdAt: Date;
  decidedAt: Date | null;
  endedAt: Date | null;
  /** A word, when no person ended it: its organization was dissolved or merged. */
  endReason: string | null;
  /** Of the last decision. */
  reason: string | null;
  version: number;
}
