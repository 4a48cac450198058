import { defineJob } from '#kezhi/kernel';

/** An organization has been approved: the legacy team that its form names may be settled by that. */
export const linkRegistered = defineJob<{ organizationId: string }>('claims.link-registered');

/** An organization has ended: claims that it had made are withdrawn with it, and claims for it are void. */
export const closeClaimsOfEnded = defineJob<{ organizationId: string }>('claims.close-ended');

/** The same as `linkRegistered` for all organizations of an import. */
export const linkImported = defineJob<{ importId: string }>('claims.link-imported', { leaseMs: 60_000 });
