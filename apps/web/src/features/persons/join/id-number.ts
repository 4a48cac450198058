import type { IdType } from '../queries';

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
