import { DEFAULT_LIMITS } from '../limits.js';
import { sniffFormat } from '../sniff.js';
import { markCsv } from './mark-csv.js';
import type { MarkOptions } from './mark-options.js';
import { markXlsx } from './mark-xlsx.js';

/**
 * Writes a workbook again with its bad cells coloured and commented, in Excel's own way, so that a clerk can mend them.
 * An .xlsx stays the same workbook: every part, sheet, width, style and value; a marked cell that did not exist is made.
 * Notes of other people stay, marks of an earlier round go. A CSV becomes an .xlsx with the same columns and rows, all text.
 * Text cells of the sheet that begin with `= + - @` get Excel's quote prefix, their value unchanged.
 * Beyond 50 000 notes cells are coloured without one: Excel would not open the file any more.
 * Errors: as `openWorkbook`, and `FILE.SHEET_NOT_FOUND`. Memory does not grow with the rows.
 */
export async function markWorkbook(options: MarkOptions): Promise<void> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const format = await sniffFormat(options.source, limits);
  await (format === 'xlsx' ? markXlsx(options, limits) : markCsv(options, limits));
}
