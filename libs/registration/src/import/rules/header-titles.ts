import type { MergedRange, RawRow } from '#kezhi/documents';
import { cleanText } from '#kezhi/standards';
import { isBlank } from './row-cells.js';

/** The heading of one column, with everything that it may be read as, the likeliest first. */
export interface ColumnTitle {
  columnIndex: number;
  /** As the clerk sees it. */
  shown: string;
  readings: readonly string[];
}

/** The headings of one or two header rows. In the upper of two rows a text also heads the blank cells on its right. */
export function readTitles(rows: readonly RawRow[], merges: readonly MergedRange[]): ColumnTitle[] {
  const lower = rows.at(-1);
  const upper = rows.length === 2 ? rows[0] : undefined;
  if (lower === undefined) return [];
  const width = Math.max(lower.cells.length, upper?.cells.length ?? 0);
  const titles: ColumnTitle[] = [];
  let group = '';
  for (let columnIndex = 0; columnIndex < width; columnIndex += 1) {
    const own = textAt(lower, columnIndex);
    const above = upper ? textAt(upper, columnIndex) : '';
    if (above !== '') group = above;
    else if (!reachesFromLeft(upper, columnIndex, own, merges)) group = '';
    const shown = upper && group !== own ? group + own : own;
    if (shown !== '') titles.push({ columnIndex, shown, readings: readings(shown, own, above) });
  }
  return titles;
}

function readings(shown: string, own: string, above: string): string[] {
  return [shown, own, above].filter((text, at, all) => text !== '' && all.indexOf(text) === at);
}

/** Whether a group heading covers a column whose own upper cell is blank: by a merged range, or else by having a heading below. */
function reachesFromLeft(
  upper: RawRow | undefined,
  columnIndex: number,
  own: string,
  merges: readonly MergedRange[],
): boolean {
  if (upper === undefined) return false;
  const ranges = merges.filter((range) => range.firstRow <= upper.rowNo && upper.rowNo <= range.lastRow);
  if (ranges.length === 0) return own !== '';
  return ranges.some((range) => range.firstColumn < columnIndex && columnIndex <= range.lastColumn);
}

function textAt(row: RawRow, columnIndex: number): string {
  const text = row.cells[columnIndex]?.text ?? '';
  return isBlank(text) ? '' : cleanText(text);
}
