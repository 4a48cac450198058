/** So many wrong passwords in a row cost nothing. */
export const FREE_FAILURES = 4;
const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 15 * 60_000;

/**
 * How long an account is locked after its n-th wrong password in a row, in milliseconds: 0 up to the fourth, then
 * 30 s doubling to 15 min. A ceiling, because whoever knows an account's name could otherwise keep its owner out for ever.
 */
export function lockAfter(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  return Math.min(FIRST_LOCK_MS * 2 ** (failures - FREE_FAILURES - 1), LONGEST_LOCK_MS);
}
