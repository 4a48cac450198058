import { defineEvent } from '#kezhi/kernel';

/** A claim has been decided. `event` is a word of CLAIM_EVENTS. */
export const claimDecided = defineEvent<{ claimId: string; organizationId: string; event: string }>(
  'organization-claim.decided',
);
