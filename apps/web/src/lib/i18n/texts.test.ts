import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { i18n, type Texts } from './i18n';

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

/** What Chinese counts with a measure word (3 行) and does not number (第 3 行) is a count in English too. */
const counted = (text: string): string[] =>
  [...text.matchAll(/(第)? ?\{\{(\w+)\}\}(?= ?(?:多)?[个人名行列条项次天年步秒支处格])/g)].flatMap(
    ([, nth, name]) => (name && !nth ? [name] : []),
  );

/** A plural, noun or verb, within two words after a lone 1; and "row(s)", which leaves it to the reader. */
const NOT_ONE =
  /(?<![\d,])1 (?:more )?(?:(?!with|of)[a-z]+ )?(?!(?:is|was|has|does|this|wants|needs|exists|joins|becomes|waits)\b)(?:people|are|were|have|do|exist|become|wait|need|[a-z]{2,}s)\b|\(e?s\)/;

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

  it.each(chinese)('of %s agree in English with a count of one', (file) => {
    const en = load(file.replace('texts.zh', 'texts.en'), 'en');
    for (const [key, text] of load(file, 'zh')) {
      const one = Object.fromEntries(counted(text).map((name) => [name, 1]));
      const said = i18n.services.interpolator.interpolate(en.get(key) ?? '', one, 'en', {});
      expect([key, said]).toEqual([key, expect.not.stringMatching(NOT_ONE)]);
    }
  });

  it('choose the word by the count, also by one that is written with separators', () => {
    const say = (rows: number | string): string =>
      i18n.services.interpolator.interpolate('{{rows, plural(one: row; other: rows)}}', { rows }, 'en', {});
    expect([0, 1, '1', 2, '1,001', '21'].map(say)).toEqual(['rows', 'row', 'row', 'rows', 'rows', 'rows']);
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
