import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPersonName } from './person-names.js';

describe("people's names", () => {
  it.each([
    ['王芳', '王芳'],
    ['王 芳', '王芳'],
    ['王\u3000芳', '王芳'],
    [' 欧阳\u00a0修 ', '欧阳修'],
    ['王\u200b芳', '王芳'],
    ['𠮷野', '𠮷野'],
    ['𠮷𠮷', '𠮷𠮷'],
    ['李〇一', '李〇一'],
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉 • 买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉・买买提', '阿卜杜拉·买买提'],
    ['MARY ANN', 'MARY ANN'],
    ['MARY  ANN', 'MARY ANN'],
    ['ＭＡＲＹ', 'MARY'],
    ['Jean-Luc O’Neil', "Jean-Luc O'Neil"],
    ['José', 'José'],
    ['王 Mary', '王 Mary'],
    ["'王芳", '王芳'],
    ['王'.repeat(50), '王'.repeat(50)],
  ])('reads %p as %p', (text, name) => {
    expect(readPersonName(text)).toEqual({ ok: true, name });
  });

  it.each([
    ['王', 'LENGTH', 1],
    ['𠮷', 'LENGTH', 1],
    ['', 'LENGTH', 0],
    ['王'.repeat(51), 'LENGTH', 51],
    ['王芳1', 'DIGITS', 3],
    ['王芳①', 'DIGITS', 3],
    ['王芳(女)', 'CHARACTERS', 5],
    ['王芳、李明', 'CHARACTERS', 5],
    ['·王芳', 'CHARACTERS', 3],
    ['王芳·', 'CHARACTERS', 3],
    ['阿卜杜拉.买买提', 'CHARACTERS', 8],
    ['MARY--ANN', 'CHARACTERS', 9],
    ['王芳😀', 'CHARACTERS', 3],
    ['#N/A', 'CHARACTERS', 4],
  ])('refuses %p for its %s', (text, reason, length) => {
    expect(readPersonName(text)).toEqual({ ok: false, reason, length });
  });

  it('reads what it gave back as the same name', () => {
    const part = fc.constantFrom('王', '芳', '𠮷', '·', ' ', '-', "'", 'A', 'b', 'é', '　', '1');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const reading = readPersonName(parts.join(''));
        if (reading.ok) expect(readPersonName(reading.name)).toEqual(reading);
      }),
      { numRuns: 1000 },
    );
  });
});
