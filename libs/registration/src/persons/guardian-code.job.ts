import { defineJob, type Language } from '#kezhi/kernel';

/** Sends a code to the guardian of a minor who has not confirmed yet, given by the blind index of the minor's number. */
export const sendGuardianCode = defineJob<{ idBlind: string; language: Language }>(
  'persons.send-guardian-code',
  {
    leaseMs: 30_000,
  },
);
