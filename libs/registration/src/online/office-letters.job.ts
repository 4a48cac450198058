import { defineJob } from '#kezhi/kernel';

/** Tells the author of a submission what was decided. */
export const tellAuthor = defineJob<{ organizationId: string; event: string }>('organizations.tell-author', {
  leaseMs: 30_000,
  attempts: 8,
});
