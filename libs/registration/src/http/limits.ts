import { documentNumber } from '#kezhi/identity';
import type { RateLimitPolicy } from '#kezhi/platform/http';
import { normalizeNumber } from '#kezhi/standards';
import type { FastifyRequest } from 'fastify';

const MINUTE = 60;
const TEN_MINUTES = 600;

function field({ body }: FastifyRequest, name: string): string | null {
  const value = ((body ?? {}) as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : null;
}

const numberOf = (request: FastifyRequest) => {
  const number = field(request, 'idNumber');
  return number === null ? null : documentNumber(number);
};
/** However it is written, it is the same telephone. */
const addressOf = (request: FastifyRequest) => {
  const address = field(request, 'address');
  return address === null
    ? null
    : normalizeNumber(address)
        .replace(/[-()]/g, '')
        .replace(/^(?:\+|00)86/, '')
        .toLowerCase();
};

/** A telephone or a mailbox is not flooded, whoever asks. */
const CONTACT: RateLimitPolicy = {
  name: 'contact-codes',
  limit: 3,
  windowSeconds: TEN_MINUTES,
  by: addressOf,
};
/** One address does not ask for many. */
export const CONTACT_CODES: RateLimitPolicy[] = [
  CONTACT,
  { name: 'contact-codes-address', limit: 30, windowSeconds: TEN_MINUTES, by: 'address' },
];
/** Beside the five guesses of each code. */
export const CONTACT_PROOFS: RateLimitPolicy[] = [
  { name: 'contact-proofs', limit: 20, windowSeconds: TEN_MINUTES, by: addressOf },
  { name: 'contact-proofs-address', limit: 60, windowSeconds: MINUTE, by: 'address' },
];
export const OWN_CONTACT_CODES: RateLimitPolicy[] = [
  CONTACT,
  { name: 'own-contact-codes-account', limit: 10, windowSeconds: TEN_MINUTES, by: 'account' },
];
export const GUARDIAN_CODES: RateLimitPolicy[] = [
  { name: 'guardian-codes', limit: 3, windowSeconds: TEN_MINUTES, by: numberOf },
  { name: 'guardian-codes-address', limit: 30, windowSeconds: TEN_MINUTES, by: 'address' },
];
export const OWN_GUARDIAN_CODES: RateLimitPolicy = {
  name: 'own-guardian-codes',
  limit: 3,
  windowSeconds: TEN_MINUTES,
  by: 'account',
};
/** Beside the five guesses of each code. */
export const CONFIRMATIONS: RateLimitPolicy[] = [
  { name: 'confirmations', limit: 20, windowSeconds: TEN_MINUTES, by: numberOf },
  { name: 'confirmations-address', limit: 60, windowSeconds: MINUTE, by: 'address' },
];
/** A class that registers together gets by; a thousand a minute do not. */
export const REGISTRATIONS: RateLimitPolicy[] = [
  { name: 'registrations', limit: 60, windowSeconds: MINUTE, by: 'address' },
];
/** The own number is not guessed. */
export const CONTACT_CHANGES: RateLimitPolicy = {
  name: 'contact-changes',
  limit: 5,
  windowSeconds: TEN_MINUTES,
  by: 'account',
};
/** What a person's typing asks for. */
export const LOOK_UPS: RateLimitPolicy = {
  name: 'look-ups',
  limit: 300,
  windowSeconds: MINUTE,
  by: 'address',
};
