/** The kinds of document that the forms take, the usual one first. */
export const ID_TYPES = [
  'resident',
  'hk_macao_resident',
  'taiwan_resident',
  'foreigner',
  'passport',
] as const;
export type IdType = (typeof ID_TYPES)[number];

const OF_AGE = 18;

/** As much of a registration form as tells the age. */
export interface BirthFields {
  idNumber: string;
  /** `YYYY-MM-DD`, where the number does not tell it; else empty. */
  birthDate: string;
}

/** The date of birth that a number of 18 characters carries, or the one that was typed. */
export function birthOf({ idNumber, birthDate }: BirthFields): string {
  const [, year, month, day] =
    /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(idNumber.replace(/\s/g, '')) ?? [];
  return year ? `${year}-${month}-${day}` : birthDate;
}

/** Whether a guardian will be asked for; the server decides in the end. */
export function isMinorBy(draft: BirthFields, today = new Date()): boolean {
  const birth = birthOf(draft);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birth)) return false;
  const adult = `${Number(birth.slice(0, 4)) + OF_AGE}${birth.slice(4)}`;
  return today.toISOString().slice(0, 10) < adult;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Whether a number of 18 characters has been mistyped (GB 11643); other documents carry no check that a page could do. */
export function isMistyped(idType: IdType, typed: string): boolean {
  if (idType === 'passport' || idType === 'foreigner') return false;
  const number = typed.replace(/\s/g, '').toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number)) return true;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECKS[sum % 11] !== number[17];
}
