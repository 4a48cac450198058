import { defineJob } from '#kezhi/kernel';

/** Memberships keep a copy of where their organization stands; after a move of it they are brought up to date. */
export const followOrganization = defineJob<{ organizationId: string }>('memberships.follow-organization', {
  leaseMs: 60_000,
});
