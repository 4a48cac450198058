import { defineEvent } from '#kezhi/kernel';

/** A role has ended before its time: it was revoked, or its organization is no more. */
export const roleEnded = defineEvent<{
  grantId: string;
  accountId: string;
  role: string;
  organizationId: string;
  cause: 'revocation' | 'organization';
}>('role.ended');
