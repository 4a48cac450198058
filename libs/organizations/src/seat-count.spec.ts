import { describe, expect, it } from '@jest/globals';
import { SEAT_RULES, type SeatRule } from './reference/limit-rule.js';
import { seatCount } from './seat-count.js';

const rule = SEAT_RULES[0] as SeatRule;

describe('administrator seats', () => {
  it.each([
    [0, 1],
    [1, 1],
    [100, 1],
    [101, 2],
    [200, 2],
    [201, 3],
    [400, 4],
    [401, 5],
    [501, 5],
    [100_000, 5],
  ])('with %i active members are %i', (members, seats) => {
    expect(seatCount(rule, members)).toBe(seats);
  });

  it('follow the rule, not the usual figures', () => {
    expect(seatCount({ ...rule, membersPerSeat: 10, most: 3 }, 21)).toBe(3);
    expect(seatCount({ ...rule, membersPerSeat: 10, most: 3 }, 20)).toBe(2);
  });
});
