import { randomInt } from 'node:crypto';

/** Without what looks alike when it is read out or copied by hand: no I, L, O, U, 0, 1. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 10;

/** `R` and ten characters: never counted up, so that nobody learns from one number how many others there are. */
export function makeTrackingNumber(): string {
  return `R${Array.from({ length: CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
}

const TRACKING_NUMBER = new RegExp(`^R[${ALPHABET}]{${CHARACTERS}}$`);

/** Tells a registration's number from an organization's. */
export function isTrackingNumber(text: string): boolean {
  return TRACKING_NUMBER.test(text);
}

/** What an organization's number looks like; nothing else needs to be looked for. */
export function isOrganizationNumber(text: string): boolean {
  return /^[0-9A-Z]{2,20}$/.test(text);
}
