import { AppError } from '#kezhi/kernel';
import { HEADER_ALLOWANCE } from '../limits.js';
import type { RawRow } from '../workbook.js';
import { CLOSE, END, MORE, OPEN, TEXT, type XmlCursor } from '../xml/xml-cursor.js';
import { CellValue } from './cell-value.js';
import type { SheetContext } from './sheet-context.js';

/** Turns the XML of one sheet into rows. Give it the cursor after each push; it takes what there is and keeps its place. */
export class SheetReader {
  /** Columns that `<cols>` hides; complete before the first row. */
  readonly hiddenColumns: number[] = [];
  private batch: RawRow[] = [];
  private delivered = 0;
  private row: RawRow = { rowNo: 0, hidden: false, cells: [] };
  private column = -1;
  private filled = false;
  private inRow = false;
  private inCell = false;
  private readonly value: CellValue;

  constructor(private readonly context: SheetContext) {
    this.value = new CellValue(context);
  }

  /** The rows that were completed since the last call. */
  take(cursor: XmlCursor): RawRow[] {
    this.batch = [];
    for (let kind = cursor.next(); kind !== MORE && kind !== END; kind = cursor.next()) {
      if (kind === TEXT) {
        if (this.value.collecting) this.value.append(cursor);
      } else if (kind === OPEN) this.opened(cursor);
      else if (kind === CLOSE) this.closed(cursor.name);
    }
    return this.batch;
  }

  private opened(cursor: XmlCursor): void {
    const { name } = cursor;
    if (this.inCell) this.value.opened(name);
    else if (name === 'c' && this.inRow) this.openCell(cursor);
    else if (name === 'row') this.openRow(cursor);
    else if (name === 'col') this.openColumn(cursor);
  }

  private closed(name: string): void {
    if (this.inCell) {
      if (name === 'c') this.closeCell();
      else this.value.closed(name);
    } else if (name === 'row') this.closeRow();
  }

  private openRow(cursor: XmlCursor): void {
    const given = cursor.attributeInteger('r');
    const hidden = cursor.attributeWord('hidden');
    this.row = {
      rowNo: given > 0 ? given : this.row.rowNo + 1,
      hidden: hidden === '1' || hidden === 'true' || cursor.attributeWord('ht') === '0',
      cells: [],
    };
    this.column = -1;
    this.filled = false;
    this.inRow = true;
  }

  private openCell(cursor: XmlCursor): void {
    const given = cursor.attributeColumn('r');
    this.column = given >= 0 ? given : this.column + 1;
    this.inCell = true;
    this.value.start(cursor.attributeWord('t'), cursor.attributeInteger('s'), this.row.rowNo);
  }

  private closeCell(): void {
    this.inCell = false;
    const cell = this.value.finish();
    if (!cell) return;
    if (this.column >= this.context.limits.columns) {
      throw new AppError('FILE.TOO_MANY_COLUMNS', { limit: this.context.limits.columns });
    }
    this.row.cells[this.column] = cell;
    this.filled = true;
  }

  private closeRow(): void {
    this.inRow = false;
    if (!this.filled) return;
    this.delivered += 1;
    const limit = this.context.limits.rows;
    if (this.delivered > limit + HEADER_ALLOWANCE) throw new AppError('FILE.TOO_MANY_ROWS', { limit });
    this.batch.push(this.row);
  }

  private openColumn(cursor: XmlCursor): void {
    const hidden = cursor.attributeWord('hidden');
    if (hidden !== '1' && hidden !== 'true' && cursor.attributeWord('width') !== '0') return;
    const first = Math.max(cursor.attributeInteger('min') - 1, 0);
    const last = Math.min(cursor.attributeInteger('max') - 1, this.context.limits.columns - 1);
    for (let column = first; column <= last; column += 1) this.hiddenColumns.push(column);
  }
}
