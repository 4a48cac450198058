import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName, listTokens, nameQueryTokens, nameTokens } from './tokens.js';

const finds = (name: string, q: string, match: 'exact' | 'prefix' | 'part') => {
  const tokens = new Set(nameTokens(name));
  return nameQueryTokens(q, match).every((token) => tokens.has(token));
};

const someName = fc
  .array(fc.constantFrom(...'王李小明芳𠮷丽·阿 AbZ'), { minLength: 1, maxLength: 12 })
  .map((characters) => characters.join(''))
  .filter((name) => foldName(name) !== '');

describe('search tokens', () => {
  it('finds a name by the whole, by every beginning and by every part of it', () => {
    fc.assert(
      fc.property(someName, fc.nat(), fc.nat(), (name, a, b) => {
        const characters = Array.from(foldName(name));
        const from = a % characters.length;
        const to = from + 1 + (b % (characters.length - from));
        const part = characters.slice(from, to).join('');
        const beginning = characters.slice(0, to).join('');
        if (foldName(part) !== part || foldName(beginning) !== beginning) return;
        expect(finds(name, name, 'exact')).toBe(true);
        expect(finds(name, part, 'part')).toBe(true);
        expect(finds(name, beginning, 'prefix')).toBe(true);
      }),
    );
  });

  it('keeps whole names, beginnings and parts apart', () => {
    expect(finds('王小明', '王小', 'exact')).toBe(false);
    expect(finds('王小明', '小明', 'prefix')).toBe(false);
    expect(finds('王小明', '王明', 'part')).toBe(false);
    expect(finds('王小明', '明', 'part')).toBe(true);
    expect(finds('王小明', '', 'part')).toBe(true);
    expect(nameQueryTokens(' ', 'part')).toEqual([]);
  });

  it('does not care for letter case and width', () => {
    expect(finds("Mary Ann O'Neil", 'MARY ann', 'prefix')).toBe(true);
    expect(finds('科协ABC', 'ABC', 'part')).toBe(true);
  });

  it('counts a character outside the basic plane as one', () => {
    expect(finds('王𠮷', '𠮷', 'part')).toBe(true);
    expect(nameTokens('王𠮷')).toHaveLength(1 + 2 + 1 + 2);
  });

  it('fits int4, does not repeat itself and stays what it was', () => {
    for (const token of nameTokens('常州市天宁区科技志愿服务大队大队大队')) {
      expect(token | 0).toBe(token);
    }
    const tokens = nameTokens('大队大队');
    expect(new Set(tokens).size).toBe(tokens.length);
    // Stored tokens are compared with these for ever: a change of the hash needs a migration.
    expect(nameTokens('王芳')).toEqual([-676420273, 84953144, 1596663607, 1713662115, -2086782578, 42948298]);
  });

  it('keeps fields of expertise and service intents apart', () => {
    expect(listTokens('expertise', ['医学'])).not.toEqual(listTokens('intent', ['医学']));
    expect(listTokens('intent', ['a', 'A'])).toHaveLength(1);
  });
});
