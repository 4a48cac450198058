import { describe, expect, it } from '@jest/globals';
import { ERRORS } from './index.js';

const entries = Object.entries(ERRORS);
const variables = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const HAN = /\p{Script=Han}/u;
/** Chinese words that an English sentence may quote: what the clerk sees in the form. */
const QUOTED = /"[^"]*"|“[^”]*”|\([^)]*\)/g;
const NARROW = /[\p{Script=Han}”}）][,;:!?(]|[,;:!?)][\p{Script=Han}“{（]/u;

describe('the catalogue of errors', () => {
  it.each(entries)('says %s in both languages with the same variables', (_, { zh, en }) => {
    expect(zh).toMatch(HAN);
    expect(en.replace(QUOTED, '')).not.toMatch(HAN);
    expect(variables(en)).toEqual(variables(zh));
  });

  it.each(entries)('punctuates the Chinese of %s in full width', (_, { zh }) => {
    expect(zh).not.toMatch(NARROW);
  });

  it.each(entries)('answers %s with a status of a refusal', (_, { status }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });
});
