import { describe, expect, it } from '@jest/globals';
import { searchCosts } from './search-costs.js';

const known = {
  people: 5_000_000,
  tokens: new Map([
    [1, 0.05],
    [2, 0.001],
    [3, 0.125],
  ]),
  places: new Map([[320_000, 0.08]]),
};
const isIndexCheaper = (tokens: number[], places: number[]) => {
  const { hits, walk } = searchCosts(known, tokens, places);
  return hits <= walk;
};

describe('the costs of a search', () => {
  it('speak for walking when surname and province are common', () => {
    expect(isIndexCheaper([1], [320_000])).toBe(false);
  });

  it('speak for the index when the name is rare, or is together with a common one', () => {
    expect(isIndexCheaper([2], [320_000])).toBe(true);
    expect(isIndexCheaper([1, 2], [320_000])).toBe(true);
    expect(isIndexCheaper([99], [320_000])).toBe(true);
  });

  it('speak for the index in a small place when the surname is common', () => {
    expect(isIndexCheaper([1], [320_402])).toBe(true);
  });

  it('speak for walking even there when so many have it that their list is longer to read than the place', () => {
    expect(isIndexCheaper([3], [320_402])).toBe(false);
  });

  it('tell a name that many have from a rare one', () => {
    expect(searchCosts(known, [1], [320_402]).isCommon).toBe(true);
    expect(searchCosts(known, [1, 99], [320_402]).isCommon).toBe(false);
  });

  it('are nothing where nothing is known yet', () => {
    expect(searchCosts({ people: 0, tokens: new Map(), places: new Map() }, [1], [2]).hits).toBe(0);
  });
});
