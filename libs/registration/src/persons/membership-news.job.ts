import { defineJob } from '#kezhi/kernel';

/** Tells people what became of memberships: `statuses` are those that were decided, in the order of the ids. */
export const tellMembers = defineJob<{ membershipIds: readonly string[]; statuses: readonly string[] }>(
  'memberships.tell',
  { leaseMs: 60_000, attempts: 8 },
);
