import { describe, expect, it } from '@jest/globals';
import { STATE_WORDS, stateWord } from '../state-words.js';
import { describe as sentenceOf, ERRORS } from './index.js';

const entries = Object.entries(ERRORS);
const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/g;
const variables = (text: string) => (text.match(PLACEHOLDER) ?? []).sort();
const HAN = /\p{Script=Han}/u;
/** Chinese words that an English sentence may quote: what the clerk sees in the form. */
const QUOTED = /"[^"]*"|“[^”]*”|\([^)]*\)/g;
const NARROW = /[\p{Script=Han}”}）][,;:!?(]|[,;:!?)][\p{Script=Han}“{（]/u;

const NAMES_OF_STATES = new Set(['status', 'state', 'event', 'channel']);

describe('the catalogue of errors', () => {
  it.each(entries)('never shows the code of a state in %s', (code, { zh, en }) => {
    for (const [, name = '', kind] of [...zh.matchAll(PLACEHOLDER), ...en.matchAll(PLACEHOLDER)]) {
      if (kind !== undefined) expect(Object.keys(STATE_WORDS)).toContain(kind);
      const isState = NAMES_OF_STATES.has(name) || (name === 'from' && !code.startsWith('ROW.'));
      expect([name, isState && kind === undefined]).toEqual([name, false]);
    }
  });

  it.each(entries)('says %s in both languages with the same variables', (_, { zh, en }) => {
    expect(zh).toMatch(HAN);
    expect(en.replace(QUOTED, '')).not.toMatch(HAN);
    expect(variables(en)).toEqual(variables(zh));
  });

  it.each(entries)('punctuates the Chinese of %s in full width', (_, { zh }) => {
    expect(zh.replace(PLACEHOLDER, '{}')).not.toMatch(NARROW);
  });

  it.each(entries)('agrees in English with the count in %s', (_, { en }) => {
    expect(en).not.toMatch(/\(e?s\)/);
    for (const [, name = ''] of en.matchAll(/\{(\w+)\|/g)) expect(en).toContain(`{${name}}`);
  });

  it.each(entries)('answers %s with a status of a refusal', (_, { status }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });
});

describe('a count in a sentence', () => {
  it.each([
    [1, '1 row still has problems; mend it, or choose to register the valid rows only'],
    [21, '21 rows still have problems; mend them all, or choose to register the valid rows only'],
  ])('of %s has the words that agree with it', (invalid, sentence) => {
    expect(sentenceOf('IMPORT.INVALID_ROWS_LEFT', { invalid }, 'en')).toBe(sentence);
  });
});

describe('the word for a state', () => {
  it('stands in the sentence in its language', () => {
    const told = (language: 'zh' | 'en') => sentenceOf('ORGANIZATION.CLOSED', { status: 'merged' }, language);
    expect(told('zh')).toBe('组织当前状态为“已合并”，资料不能再修改');
    expect(told('en')).toBe('The organization is "Merged"; it cannot be changed any more');
  });

  it('is that of the thing: approved is another word for an organization than for a membership', () => {
    expect(stateWord('organization', 'approved', 'zh')).toBe('已通过');
    expect(stateWord('membership', 'approved', 'zh')).toBe('成员');
  });
});
