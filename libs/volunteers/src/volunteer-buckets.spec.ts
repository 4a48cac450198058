import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Buckets, firstShare, type Found, keyCount, mergeFound } from './volunteer-buckets.js';

type World = Record<string, number[]>;

const idOf = (n: number) => String(n).padStart(6, '0');

/** Answers as the database does: the newest `perKey` of each bucket. */
function ask(world: World, buckets: readonly Buckets[], perKey: number): Found[] {
  return buckets.flatMap(({ keys }, source) =>
    keys.flatMap((key) =>
      [...new Set(world[key])]
        .sort((a, b) => b - a)
        .slice(0, perKey)
        .map((n) => ({ source, key, id: idOf(n) })),
    ),
  );
}

function page(world: World, wanted: number): string[] {
  const half = Object.keys(world).length / 2;
  const buckets: Buckets[] = [
    { index: 'territory', keys: Object.keys(world).slice(0, half) },
    { index: 'organization', keys: Object.keys(world).slice(half) },
  ];
  const perKey = firstShare(wanted, keyCount(buckets));
  const found = ask(world, buckets, perKey);
  const { ids, cutOff } = mergeFound(found, buckets, wanted, perKey);
  if (perKey === wanted || keyCount(cutOff) === 0) return ids;
  return mergeFound([...found, ...ask(world, cutOff, wanted)], buckets, wanted, wanted).ids;
}

describe('the newest of many buckets', () => {
  it('are the newest of all, wherever they are and however often one is found', () => {
    const buckets = fc.array(fc.array(fc.nat(300), { maxLength: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(buckets, fc.integer({ min: 1, max: 40 }), (members, wanted) => {
        const world = Object.fromEntries(members.map((ids, at) => [`b${at}`, ids]));
        const all = [...new Set(members.flat())].sort((a, b) => b - a).slice(0, wanted);
        expect(page(world, wanted)).toEqual(all.map(idOf));
      }),
      { numRuns: 500 },
    );
  });

  it('ask little of each of many buckets, and everything of one', () => {
    expect(firstShare(51, 1)).toBe(51);
    expect(firstShare(51, 150)).toBeLessThan(6);
  });
});
