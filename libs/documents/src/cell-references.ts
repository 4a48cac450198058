import type { MergedRange } from './workbook.js';

/** `0` is `A`, `26` is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column index of the letters that a reference begins with; -1 without letters, or beyond any spreadsheet. */
export function columnOf(reference: string): number {
  const letters = /^[A-Za-z]+/.exec(reference)?.[0] ?? '';
  let column = 0;
  for (const letter of letters.slice(0, 5).toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column > 1_000_000 ? -1 : column - 1;
}

/** `AA12` is column 26, row 12; undefined if it is not a reference to one cell. */
function parseReference(reference: string): { column: number; rowNo: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference);
  return match ? { column: columnOf(match[1]!), rowNo: Number(match[2]) } : undefined;
}

/** `A1:C2`, or `A1` for a range of one cell. */
export function parseRange(range: string): MergedRange | undefined {
  const [from = '', to = from] = range.split(':');
  const first = parseReference(from);
  const last = parseReference(to);
  if (!first || !last) return undefined;
  return {
    firstRow: Math.min(first.rowNo, last.rowNo),
    lastRow: Math.max(first.rowNo, last.rowNo),
    firstColumn: Math.min(first.column, last.column),
    lastColumn: Math.max(first.column, last.column),
  };
}
