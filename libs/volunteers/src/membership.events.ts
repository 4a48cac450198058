import { defineEvent } from '#kezhi/kernel';

/** Somebody asks to join an organization. */
export const membershipRequested = defineEvent<{
  membershipId: string;
  personId: string;
  organizationId: string;
}>('membership.requested');

/** A membership has been decided on or has ended. `event` is a word of MEMBERSHIP_EVENTS. */
export const membershipDecided = defineEvent<{
  membershipId: string;
  personId: string;
  organizationId: string;
  event: string;
  status: string;
}>('membership.decided');
