import { describe as group, expect, it } from '@jest/globals';
import { STATE_WORDS, stateWord } from '../state-words.js';
import { describe, ERRORS } from './index.js';

const sentences = Object.entries(ERRORS);
const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/g;
/** Beside a Chinese character, or beside what is filled in. */
const HALF_WIDTH = /[\p{Script=Han}“”（）、，：；}][,:;()?!]|[,:;()?!][\p{Script=Han}“”（）、，：；{]/u;
const NAMES_OF_STATES = new Set(['status', 'state', 'event', 'channel']);

group('the sentences of the catalogue', () => {
  it.each(sentences)('%s has Chinese punctuation in Chinese', (_, { zh }) => {
    expect(zh.replace(PLACEHOLDER, '{}')).not.toMatch(HALF_WIDTH);
  });

  it.each(sentences)('%s says the same variables in both languages', (_, { zh, en }) => {
    const names = (text: string) =>
      [...new Set([...text.matchAll(PLACEHOLDER)].map(([whole]) => whole))].sort();
    expect(names(en)).toEqual(names(zh));
  });

  it.each(sentences)('%s never shows the code of a state', (code, { zh, en }) => {
    for (const [, name = '', kind] of [...zh.matchAll(PLACEHOLDER), ...en.matchAll(PLACEHOLDER)]) {
      if (kind !== undefined) expect(Object.keys(STATE_WORDS)).toContain(kind);
      const isState = NAMES_OF_STATES.has(name) || (name === 'from' && !code.startsWith('ROW.'));
      expect([name, isState && kind === undefined]).toEqual([name, false]);
    }
  });
});

group('the word for a state', () => {
  it('stands in the sentence in its language', () => {
    const told = (language: 'zh' | 'en') => describe('ORGANIZATION.CLOSED', { status: 'merged' }, language);
    expect(told('zh')).toBe('组织当前状态为“已合并”，资料不能再修改');
    expect(told('en')).toBe('The organization is "Merged"; it cannot be changed any more');
  });

  it('is that of the thing: approved is another word for an organization than for a membership', () => {
    expect(stateWord('organization', 'approved', 'zh')).toBe('已通过');
    expect(stateWord('membership', 'approved', 'zh')).toBe('成员');
  });
});
