import { defineJob } from '#kezhi/kernel';

/** A role has ended with its organization: whoever was invited for it alone, and has not come yet, is invited no more. */
export const withdrawInvitation = defineJob<{ accountId: string }>('accounts.withdraw-invitation');
