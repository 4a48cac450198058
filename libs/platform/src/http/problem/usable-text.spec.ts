import { describe, expect, it } from '@jest/globals';
import { AppError } from '#kezhi/kernel';
import { refuseUnusableText } from './usable-text.js';

const refusalOf = (value: unknown): AppError | undefined => {
  try {
    refuseUnusableText(value, (path) => `/${path.join('/')}`);
    return undefined;
  } catch (error) {
    return error as AppError;
  }
};

describe('text that cannot be kept', () => {
  it.each([
    ['a NUL', { name: 'a\0b' }, '/name'],
    ['half of a pair, the first', { name: 'a\ud83d' }, '/name'],
    ['half of a pair, the second', { name: '\ude00b' }, '/name'],
    ['one deep within', { fields: [{ reason: 'x' }, { reason: '\0' }] }, '/fields/1/reason'],
    ['one in a name', { cells: { 'na\0me': 'x' } }, '/cells'],
    ['a text of its own', '\0', '/'],
  ])('is refused where it stands: %s', (_, value, pointer) => {
    expect(refusalOf(value)).toMatchObject({
      code: 'COMMON.VALIDATION',
      fields: [{ pointer, code: 'FIELD.CHARACTERS' }],
    });
  });

  it.each([
    ['characters beyond the first plane', { name: '𠮷野😀' }],
    ['line ends and tabs', { note: 'a\r\n\tb' }],
    ['what is no text', { a: null, b: 1, c: true, d: [] }],
    ['nothing', undefined],
  ])('is told from %s', (_, value) => {
    expect(refusalOf(value)).toBeUndefined();
  });

  it('is not looked for without end', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 200_000; depth += 1) deep = [deep];
    expect(refusalOf(deep)).toMatchObject({ code: 'COMMON.BODY_UNREADABLE' });
  });
});
