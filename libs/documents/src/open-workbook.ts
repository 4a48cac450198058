import { CsvWorkbook } from './csv/csv-workbook.js';
import { DEFAULT_LIMITS, type WorkbookLimits } from './limits.js';
import { sniffFormat } from './sniff.js';
import type { WorkbookSource } from './workbook.js';
import { XlsxWorkbook } from './xlsx/xlsx-workbook.js';

/**
 * Opens an uploaded table. What it is is found by looking into it, never by its name. Close it when done.
 * Errors, here or while rows are pulled: `FILE.*` of the catalogue, each with the way out in its sentence; nothing else
 * is thrown for a bad file. `.xls`, `.xlsb`, `.xlsm`, `.xltx` and `.ods` are refused with the advice to save as `.xlsx`:
 * a workbook with macros could not be handed back as the same workbook under the name `.xlsx`.
 */
export async function openWorkbook(
  path: string,
  limits: Partial<WorkbookLimits> = {},
): Promise<WorkbookSource> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  const format = await sniffFormat(path, all);
  return format === 'xlsx' ? XlsxWorkbook.open(path, all) : CsvWorkbook.open(path, all);
}
