import { identityCheckCharacter, type IdType } from './identity-numbers.js';
import { SOCIAL_CREDIT_ALPHABET, socialCreditCheckCharacter } from './social-credit-code.js';

/**
 * Made-up numbers with right check characters, for samples, templates, demonstrations and tests. The same input always gives the
 * same number. None is taken from a person; phones lie in 154, a segment that is given to nobody.
 */
export interface SyntheticIdentity {
  /** `YYYY-MM-DD`, default 1990-01-01. */
  birthDate?: string;
  /** Six digits, default 110101. */
  place?: string;
  idType?: Extract<IdType, 'resident' | 'foreigner'>;
}

/** The `index`-th number (0-999, odd for men) of a day and place. */
export function syntheticIdentityNumber(index: number, options: SyntheticIdentity = {}): string {
  const place = options.idType === 'foreigner' ? '911156' : (options.place ?? '110101');
  const day = (options.birthDate ?? '1990-01-01').replaceAll('-', '');
  const first17 = `${place}${day}${String(index % 1000).padStart(3, '0')}`;
  return first17 + identityCheckCharacter(first17);
}

/** The `index`-th unified social credit code (0-999 999 999) of a social organization. */
export function syntheticSocialCreditCode(index: number): string {
  let serial = '';
  for (let rest = index, at = 0; at < 9; at += 1) {
    serial = SOCIAL_CREDIT_ALPHABET.charAt(rest % 31) + serial;
    rest = Math.floor(rest / 31);
  }
  const first17 = `51110000${serial}`;
  return first17 + (socialCreditCheckCharacter(first17) ?? '');
}

/** The `index`-th mobile number (0-99 999 999). */
export function syntheticPhone(index: number): string {
  return `154${String(index % 100_000_000).padStart(8, '0')}`;
}
