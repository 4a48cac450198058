import { randomInt } from 'node:crypto';

/** No letters or digits that look alike on paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 5;

/** A password to hand over once, on paper or by voice: 99 bits, `k7mpr-…`. It must be changed at the first sign-in. */
export function makeFirstPassword(): string {
  const group = () =>
    Array.from({ length: GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
