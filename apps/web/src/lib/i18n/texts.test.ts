import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Texts } from './i18n';

const SRC = join(__dirname, '..', '..');
const HAN = /\p{Script=Han}/u;
const NARROW = /[\p{Script=Han}”）][,;:!?(]|[,;:!?)][\p{Script=Han}“（]/u;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
const chinese = files.filter((file) => file.endsWith('texts.zh.ts'));

function flatten(texts: Texts, prefix = '', found = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else flatten(value, `${prefix}${key}.`, found);
  }
  return found;
}

function load(file: string, name: 'zh' | 'en'): Map<string, string> {
  const module = jest.requireActual<Record<string, Texts>>(join(SRC, file));
  return flatten(module[name] as Texts);
}

const variables = (text: string | undefined): string[] => (text?.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('texts', () => {
  it('exist for every feature', () => {
    expect(chinese.length).toBeGreaterThanOrEqual(6);
  });

  it.each(chinese)('of %s are the same in both languages, key by key and variable by variable', (file) => {
    const zh = load(file, 'zh');
    const en = load(file.replace('texts.zh', 'texts.en'), 'en');
    expect([...en.keys()]).toEqual([...zh.keys()]);
    for (const [key, text] of zh) expect([key, variables(en.get(key))]).toEqual([key, variables(text)]);
  });

  it.each(chinese)('of %s are not empty, and English is English', (file) => {
    for (const text of load(file, 'zh').values()) expect(text.trim()).not.toBe('');
    for (const [key, text] of load(file.replace('texts.zh', 'texts.en'), 'en')) {
      expect(text.trim()).not.toBe('');
      if (key !== 'look.language') expect(text).not.toMatch(HAN);
    }
  });

  it.each(chinese)('of %s punctuate Chinese in full width', (file) => {
    for (const [key, text] of load(file, 'zh'))
      expect([key, text]).toEqual([key, expect.not.stringMatching(NARROW)]);
  });

  it('stand in text files and nowhere else', () => {
    // The words for states are generated from the table of the errors, in both languages.
    const code = files.filter(
      (file) => /\.tsx?$/.test(file) && !/texts\.(zh|en)\.ts$|state-words\.ts$|\.test\.|^testing/.test(file),
    );
    const spoken = code.filter((file) => {
      const withoutComments = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      // The name of the product in the document's title is not translated.
      return HAN.test(withoutComments.replace('科志', ''));
    });
    expect(spoken.map((file) => relative('.', file))).toEqual([]);
  });
});
