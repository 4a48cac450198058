import { defineEvent } from '#kezhi/kernel';

/** Taken back, gone with its organization, or handed over to somebody else. */
export type EndOfRole = 'revocation' | 'organization' | 'transfer';

/** A role has ended before its time: it was revoked, or its organization is no more. */
export const roleEnded = defineEvent<{
  grantId: string;
  accountId: string;
  role: string;
  organizationId: string;
  cause: EndOfRole;
}>('role.ended');
