import { defineJob } from '#kezhi/kernel';

/** An organization has ended: applications under it follow, and what it was about to register is cancelled. */
export const followEndedUnit = defineJob<{ organizationId: string }>('registrations.follow-ended-unit');
