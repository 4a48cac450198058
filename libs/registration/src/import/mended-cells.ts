import type { CellMark } from '#kezhi/documents';
import { describe } from '#kezhi/kernel';

/** A cell that was mended in the browser, where it stands in the file. */
export interface MendedCell {
  rowNo: number;
  /** From 0. */
  column: number;
  text: string;
}

/** Mended cells as marks that put their text into the workbook, handed out row by row. */
export class MendedCells {
  private readonly marks: CellMark[];
  private next = 0;

  constructor(cells: readonly MendedCell[]) {
    this.marks = cells
      .map(toMark)
      .toSorted((one, other) => one.rowNo - other.rowNo || one.column - other.column);
  }

  /** Those up to a row that were not handed out yet. */
  upTo(rowNo: number): CellMark[] {
    const from = this.next;
    const end = this.marks.findIndex((mark, index) => index >= from && mark.rowNo > rowNo);
    this.next = end < 0 ? this.marks.length : end;
    return this.marks.slice(from, this.next);
  }
}

function toMark({ rowNo, column, text }: MendedCell): CellMark {
  return { rowNo, column, severity: 'notice', comment: describe('ROW.MENDED', {}, 'zh'), text };
}
