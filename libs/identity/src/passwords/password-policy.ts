import { AppError, type ErrorCode } from '#kezhi/kernel';
import { isCommonPassword } from './common-passwords.js';

/** Code points. */
const PASSWORD_LEAST = 10;
const PASSWORD_MOST = 128;

/**
 * The one spelling under which a password is judged and hashed: an input method that sends full-width
 * digits or composed letters must not lock its owner out (NIST SP 800-63B: Unicode is normalised).
 */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Why a new password is refused, or null. No composition rules: any characters, long enough, not guessed early. */
export function passwordProblem(password: string, account: string): ErrorCode | null {
  const text = normalizePassword(password);
  const length = [...text].length;
  if (length < PASSWORD_LEAST) return 'IDENTITY.PASSWORD_TOO_SHORT';
  if (length > PASSWORD_MOST) return 'IDENTITY.PASSWORD_TOO_LONG';
  if (text.toLowerCase() === normalizePassword(account).toLowerCase()) return 'IDENTITY.PASSWORD_IS_ACCOUNT';
  if (isCommonPassword(text)) return 'IDENTITY.PASSWORD_COMMON';
  return null;
}

/** Throws the problem of a new password. */
export function assertPassword(password: string, account: string): void {
  const problem = passwordProblem(password, account);
  if (problem) throw new AppError(problem, { least: PASSWORD_LEAST, most: PASSWORD_MOST });
}
