import type { MembershipStatus } from './person.js';

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
  version: number;
}
