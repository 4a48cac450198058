/** What a number format makes of a number. */
export const PLAIN = 0;
export const DATE = 1;
export const TIME = 2;
export type FormatClass = typeof PLAIN | typeof DATE | typeof TIME;

/** Built-in identifiers, those that Excel and WPS use in Chinese files included (27-36, 50-58). */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);

/** Texts in quotes, escaped or padding characters, and brackets (colour, language, condition) say nothing about the kind. */
const WITHOUT_MEANING = /"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** Whether a format code shows a day, only a time of day, or neither. */
export function classifyFormatCode(code: string): FormatClass {
  const section = code.replace(WITHOUT_MEANING, '').split(';')[0]!;
  const letters = section.replace(/general|e[+-]/gi, '').toLowerCase();
  if (/[yde]|a{3}|b{2}/.test(letters)) return DATE;
  if (/[hs]|上午|am\/pm/.test(letters)) return TIME;
  return letters.includes('m') ? DATE : PLAIN;
}

export function classifyFormat(id: number, custom: ReadonlyMap<number, string>): FormatClass {
  const code = custom.get(id);
  if (code !== undefined) return classifyFormatCode(code);
  if (BUILT_IN_DATES.has(id)) return DATE;
  return BUILT_IN_TIMES.has(id) ? TIME : PLAIN;
}
