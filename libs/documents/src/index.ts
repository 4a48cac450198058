export { DEFAULT_LIMITS, HEADER_ALLOWANCE, type WorkbookLimits } from './limits.js';
export { openWorkbook } from './open-workbook.js';
export type { CellMark, MergedRange, RawCell, RawRow, SheetInfo, WorkbookSource } from './workbook.js';
