import { AppError } from '#kezhi/kernel';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LARGEST_CODE_POINT = 0x10ffff;

function codePoint(digits: string, radix: number): string {
  const value = parseInt(digits, radix);
  return value > 0 && value <= LARGEST_CODE_POINT ? String.fromCodePoint(value) : '\uFFFD';
}

/** Resolves the five named and the numeric references. Any other name would need a DTD, which is refused anyhow. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([^;&]*));?/g, (whole, hex, decimal, name) => {
    if (hex) return codePoint(String(hex), 16);
    if (decimal) return codePoint(String(decimal), 10);
    const known = NAMED[String(name)];
    if (known === undefined || !whole.endsWith(';')) throw new AppError('FILE.TRUNCATED');
    return known;
  });
}

/** Excel writes characters that XML cannot carry as `_x000B_`, and a literal `_x000B_` as `_x005F_x000B_`. NUL is never let in. */
export function decodeEscapes(text: string): string {
  const decoded = text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => {
    const code = parseInt(String(hex), 16);
    return code === 0 ? '\uFFFD' : String.fromCharCode(code);
  });
  // Through UTF-8 and back: half a surrogate pair becomes U+FFFD here, not an error in the database later.
  return decoded === text ? text : Buffer.from(decoded).toString();
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '_x000D_',
};

/** For text of cells and comments; the inverse of `decodeEscapes(unescapeXml(x))`. */
export function escapeCellText(text: string): string {
  // eslint would see control characters in a literal; they are exactly what XML 1.0 forbids.
  return /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]|_x[0-9a-fA-F]{4}_/u.test(text) ? escapeAll(text) : text;
}

function escapeAll(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[&<>"\r]/g, (character) => ESCAPED[character]!)
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) =>
      character === '\n' ||
      character === '\t' ||
      (character.charCodeAt(0) >= 0x7f && character.charCodeAt(0) < 0xa0)
        ? character
        : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/\p{Cs}/gu, '\uFFFD');
}

/** For attribute values, where line breaks would be read as spaces. */
export function escapeAttribute(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ESCAPED[character]!)
    .replace(/[\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
}
