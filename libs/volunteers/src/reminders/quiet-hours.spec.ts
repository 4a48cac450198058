import { describe, expect, it } from '@jest/globals';
import { awakeAt, isQuiet } from './quiet-hours.js';

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

describe('what can wait until the morning', () => {
  it.each([
    ['2026-03-05T08:00:00+08:00', '2026-03-05T08:00:00+08:00'],
    ['2026-03-05T20:59:59+08:00', '2026-03-05T20:59:59+08:00'],
    ['2026-03-05T21:00:00+08:00', '2026-03-06T08:00:00+08:00'],
    ['2026-03-05T23:59:59+08:00', '2026-03-06T08:00:00+08:00'],
    ['2026-03-06T00:00:00+08:00', '2026-03-06T08:00:00+08:00'],
    ['2026-03-06T07:59:59+08:00', '2026-03-06T08:00:00+08:00'],
  ])('of %s is told at %s', (moment, told) => {
    expect(awakeAt(new Date(moment))).toEqual(new Date(told));
  });
});
