import type { WorkbookLimits } from '../limits.js';
import type { CellMark } from '../workbook.js';

export interface MarkOptions {
  source: string;
  target: string;
  sheetIndex: number;
  /** Sorted by row and column; pulled row by row. Several marks of one cell become one note. */
  marks: AsyncIterable<CellMark> | Iterable<CellMark>;
  limits?: Partial<WorkbookLimits>;
}
