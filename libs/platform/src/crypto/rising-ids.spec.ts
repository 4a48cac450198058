import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { validate, version } from 'uuid';
import { RisingIds } from './rising-ids.js';

describe('rising ids', () => {
  afterEach(() => void jest.restoreAllMocks());
  const make = (count: number) => {
    const ids = new RisingIds();
    return Array.from({ length: count }, () => ids.next());
  };

  it('are UUIDs of version 7 that name their time', () => {
    jest.spyOn(Date, 'now').mockReturnValue(0x0199_aabb_ccdd);
    const [id = ''] = make(1);
    expect(validate(id)).toBe(true);
    expect(version(id)).toBe(7);
    expect(id).toMatch(/^0199aabb-ccdd-7/);
  });

  it('rise, thousands of them within a millisecond, and when the clock goes back', () => {
    let turn = 0;
    jest.spyOn(Date, 'now').mockImplementation(() => 1_750_000_000_000 - Math.floor((turn += 1) / 4_000));
    const ids = make(10_000);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('cannot be told from those before: two makers at the same moment share none', () => {
    jest.spyOn(Date, 'now').mockReturnValue(1_750_000_000_000);
    const [one, other] = [make(1_000), make(1_000)];
    expect(one.filter((id) => other.includes(id))).toEqual([]);
    expect(new Set(one.map((id) => id.slice(-10))).size).toBe(one.length);
  });
});
