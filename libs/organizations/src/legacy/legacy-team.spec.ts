import { describe, expect, it } from '@jest/globals';
import { sizeBand } from './legacy-team.js';

describe('the size of a team, as strangers see it', () => {
  it.each([
    [0, 'none'],
    [1, 'under_20'],
    [19, 'under_20'],
    [20, 'under_100'],
    [99, 'under_100'],
    [100, 'under_500'],
    [499, 'under_500'],
    [500, 'many'],
    [1_000_000, 'many'],
  ])('of %d people is %s', (members, band) => expect(sizeBand(members)).toBe(band));
});
