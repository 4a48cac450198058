import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSocialCreditCode, SOCIAL_CREDIT_ALPHABET } from './social-credit-code.js';
import { syntheticSocialCreditCode } from './synthetic.js';

describe('unified social credit codes', () => {
  it.each([
    '91350100M000100Y43',
    '91350100m000100y43',
    ' 91350100 M000100Y43',
    '９１３５０１００Ｍ０００１００Ｙ４３',
  ])('accepts %p', (text) => {
    expect(readSocialCreditCode(text)).toEqual({ ok: true, code: '91350100M000100Y43' });
  });

  it.each([
    ['91350100M000100Y4Z', 'CHARACTERS'],
    ['91350100M000100Y44', 'CHECK_CHARACTER'],
    ['91350100I000100Y43', 'CHARACTERS'],
    ['91350100M000100Y4', 'LENGTH'],
    ['', 'LENGTH'],
  ])('refuses %p for its %s', (text, reason) => {
    expect(readSocialCreditCode(text)).toEqual({ ok: false, reason });
  });

  it('catches every single wrong character', () => {
    fc.assert(
      fc.property(
        fc.nat(999_999_999),
        fc.nat(17),
        fc.constantFrom(...SOCIAL_CREDIT_ALPHABET),
        (index, at, other) => {
          const code = syntheticSocialCreditCode(index);
          fc.pre(code[at] !== other);
          expect(readSocialCreditCode(code)).toEqual({ ok: true, code });
          expect(readSocialCreditCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
        },
      ),
    );
  });
});
