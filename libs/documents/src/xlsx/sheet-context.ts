import type { WorkbookLimits } from '../limits.js';
import type { CellFormats } from './cell-formats.js';
import type { SharedStrings } from './shared-strings.js';

/** What the sheets of one workbook share. */
export interface SheetContext {
  strings: SharedStrings;
  formats: CellFormats;
  date1904: boolean;
  limits: WorkbookLimits;
}
