import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readVolunteerNo, volunteerNo } from './volunteer-number.js';

describe('the volunteer number', () => {
  it('ends in the check digit of Luhn', () => {
    // 7992739871 with check digit 3 is the usual example of the algorithm.
    expect(volunteerNo(7_992_739_871)).toBe('V79927398713');
    expect(volunteerNo(1)).toBe('V00000000018');
  });

  it('is read back, in small letters too', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999_999), (number) => {
        expect(readVolunteerNo(` ${volunteerNo(number).toLowerCase()} `)).toBe(number);
      }),
    );
  });

  it('is refused with one wrong digit', () => {
    fc.assert(
      fc.property(
        fc.nat(9_999_999_999),
        fc.integer({ min: 1, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          const right = volunteerNo(number);
          const wrong = right.slice(0, at) + String((Number(right[at]) + by) % 10) + right.slice(at + 1);
          expect(readVolunteerNo(wrong)).toBeUndefined();
        },
      ),
    );
    expect(readVolunteerNo('79927398713')).toBeUndefined();
  });
});
