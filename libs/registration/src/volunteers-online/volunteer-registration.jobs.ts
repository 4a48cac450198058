import { defineJob } from '#kezhi/kernel';

/** Registers somebody who filled in the public form, or tells the owner of the number that somebody did. */
export const processVolunteerRegistration = defineJob<{ registrationId: string }>('registrations.volunteer', {
  leaseMs: 30_000,
});
