import { defineJob, type Language } from '#kezhi/kernel';

/** Sends a sign-in code to whoever is registered with a document number, given by its blind index; to nobody when nobody is. */
export const sendPersonCode = defineJob<{ idBlind: string; language: Language }>('persons.send-code', {
  leaseMs: 30_000,
});
