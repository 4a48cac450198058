import type { RawRow } from '#kezhi/documents';
import type { Details, ErrorCode } from '#kezhi/kernel';
import type { ColumnMapping } from './column-mapping.js';

export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error';

/** Something that the clerk must mend (`error`) or should know (`notice`) about one cell. Details hold no personal data. */
export interface RowProblem {
  /** The heading as it stands in the file. */
  column: string;
  /** From 0; `null` when the file has no such column. */
  columnIndex: number | null;
  field: string;
  severity: 'error' | 'notice';
  code: ErrorCode;
  details: Details;
}

/** The cells of a row by field, as the file holds them. Blank cells are left out. */
export interface StoredCells {
  texts: Readonly<Record<string, string>>;
  /** Only what is not text: whether a number was a number decides if Excel has rounded it. */
  kinds?: Readonly<Record<string, CellKind>>;
}

const FIRST_PLAIN = 0x21;
const LAST_PLAIN = 0x7e;

/** The cells of a row that the form knows, `undefined` when there are none (a row with nothing but 序号 is empty). */
export function takeCells(row: RawRow, mapping: ColumnMapping): StoredCells | undefined {
  const texts: Record<string, string> = {};
  let kinds: Record<string, CellKind> | undefined;
  let empty = true;
  for (const column of mapping.columns) {
    const cell = row.cells[column.columnIndex];
    if (cell === undefined || isBlank(cell.text)) continue;
    texts[column.field] = cell.text;
    empty = false;
    if (cell.kind === 'text') continue;
    kinds ??= {};
    kinds[column.field] = cell.kind;
  }
  if (empty) return undefined;
  return kinds ? { texts, kinds } : { texts };
}

/** Whether a reader would call the cell empty: NBSP, the ideographic space and invisible characters are nothing. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= FIRST_PLAIN && first <= LAST_PLAIN) return false;
  if (first >= 0x4e00 && first <= 0x9fff) return false;
  return text.replace(/[\p{Z}\p{Cc}\p{Cf}]/gu, '') === '';
}

/** One row while it is being read: gives the cells and gathers the problems. */
export class RowReading {
  readonly problems: RowProblem[] = [];
  failed = false;

  constructor(
    private readonly cells: StoredCells,
    private readonly mapping: ColumnMapping,
  ) {}

  /** The text of a cell; `undefined` when it is blank or holds a formula error, which is noted. */
  take(field: string): string | undefined {
    const text = this.cells.texts[field];
    if (text === undefined || isBlank(text)) return undefined;
    if (this.cells.kinds === undefined || this.kind(field) !== 'error') return text;
    return this.error(field, 'ROW.FORMULA_ERROR', { error: text });
  }

  /** As `take`, and a blank cell is an error. */
  demand(field: string): string | undefined {
    if (!this.isBlank(field)) return this.take(field);
    return this.error(field, 'ROW.REQUIRED', { column: this.title(field) });
  }

  /** As `demand` where the form requires the column, else as `take`. */
  want(field: string): string | undefined {
    return this.mapping.column(field)?.required ? this.demand(field) : this.take(field);
  }

  isBlank(field: string): boolean {
    const text = this.cells.texts[field];
    return text === undefined || isBlank(text);
  }

  kind(field: string): CellKind {
    return this.cells.kinds?.[field] ?? 'text';
  }

  /** Whether the form carries over what the earlier platform held. */
  get legacy(): boolean {
    return this.mapping.form.legacy;
  }

  /** The heading of the form, by which sentences name a column. */
  title(field: string): string {
    return this.mapping.column(field)?.title ?? field;
  }

  error(field: string, code: ErrorCode, details: Details = {}): undefined {
    this.failed = true;
    this.problems.push(errorAt(this.mapping, field, code, details));
  }

  notice(field: string, code: ErrorCode, details: Details = {}): void {
    this.problems.push(noticeAt(this.mapping, field, code, details));
  }
}

/** An error with the place of its field in the file. */
export function errorAt(
  mapping: ColumnMapping,
  field: string,
  code: ErrorCode,
  details: Details = {},
): RowProblem {
  const columnIndex = mapping.match(field)?.columnIndex ?? null;
  return { column: mapping.title(field), columnIndex, field, severity: 'error', code, details };
}

/** A notice with the place of its field in the file. */
export function noticeAt(
  mapping: ColumnMapping,
  field: string,
  code: ErrorCode,
  details: Details = {},
): RowProblem {
  const columnIndex = mapping.match(field)?.columnIndex ?? null;
  return { column: mapping.title(field), columnIndex, field, severity: 'notice', code, details };
}
