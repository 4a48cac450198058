import { AppError } from '#kezhi/kernel';
import type { ConsentText, GivenConsent } from './consent.js';

/**
 * Why these consents do not suffice, or null when they do: each must be to the version in force, and what is needed must
 * be among them. Pure.
 */
export function refusalOfConsents(
  texts: readonly ConsentText[],
  given: readonly GivenConsent[],
  isMinor: boolean,
): AppError | null {
  const inForce = new Map(texts.map(({ code, version }) => [code, version]));
  const outdated = given.findIndex(({ code, version }) => inForce.get(code) !== version);
  if (outdated >= 0) return refusal('CONSENT.OUTDATED', `/consents/${outdated}`);
  const codes = new Set(given.map(({ code }) => code));
  const missing = texts.some(
    ({ code, need }) => (need === 'always' || (need === 'minor' && isMinor)) && !codes.has(code),
  );
  return missing ? refusal('CONSENT.REQUIRED', '/consents') : null;
}

function refusal(code: 'CONSENT.OUTDATED' | 'CONSENT.REQUIRED', pointer: string): AppError {
  return new AppError(code, {}, [{ pointer, code }]);
}
