import { describe, expect, it } from '@jest/globals';
import { searchCosts } from './search-costs.js';

const ages = Array.from({ length: 101 }, (_, at) => String(at).padStart(3, '0'));
const known = {
  people: 5_000_000,
  pages: 340_000,
  tokens: new Map([
    [1, 0.05],
    [2, 0.001],
    [3, 0.125],
    [4, 0.003],
  ]),
  places: new Map([[320_000, 0.08]]),
  ages,
};
const PAGE = { rows: 51, after: null };
const isIndexCheaper = (tokens: number[], places: number[] | null) => {
  const { hits, walk } = searchCosts(known, tokens, places, PAGE);
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

  it('speak for walking in the nation when the surname is common, and else for the index', () => {
    expect([1, 4, 2, 99].map((token) => isIndexCheaper([token], null))).toEqual([false, true, true, true]);
  });

  it('tell a name that many have from a rare one', () => {
    expect(searchCosts(known, [1], [320_402], PAGE).isCommon).toBe(true);
    expect(searchCosts(known, [1, 99], [320_402], PAGE).isCommon).toBe(false);
  });

  it('are nothing where nothing is known yet', () => {
    const nothing = { people: 0, pages: 0, tokens: new Map(), places: new Map(), ages: [] };
    expect(searchCosts(nothing, [1], [2], PAGE)).toMatchObject({ hits: 0, youngerThan: null });
    expect(searchCosts(nothing, [1], null, PAGE)).toMatchObject({ hits: 0, youngerThan: null });
  });
});

describe('a search among the younger ones', () => {
  const youngerThan = (
    tokens: number[],
    places: number[] | null,
    wanted: { rows: number; after: string | null },
  ) => searchCosts(known, tokens, places, wanted).youngerThan;

  it('looks at as many as should hold the page twice, rounded up', () => {
    // 15 000 have it: 102 of them are the newest 0.68 %.
    expect(youngerThan([4], null, PAGE)).toBe('099');
    // 5 000: 2.04 %.
    expect(youngerThan([2], null, PAGE)).toBe('097');
    expect(youngerThan([2], null, { rows: 11, after: null })).toBe('099');
  });

  it('goes on from the page before, and looks at everybody near the end', () => {
    expect(youngerThan([2], null, { rows: 51, after: '050' })).toBe('047');
    expect(youngerThan([2], null, { rows: 51, after: '050x' })).toBe('047');
    expect(youngerThan([2], null, { rows: 51, after: '002' })).toBe(null);
    expect(youngerThan([2], null, { rows: 51, after: '!' })).toBe(null);
  });

  it('is not worth it where few have the name', () => {
    expect(youngerThan([2], [320_000], PAGE)).toBe(null);
    expect(youngerThan([2], null, { rows: 201, after: null })).toBe('091');
    expect(youngerThan([99], [320_402], PAGE)).toBe(null);
  });
});
