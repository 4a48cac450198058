import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  cleanParagraphs,
  cleanText,
  codePointLength,
  normalizeNumber,
  normalizeText,
  toHalfWidth,
} from './text.js';

const dirty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...Array.from("王芳09azＡ９＠'’` \u00a0\u3000\u200b\ufeff\t\n\r\u00ad\u0301e\u2028\u0085，。"),
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});

describe('text as office programs leave it', () => {
  it.each([
    ['NBSP at the ends', '\u00a0王芳\u00a0', '王芳'],
    ['an ideographic space', '常州\u3000科协', '常州 科协'],
    ['zero-width characters', '王\u200b芳\ufeff', '王芳'],
    ['a soft hyphen', 'MA\u00adRY', 'MARY'],
    ['half a character', '王\ud842芳', '王芳'],
    ['runs of spaces and line ends', ' a \r\n\t b ', 'a b'],
    ['a decomposed letter', 'e\u0301', 'é'],
    ['wide punctuation of prose, which stays', '讲解，导览。', '讲解，导览。'],
  ])('cleans %s', (_what, dirtyText, clean) => {
    expect(cleanText(dirtyText)).toBe(clean);
  });

  it('keeps line breaks of paragraphs and cleans each line', () => {
    expect(cleanParagraphs('第一行 \r\n\u3000第二行\r\n\r\n')).toBe('第一行\n第二行');
  });

  it('makes full-width digits, letters and signs ordinary', () => {
    expect(toHalfWidth('ＡＢ１２＠－')).toBe('AB12@-');
  });

  it.each([
    "'32040018800101007X",
    '’32040018800101007X',
    ' \u00a032040018800101007X',
    '３２０４００１８８００１０１００７Ｘ',
  ])('reads %p as the number that was meant', (text) => {
    expect(normalizeNumber(text)).toBe('32040018800101007X');
  });

  it('takes inner spaces out of numbers only', () => {
    expect(normalizeNumber('320400 1880 0101 007X')).toBe('32040018800101007X');
    expect(normalizeText('江苏省 常州市')).toBe('江苏省 常州市');
  });

  it('counts one character of a supplementary plane as one', () => {
    expect(codePointLength('𠮷野')).toBe(2);
  });

  it('counts as a string iterator does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => codePointLength(text) === Array.from(text).length,
      ),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(dirty, (text) => {
        for (const clean of [cleanText, cleanParagraphs, normalizeText, normalizeNumber]) {
          expect(clean(clean(text))).toBe(clean(text));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
