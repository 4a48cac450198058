import type { MergedRange, RawRow } from '#kezhi/documents';
import type { RegistrationForm } from '../forms/registration-form.js';
import { ColumnMapping, type ColumnMatch } from './column-mapping.js';
import { readTitles, type ColumnTitle } from './header-titles.js';
import { titleIndex, titleKey, type TitleIndex } from './title-index.js';

/** How far down a header is looked for: above it stand titles, the unit, dates and notes. */
export const HEADER_SEARCH_ROWS = 30;

/** What was recognised in the first rows of a sheet. */
export interface HeaderMatch {
  mapping: ColumnMapping;
  /** One or two row numbers, as Excel shows them. */
  headerRows: readonly number[];
  /** Data stand in rows with this number or a greater one. */
  firstDataRow: number;
  /** Columns with a heading that the form does not know, or that a better column of the same meaning has displaced. */
  ignored: readonly { columnIndex: number; title: string }[];
  /** Headings of the form's required columns that were not found. */
  missing: readonly string[];
  score: number;
}

const EXACT = 3;
const ALIAS = 2;
const REQUIRED = 3;
const LEAST_FIELDS = 2;

/**
 * Finds the header of a form: one row or two, the upper of which may group columns by merged cells (负责人 over 姓名, 职务, 手机).
 * Each pair of neighbouring rows and each single row is tried; the one with the most and best matched columns wins, a single row before
 * a pair. At least two columns, one of them required, make a header; `undefined` otherwise.
 *
 * @param rows the first rows of the sheet in order; those behind `HEADER_SEARCH_ROWS` are not looked at
 */
export function matchHeader(
  rows: readonly RawRow[],
  form: RegistrationForm,
  merges: readonly MergedRange[] = [],
): HeaderMatch | undefined {
  const index = titleIndex(form);
  const candidates = rows.slice(0, HEADER_SEARCH_ROWS);
  let best: HeaderMatch | undefined;
  for (const [at, row] of candidates.entries()) {
    const below = candidates[at + 1];
    const lines = below?.rowNo === row.rowNo + 1 ? [[row], [row, below]] : [[row]];
    for (const line of lines) {
      const match = matchTitles(line, readTitles(line, merges), form, index);
      if (match && fitsBetter(match, best)) best = match;
    }
  }
  return best;
}

function fitsBetter(one: HeaderMatch, best: HeaderMatch | undefined): boolean {
  if (best === undefined || one.score !== best.score) return one.score > (best?.score ?? 0);
  return one.headerRows.length < best.headerRows.length;
}

function matchTitles(
  rows: readonly RawRow[],
  titles: readonly ColumnTitle[],
  form: RegistrationForm,
  index: TitleIndex,
): HeaderMatch | undefined {
  const byField = new Map<string, ColumnMatch>();
  const ignored: { columnIndex: number; title: string }[] = [];
  for (const title of titles) {
    const match = bestReading(title, index);
    if (match === undefined) ignored.push({ columnIndex: title.columnIndex, title: title.shown });
    else if (match !== 'skip') keepBetter(byField, match, ignored);
  }
  const missing = form.columns.filter((column) => column.required && !byField.has(column.field ?? ''));
  const required = form.columns.filter((column) => column.required);
  if (byField.size < LEAST_FIELDS || missing.length === required.length) return undefined;
  const columns = [...byField.values()].sort((a, b) => a.columnIndex - b.columnIndex);
  const numbers = rows.map((row) => row.rowNo);
  return {
    mapping: new ColumnMapping(form, columns),
    headerRows: numbers,
    firstDataRow: Math.max(...numbers) + 1,
    ignored: ignored.sort((a, b) => a.columnIndex - b.columnIndex),
    missing: missing.map((column) => column.title),
    score:
      columns.reduce((sum, column) => sum + (column.how === 'exact' ? EXACT : ALIAS), 0) +
      (required.length - missing.length) * REQUIRED,
  };
}

/** The first reading of a heading that the form knows; `skip` for 序号 and its like. */
function bestReading(title: ColumnTitle, index: TitleIndex): ColumnMatch | 'skip' | undefined {
  for (const reading of title.readings) {
    const known = index.get(titleKey(reading));
    if (known === undefined) continue;
    if (known.field === null) return 'skip';
    return { columnIndex: title.columnIndex, title: title.shown, field: known.field, how: known.how };
  }
  return undefined;
}

/** Of two columns for one field the exact heading stays, else the one further left. */
function keepBetter(
  byField: Map<string, ColumnMatch>,
  match: ColumnMatch,
  ignored: { columnIndex: number; title: string }[],
): void {
  const present = byField.get(match.field);
  const better = present === undefined || (present.how === 'alias' && match.how === 'exact');
  if (better) byField.set(match.field, match);
  const displaced = better ? present : match;
  if (displaced) ignored.push({ columnIndex: displaced.columnIndex, title: displaced.title });
}
