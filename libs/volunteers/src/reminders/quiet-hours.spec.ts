import { describe, expect, it } from '@jest/globals';
import { isQuiet } from './quiet-hours.js';

describe('quiet hours', () => {
  it.each([
    ['2026-03-05T07:59:59+08:00', true],
    ['2026-03-05T08:00:00+08:00', false],
    ['2026-03-05T20:59:59+08:00', false],
    ['2026-03-05T21:00:00+08:00', true],
    ['2026-03-05T00:30:00+08:00', true],
  ])('at %s: %s', (moment, quiet) => {
    expect(isQuiet(new Date(moment))).toBe(quiet);
  });
});
