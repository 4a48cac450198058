import { createHmac, randomInt } from 'node:crypto';

/** No letters or digits that look alike on paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUP = 5;
const RECOVERY_CODES = 10;

/** Ten of 49 bits each, `k7mpr-2qhxc`: to be printed, for the day the telephone is gone. */
export function makeRecoveryCodes(): string[] {
  const group = () =>
    Array.from({ length: GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return Array.from({ length: RECOVERY_CODES }, () => `${group()}-${group()}`);
}

/** What is stored of one, however it is typed. Keyed, and bound to its account. */
export function hashRecoveryCode(key: Buffer, accountId: string, code: string): Buffer {
  const plain = code.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
  return createHmac('sha256', key).update(`recovery:${accountId}:${plain}`).digest();
}
