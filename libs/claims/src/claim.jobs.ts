import { defineJob } from '#kezhi/kernel';

/** An organization has been approved: the legacy team that its form names may be settled by that. */
export const linkRegistered = defineJob<{ organizationId: string }>('claims.link-registered');

/** The same for all organizations of an import. */
export const linkImported = defineJob<{ importId: string }>('claims.link-imported', { leaseMs: 60_000 });
