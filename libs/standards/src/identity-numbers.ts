import { isCalendarDay } from './dates.js';
import { normalizeNumber, normalizeText } from './text.js';

/** The documents by which a person may be registered, with their official names. */
export const ID_TYPES = {
  resident: '居民身份证',
  hk_macao_resident: '港澳居民居住证',
  taiwan_resident: '台湾居民居住证',
  foreigner: '外国人永久居留身份证',
  passport: '护照',
} as const;

export type IdType = keyof typeof ID_TYPES;
export type Sex = 'male' | 'female';

/** Why a number was refused; `LENGTH` comes with the length that was found. */
export type IdentityRefusal =
  'FIFTEEN_DIGITS' | 'LENGTH' | 'CHARACTERS' | 'PLACE' | 'BIRTH_DATE' | 'CHECK_CHARACTER' | 'SHAPE';

export type IdentityReading =
  | {
      ok: true;
      number: string;
      /** The type that the number itself shows. */
      idType: IdType;
      /** The stated type was another one and has been put right. */
      corrected: boolean;
      /** Not known for a passport and for the 15-character card. */
      birthDate?: string;
      sex?: Sex;
    }
  | { ok: false; reason: IdentityRefusal; length: number };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
const EARLIEST_BIRTH = '1870-01-01';
const EIGHTEEN = /^[0-9]{17}[0-9X]$/;
const FIFTEEN_DIGITS = /^[0-9]{15}$/;
const OLD_FOREIGNER_CARD = /^[A-Z]{3}[0-9]{12}$/;
const PASSPORT = /^[0-9A-Z]{5,20}$/;
const PERMIT_REGIONS: Readonly<Record<string, IdType>> = {
  '810000': 'hk_macao_resident',
  '820000': 'hk_macao_resident',
  '830000': 'taiwan_resident',
};
/** GB/T 2260 pairs of the provinces of the mainland; places below them may have been abolished long ago and are not looked up. */
const PROVINCE_RANGES: readonly (readonly [number, number])[] = [
  [11, 15],
  [21, 23],
  [31, 37],
  [41, 46],
  [50, 54],
  [61, 65],
];

const ID_TYPE_NAMES = new Map<string, IdType>(
  Object.entries(ID_TYPES).flatMap(([type, name]): [string, IdType][] => [
    [name, type as IdType],
    [type, type as IdType],
  ]),
);
for (const usual of ['身份证', '二代身份证', '第二代居民身份证', '中华人民共和国居民身份证'])
  ID_TYPE_NAMES.set(usual, 'resident');
for (const usual of ['外国人永久居留证', '永久居留身份证']) ID_TYPE_NAMES.set(usual, 'foreigner');

/** The document type behind its official name, its usual short name or its identifier. */
export function findIdType(text: string): IdType | undefined {
  return ID_TYPE_NAMES.get(text) ?? ID_TYPE_NAMES.get(normalizeText(text));
}

/** ISO 7064 MOD 11-2 over the first 17 digits, as GB 11643 uses it. */
export function identityCheckCharacter(first17: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += (first17.charCodeAt(at) - 48) * WEIGHTS[at]!;
  return CHECK_CHARACTERS[sum % 11]!;
}

/**
 * Reads the number of one of the five documents.
 *
 * Sources: GB 11643-1999 (resident identity card), the residence permits of 2018 for Hong Kong, Macao and Taiwan residents which
 * share its shape with the places 810000, 820000 and 830000, and the foreign permanent resident card (18 characters since 2023,
 * 15 before). A permit's number that was entered as a resident card's is accepted and its type corrected.
 *
 * @param today `YYYY-MM-DD`; nobody is born after it
 */
export function readIdentityNumber(text: string, stated: IdType, today: string): IdentityReading {
  const number = normalizeNumber(text).toUpperCase();
  if (stated === 'passport') {
    return PASSPORT.test(number) ? accepted(number, 'passport') : refused('SHAPE', number);
  }
  if (stated === 'foreigner' && OLD_FOREIGNER_CARD.test(number)) return accepted(number, stated);
  const shape = refuseShape(number);
  return shape ? refused(shape, number) : readEighteen(number, stated, today);
}

function readEighteen(number: string, stated: IdType, today: string): IdentityReading {
  const idType = typeByPlace(number, stated);
  if (idType === undefined) return refused('PLACE', number);
  const birthDate = birthDateOf(number);
  if (birthDate === undefined || birthDate < EARLIEST_BIRTH || birthDate > today)
    return refused('BIRTH_DATE', number);
  if (identityCheckCharacter(number) !== number[17]) return refused('CHECK_CHARACTER', number);
  const sex: Sex = number.charCodeAt(16) % 2 === 1 ? 'male' : 'female';
  return { ok: true, number, idType, corrected: idType !== stated, birthDate, sex };
}

function refuseShape(number: string): IdentityRefusal | undefined {
  if (EIGHTEEN.test(number)) return undefined;
  if (FIFTEEN_DIGITS.test(number)) return 'FIFTEEN_DIGITS';
  return number.length === 18 ? 'CHARACTERS' : 'LENGTH';
}

function typeByPlace(number: string, stated: IdType): IdType | undefined {
  if (stated === 'foreigner') return number[0] === '9' ? stated : undefined;
  const first = number.charCodeAt(0);
  if (first === 56) {
    const permit = PERMIT_REGIONS[number.slice(0, 6)];
    return stated === 'resident' || stated === permit ? permit : undefined;
  }
  if (stated !== 'resident') return undefined;
  const pair = (first - 48) * 10 + number.charCodeAt(1) - 48;
  return PROVINCE_RANGES.some(([from, to]) => pair >= from && pair <= to) ? stated : undefined;
}

function birthDateOf(number: string): string | undefined {
  const year = digitsAt(number, 6) * 100 + digitsAt(number, 8);
  if (!isCalendarDay(year, digitsAt(number, 10), digitsAt(number, 12))) return undefined;
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

/** The number that two digits make. */
function digitsAt(number: string, at: number): number {
  return (number.charCodeAt(at) - 48) * 10 + number.charCodeAt(at + 1) - 48;
}

function accepted(number: string, idType: IdType): IdentityReading {
  return { ok: true, number, idType, corrected: false };
}

function refused(reason: IdentityRefusal, number: string): IdentityReading {
  return { ok: false, reason, length: number.length };
}
