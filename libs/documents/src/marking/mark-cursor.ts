import type { CellMark } from '../workbook.js';

export interface RowMarks {
  rowNo: number;
  /** By column; several marks of one cell are one, the graver severity stands. */
  cells: CellMark[];
}

const LAST_ROW = 1_048_576;

/** Hands out the marks row by row, pulling no more of them than the next row. */
export class MarkCursor {
  private readonly source: AsyncIterator<CellMark> | Iterator<CellMark>;
  private next: CellMark | undefined;
  private started = false;

  constructor(marks: AsyncIterable<CellMark> | Iterable<CellMark>) {
    this.source = Symbol.asyncIterator in marks ? marks[Symbol.asyncIterator]() : marks[Symbol.iterator]();
  }

  /** The marks of the next marked row, if it is at or above `rowNo`. */
  async takeUpTo(rowNo: number): Promise<RowMarks | undefined> {
    if (!this.started) await this.pull();
    this.started = true;
    const first = this.next;
    if (!first || first.rowNo > rowNo) return undefined;
    const cells: CellMark[] = [];
    for (; this.next?.rowNo === first.rowNo; await this.pull()) addMark(cells, this.next);
    return { rowNo: first.rowNo, cells: cells.sort((one, other) => one.column - other.column) };
  }

  private async pull(): Promise<void> {
    const step: IteratorResult<CellMark, unknown> = await this.source.next();
    this.next = step.done || step.value.rowNo > LAST_ROW ? undefined : step.value;
  }
}

function addMark(cells: CellMark[], mark: CellMark): void {
  const same = cells.find(({ column }) => column === mark.column);
  if (!same) {
    cells.push({ ...mark });
    return;
  }
  same.comment = `${same.comment}\n${mark.comment}`;
  same.text ??= mark.text;
  if (mark.severity === 'error') same.severity = 'error';
}
