import { describe, expect, it } from '@jest/globals';
import { ACTS } from '#kezhi/kernel';
import { en } from '../apps/web/src/features/accounts/audit/texts/texts.en.js';
import { zh } from '../apps/web/src/features/accounts/audit/texts/texts.zh.js';

/** Of every act that a language has words for. */
const wordsOf = (acts: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  Object.entries(acts).flatMap(([noun, verbs]) =>
    Object.entries(verbs).map(([verb, word]) => ({ act: `${noun}:${verb}`, word })),
  );

describe.each([
  ['Chinese', zh.act],
  ['English', en.act],
])('the words of the audit log for acts in %s', (_, acts) => {
  const words = wordsOf(acts);

  it('are there for every act that can be written, and for no other', () => {
    expect(words.map(({ act }) => act).sort()).toEqual([...ACTS].sort());
  });

  it('tell one act from another', () => {
    const all = words.map(({ word }) => word);
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
  });
});
