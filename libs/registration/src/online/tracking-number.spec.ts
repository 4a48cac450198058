import { describe, expect, it } from '@jest/globals';
import { isOrganizationNumber, isTrackingNumber, makeTrackingNumber } from './tracking-number.js';

describe('a tracking number', () => {
  it('is told from what it is not, and tells nothing of the one before', () => {
    const numbers = Array.from({ length: 200 }, makeTrackingNumber);
    expect(numbers.filter((number) => !isTrackingNumber(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(200);
    for (const other of ['Z00000012', 'R', 'R0000000000', 'r2ABCDEFGH3', 'R2ABCDEFGH34', 'R2ABCDE\u0000H3'])
      expect([other, isTrackingNumber(other)]).toEqual([other, false]);
  });

  it("is no organization's number when something strange is in it", () => {
    expect(isOrganizationNumber('Z00000012')).toBe(true);
    for (const other of ['', 'Z0000\u000012', 'Z 1', "Z'--"]) expect(isOrganizationNumber(other)).toBe(false);
  });
});
