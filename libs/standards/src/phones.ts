import { normalizeNumber } from './text.js';

export type PhoneReading =
  { ok: true; phone: string; mainland: boolean } | { ok: false; reason: 'FORMAT' | 'FOREIGN_NOT_ALLOWED' };

export interface PhoneOptions {
  /** Numbers of other places, written with `+` and the country code, are accepted too. */
  foreign?: boolean;
}

const PLAIN_MAINLAND = /^1[3-9][0-9]{9}$/;
const MAINLAND = /^(?:\+86|0086|86)?(1[3-9][0-9]{9})$/;
/** E.164: at most 15 digits, the first of the country code never 0. */
const E164 = /^\+[1-9][0-9]{6,14}$/;
/** Spaces, brackets, and the hyphens and dashes that keyboards and office programs produce. */
const DECORATION = /[\s()\-\u2010-\u2015\u2212]/g;

/**
 * Reads a mobile number. A mainland number comes back as its 11 digits, whatever it was written with (`+86 138-0013-8000`);
 * any other as E.164 (`+85251234567`), which needs `foreign`. China's own country code never makes a foreign number.
 */
export function readPhone(text: string, options: PhoneOptions = {}): PhoneReading {
  if (PLAIN_MAINLAND.test(text)) return { ok: true, phone: text, mainland: true };
  const digits = normalizeNumber(text).replace(DECORATION, '');
  const mainland = MAINLAND.exec(digits);
  if (mainland) return { ok: true, phone: mainland[1]!, mainland: true };
  if (!E164.test(digits) || digits.startsWith('+86')) return { ok: false, reason: 'FORMAT' };
  if (options.foreign !== true) return { ok: false, reason: 'FOREIGN_NOT_ALLOWED' };
  return { ok: true, phone: digits, mainland: false };
}
