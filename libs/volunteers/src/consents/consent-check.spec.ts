import { describe, expect, it } from '@jest/globals';
import { refusalOfConsents } from './consent-check.js';
import type { ConsentNeed, ConsentText } from './consent.js';

const text = (code: string, need: ConsentNeed, version = 2): ConsentText => ({
  code,
  need,
  version,
  titleZh: code,
  titleEn: code,
  bodyZh: code,
  bodyEn: code,
  validFrom: '2026-01-01',
});
const TEXTS = [text('basic', 'always'), text('guardian', 'minor'), text('publicity', 'optional')];
const check = (given: Array<[string, number]>, isMinor = false) =>
  refusalOfConsents(
    TEXTS,
    given.map(([code, version]) => ({ code, version })),
    isMinor,
  )?.code ?? null;

describe('consents', () => {
  it('of an adult need the basic one, in the version in force', () => {
    expect(check([['basic', 2]])).toBeNull();
    expect(
      check([
        ['basic', 2],
        ['publicity', 2],
      ]),
    ).toBeNull();
    expect(check([])).toBe('CONSENT.REQUIRED');
    expect(check([['publicity', 2]])).toBe('CONSENT.REQUIRED');
    expect(check([['basic', 1]])).toBe('CONSENT.OUTDATED');
    expect(check([['basic', 3]])).toBe('CONSENT.OUTDATED');
  });

  it('of a minor need the guardian as well', () => {
    expect(check([['basic', 2]], true)).toBe('CONSENT.REQUIRED');
    expect(
      check(
        [
          ['basic', 2],
          ['guardian', 2],
        ],
        true,
      ),
    ).toBeNull();
  });

  it('to a text that there is not are refused', () => {
    expect(
      check([
        ['basic', 2],
        ['everything', 1],
      ]),
    ).toBe('CONSENT.OUTDATED');
  });
});
