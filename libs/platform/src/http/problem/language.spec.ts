import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.8, zh-CN;q=0.9', 'zh'],
    ['fr, en;q=0.5', 'en'],
    ['*', 'zh'],
    ['en;q=0', 'zh'],
    ['en;q=nonsense', 'zh'],
  ] as const)('for Accept-Language %p is %p', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
