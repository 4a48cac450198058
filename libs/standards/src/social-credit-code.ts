import { normalizeNumber } from './text.js';

export type SocialCreditCodeReading =
  { ok: true; code: string } | { ok: false; reason: 'LENGTH' | 'CHARACTERS' | 'CHECK_CHARACTER' };

/** Digits and capitals without I, O, S, V and Z, which are too like digits or other letters. */
export const SOCIAL_CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const WEIGHTS = Array.from({ length: 17 }, (_, at) => powerOfThree(at));

function powerOfThree(exponent: number): number {
  let weight = 1;
  for (let at = 0; at < exponent; at += 1) weight = (weight * 3) % 31;
  return weight;
}

/** The 18th character of a unified social credit code, `undefined` when one of the 17 is not of the alphabet. */
export function socialCreditCheckCharacter(first17: string): string | undefined {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) {
    const value = SOCIAL_CREDIT_ALPHABET.indexOf(first17.charAt(at));
    if (value < 0) return undefined;
    sum += value * WEIGHTS[at]!;
  }
  return SOCIAL_CREDIT_ALPHABET[(31 - (sum % 31)) % 31];
}

/** A unified social credit code as it is written officially, whether it is one or not: in capitals, half-width, without spaces. */
export function foldSocialCreditCode(text: string): string {
  return normalizeNumber(text).toUpperCase();
}

/** Reads a unified social credit code (统一社会信用代码) by GB 32100-2015: 18 characters, the last of which checks the others. */
export function readSocialCreditCode(text: string): SocialCreditCodeReading {
  const code = foldSocialCreditCode(text);
  if (code.length !== 18) return { ok: false, reason: 'LENGTH' };
  const check = socialCreditCheckCharacter(code);
  if (check === undefined || !SOCIAL_CREDIT_ALPHABET.includes(code.charAt(17))) {
    return { ok: false, reason: 'CHARACTERS' };
  }
  return check === code[17] ? { ok: true, code } : { ok: false, reason: 'CHECK_CHARACTER' };
}
