/**
 * One cell as the file holds it, never interpreted further.
 * `number`: the stored lexical form (`3.2040019900101E+17` stays so; a plain integer stays plain digits).
 * `date`: `YYYY-MM-DD`, with ` HH:mm:ss` behind it only if the time is not midnight. A time without a day is `text` `HH:mm:ss`.
 * `boolean`: `TRUE` or `FALSE`. `error`: Excel's word, for example `#N/A`, or `#UNCALCULATED` for a formula without a stored value.
 */
export interface RawCell {
  text: string;
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
}

/** A row with at least one cell that is not empty. `cells` is sparse by column index from 0: a hole is an empty cell. */
export interface RawRow {
  /** The number that Excel shows beside the row; in a CSV the number of the record, blank ones counted. */
  rowNo: number;
  hidden: boolean;
  cells: (RawCell | undefined)[];
}

export interface SheetInfo {
  index: number;
  name: string;
  hidden: boolean;
  /** Column indexes from 0; known as soon as the first batch of rows was read. */
  hiddenColumns: number[];
}

/** A merged range; rows as Excel counts them from 1, columns from 0, both ends included. */
export interface MergedRange {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** An open workbook or CSV file. The consumer pulls: nothing is read ahead of it beyond one batch. */
export interface WorkbookSource {
  format: 'xlsx' | 'csv';
  /** Only for a CSV: as found by looking, for example `utf-8` or `gb18030`. */
  encoding?: string;
  delimiter?: string;
  sheets: SheetInfo[];
  /** Rows in file order, in batches of about 500. May be called again: each call reads from the start. */
  rows(sheetIndex: number): AsyncIterable<RawRow[]>;
  /** How much of the sheet that was last asked for has been read, from 0 to 1: by bytes, so it is known before the rows are. */
  readonly shareRead: number;
  /** Merged ranges. They stand behind the rows, so this unpacks the whole sheet once (about a fifth of the cost of reading it). */
  merges(sheetIndex: number): Promise<MergedRange[]>;
  close(): Promise<void>;
}

/** One bad cell of a workbook that is handed back. */
export interface CellMark {
  rowNo: number;
  /** From 0. */
  column: number;
  severity: 'error' | 'notice';
  comment: string;
  /** What the cell shall hold instead of what it holds; a formula stays. */
  text?: string;
}
