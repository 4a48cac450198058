/** Spaces of every kind that office programs leave behind (NBSP, en and em spaces, the ideographic space, tabs, line ends). */
const ODD_SPACES = /[\t\n\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
/** What shows nothing: controls, zero-width, soft hyphen, direction marks, byte order mark, and halves of characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const LEADING_APOSTROPHE = /^[\s'\u2018\u2019`]+/;
const ALL_SPACES = /\s+/g;
const SPACE_RUNS = / {2,}/g;

const PRINTABLE_ASCII = /^[!-~]*$/;
/**
 * Nothing in it that cleaning would touch: most cells are, and are told by one look. Printable ASCII, Han of the basic block and the
 * punctuation of Chinese prose.
 */
const CLEAN = /^[!-~\u3001\u3002\u3008-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;
/** As `CLEAN`, and half-width, without an apostrophe in front. */
const NORMAL = /^(?!['`])[!-~\u3001\u3002\u3008-\u3011\u4e00-\u9fff]*$/;

/**
 * One line of free text as a person would have typed it: invisible characters out, every kind of space an ordinary one,
 * runs of spaces one, ends trimmed. Punctuation keeps its width, because Chinese prose is written with the wide forms.
 */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .replace(ODD_SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(SPACE_RUNS, ' ')
    .trim()
    .normalize('NFC');
}

/** As `cleanText`, but line breaks stay (as `\n`), for summaries and notes. */
export function cleanParagraphs(text: string): string {
  if (CLEAN.test(text)) return text;
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map(cleanText);
  return lines.join('\n').trim();
}

/** Full-width digits, letters and signs to their ordinary forms (`３` to `3`, `＠` to `@`). */
export function toHalfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/**
 * A code, a name of a list or a number as it was meant: `cleanText`, half-width, and without the apostrophe
 * with which Excel is told to keep digits as text. Idempotent.
 */
export function normalizeText(text: string): string {
  if (NORMAL.test(text)) return text;
  return cleanText(toHalfWidth(text)).replace(LEADING_APOSTROPHE, '');
}

/** As `normalizeText`, and every inner space out: for identity numbers, phones and social credit codes. */
export function normalizeNumber(text: string): string {
  const plain = normalizeText(text);
  return PRINTABLE_ASCII.test(plain) ? plain : plain.replace(ALL_SPACES, '').normalize('NFC');
}

/** How many characters a reader counts: a character outside the basic plane is one. */
export function codePointLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff) length += 1;
  }
  return length;
}
