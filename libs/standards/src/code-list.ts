import { normalizeText } from './text.js';

export interface CodeEntry {
  code: string;
  /** The official name. */
  name: string;
  /** Usual short and older names, each of which means this code and no other. */
  aliases: readonly string[];
}

export interface CodeList {
  entries: readonly CodeEntry[];
  /** By code (`01`, also `1`, since spreadsheets drop the zero), official name or alias. */
  find(text: string): CodeEntry | undefined;
  /** The official name of a code. */
  nameOf(code: string): string | undefined;
}

const ONE_DIGIT = /^[0-9]$/;

/** A national code list that is found by whatever a form may hold: code, full name, short name. */
export function codeList(
  rows: readonly (readonly [code: string, name: string, ...aliases: string[]])[],
): CodeList {
  const entries = rows.map(([code, name, ...aliases]): CodeEntry => ({ code, name, aliases }));
  const byText = new Map<string, CodeEntry>();
  for (const entry of entries) {
    for (const text of [entry.code, entry.name, ...entry.aliases]) byText.set(text, entry);
  }
  const byCode = new Map(entries.map((entry) => [entry.code, entry.name]));
  const find = (text: string): CodeEntry | undefined => {
    const direct = byText.get(text);
    if (direct) return direct;
    const plain = normalizeText(text).replaceAll(' ', '');
    return byText.get(ONE_DIGIT.test(plain) ? `0${plain}` : plain);
  };
  return { entries, find, nameOf: (code) => byCode.get(code) };
}
