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
  const [first, second] = rows;
  if (first === undefined) return [];
  return second === undefined ? titlesOfOne(first) : titlesOfTwo(first, second, merges);
}

function titlesOfOne(row: RawRow): ColumnTitle[] {
  const titles: ColumnTitle[] = [];
  for (let columnIndex = 0; columnIndex < row.cells.length; columnIndex += 1) {
    const shown = textAt(row, columnIndex);
    if (shown !== '') titles.push({ columnIndex, shown, readings: [shown] });
  }
  return titles;
}

function titlesOfTwo(upper: RawRow, lower: RawRow, merges: readonly MergedRange[]): ColumnTitle[] {
  const titles: ColumnTitle[] = [];
  const width = Math.max(lower.cells.length, upper.cells.length);
  let group = '';
  for (let columnIndex = 0; columnIndex < width; columnIndex += 1) {
    const own = textAt(lower, columnIndex);
    const above = textAt(upper, columnIndex);
    if (above !== '') group = above;
    else if (!reachesFromLeft(upper, columnIndex, own, merges)) group = '';
    const shown = group === own ? own : group + own;
    if (shown !== '') titles.push({ columnIndex, shown, readings: readings(shown, own, above) });
  }
  return titles;
}

function readings(shown: string, own: string, above: string): string[] {
  return [shown, own, above].filter((text, at, all) => text !== '' && all.indexOf(text) === at);
}

/** Whether a group heading covers a column whose own upper cell is blank: by a merged range, or else by having a heading below. */
function reachesFromLeft(
  upper: RawRow,
  columnIndex: number,
  own: string,
  merges: readonly MergedRange[],
): boolean {
  const ranges = merges.filter((range) => range.firstRow <= upper.rowNo && upper.rowNo <= range.lastRow);
  if (ranges.length === 0) return own !== '';
  return ranges.some((range) => range.firstColumn < columnIndex && columnIndex <= range.lastColumn);
}

function textAt(row: RawRow, columnIndex: number): string {
  const text = row.cells[columnIndex]?.text ?? '';
  return isBlank(text) ? '' : cleanText(text);
}
