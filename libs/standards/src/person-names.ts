import { codePointLength, normalizeText } from './text.js';

export type PersonNameReading =
  { ok: true; name: string } | { ok: false; reason: 'LENGTH' | 'DIGITS' | 'CHARACTERS'; length: number };

export const NAME_LENGTH = { least: 2, most: 50 } as const;

const USUAL = /^[\u4e00-\u9fff]{2,4}$/;
/** Every dot that is typed between the parts of Uygur, Tibetan or transliterated names. */
const MIDDLE_DOTS = / ?[\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65] ?/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u0060]/g;
const HYPHENS = /[\u2010-\u2013\u2212]/g;
const SPACE_BETWEEN_HAN = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu;
const LETTERS_AND_JOINTS = /^\p{L}\p{M}*(?:[· '-]?\p{L}\p{M}*)*$/u;
const JOINTS = /[ '·-]/g;
const DIGIT = /\p{N}/u;
/** The ideographic zero stands in a few names; Unicode counts it as a number. */
const HAN_ZERO = /〇/g;

/**
 * Reads a person's name: Han characters (one of a supplementary plane is one character), letters of any script, `·` between the
 * parts, and single spaces, hyphens or apostrophes between letters (MARY ANN O'NEIL). Spaces between Han characters are layout and
 * are taken out (`王 芳` is `王芳`).
 */
export function readPersonName(text: string): PersonNameReading {
  if (USUAL.test(text)) return { ok: true, name: text };
  const name = normalizeText(text)
    .replace(MIDDLE_DOTS, '·')
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .replace(SPACE_BETWEEN_HAN, '');
  const length = codePointLength(name);
  const letters = name.replace(HAN_ZERO, '一');
  if (DIGIT.test(letters)) return { ok: false, reason: 'DIGITS', length };
  if (length < NAME_LENGTH.least || length > NAME_LENGTH.most) return { ok: false, reason: 'LENGTH', length };
  return LETTERS_AND_JOINTS.test(letters) ? { ok: true, name } : { ok: false, reason: 'CHARACTERS', length };
}

/** By what two spellings are the same name: letter case, spaces and joints do not matter. For comparing, never for showing. */
export function personNameKey(name: string): string {
  return USUAL.test(name) ? name : name.toUpperCase().replace(JOINTS, '');
}
