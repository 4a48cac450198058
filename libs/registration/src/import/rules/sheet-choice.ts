import type { MergedRange, RawRow } from '#kezhi/documents';
import type { Details, ErrorCode } from '#kezhi/kernel';
import type { RegistrationForm } from '../forms/registration-form.js';
import { matchHeader, type HeaderMatch } from './header-match.js';

/** The beginning of a sheet: enough rows to hold a header. */
export interface SheetHead {
  name: string;
  rows: readonly RawRow[];
  merges?: readonly MergedRange[];
}

export type SheetChoice =
  { ok: true; sheetIndex: number; match: HeaderMatch } | { ok: false; code: ErrorCode; details: Details };

/** The sheet whose header fits a form best: complete before incomplete, then by score, then the first one. */
export function chooseSheet(sheets: readonly SheetHead[], form: RegistrationForm): SheetChoice {
  let best: { sheetIndex: number; match: HeaderMatch } | undefined;
  for (const [sheetIndex, sheet] of sheets.entries()) {
    const match = matchHeader(sheet.rows, form, sheet.merges);
    if (match && (best === undefined || fitsBetter(match, best.match))) best = { sheetIndex, match };
  }
  if (best === undefined) {
    const columns = form.columns.filter((column) => column.required).map((column) => column.title);
    return { ok: false, code: 'IMPORT.NO_HEADER', details: { columns } };
  }
  if (best.match.missing.length === 0) return { ok: true, ...best };
  const sheet = sheets[best.sheetIndex]?.name ?? '';
  return { ok: false, code: 'IMPORT.COLUMN_MISSING', details: { sheet, columns: best.match.missing } };
}

function fitsBetter(one: HeaderMatch, other: HeaderMatch): boolean {
  const complete = one.missing.length === 0;
  if (complete !== (other.missing.length === 0)) return complete;
  return one.score > other.score;
}
