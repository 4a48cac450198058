export { DEFAULT_LIMITS, HEADER_ALLOWANCE, type WorkbookLimits } from './limits.js';
export { openWorkbook } from './open-workbook.js';
export type { CellMark, MergedRange, RawCell, RawRow, SheetInfo, WorkbookSource } from './workbook.js';
export type { MarkOptions } from './marking/mark-options.js';
export { markWorkbook } from './marking/mark-workbook.js';
export type { CellInput } from './writing/sheet-xml.js';
export {
  writeTable,
  writeTemplate,
  type Table,
  type TableColumn,
  type TableOptions,
} from './writing/table-writer.js';
