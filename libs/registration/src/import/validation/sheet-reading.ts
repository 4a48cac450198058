import { openWorkbook, type RawRow, type WorkbookSource } from '#kezhi/documents';
import { AppError } from '#kezhi/kernel';
import { findForm } from '../forms/form-registry.js';
import type { RegistrationForm } from '../forms/registration-form.js';
import type { ImportSource } from '../import.entity.js';
import { HEADER_SEARCH_ROWS, type HeaderMatch } from '../rules/header-match.js';
import { ImportNotices } from '../rules/import-notices.js';
import { rowKind } from '../rules/row-kind.js';
import { chooseSheet, type SheetHead } from '../rules/sheet-choice.js';
import type { ValidationTask } from './protocol.js';

/** The sheet of a file that holds a form, opened and ready to be read from its first data row. */
export interface OpenSheet {
  form: RegistrationForm;
  match: HeaderMatch;
  notices: ImportNotices;
  source: ImportSource;
  /** Rows with data, in file order; samples and empty rows are left out, hidden ones noted. */
  dataRows(): AsyncGenerator<RawRow[]>;
  /** How much of the sheet has been read, from 0 to 1. */
  shareRead(): number;
  close(): Promise<void>;
}

/** Opens a file and finds the sheet and header of the task's form, or refuses the file as a whole. */
export async function openSheet(task: ValidationTask): Promise<OpenSheet> {
  const [, version] = task.template.split('@');
  const form = findForm(task.kind, version);
  if (!form) throw new AppError('IMPORT.TEMPLATE_UNKNOWN');
  const workbook = await openWorkbook(task.path, { rows: task.maxRows, fileBytes: task.maxBytes });
  try {
    return await findSheet(workbook, form, task.maxRows);
  } catch (error) {
    await workbook.close();
    throw error;
  }
}

async function findSheet(
  workbook: WorkbookSource,
  form: RegistrationForm,
  maxRows: number,
): Promise<OpenSheet> {
  const heads: SheetHead[] = [];
  for (const sheet of workbook.sheets) heads.push(await readHead(workbook, sheet.index));
  const choice = chooseSheet(heads, form);
  if (!choice.ok) throw new AppError(choice.code, choice.details);
  const { match, sheetIndex } = choice;
  const sheetName = heads[sheetIndex]?.name ?? '';
  const notices = new ImportNotices(workbook.sheets, sheetIndex, match);
  return {
    form,
    match,
    notices,
    source: {
      format: workbook.format,
      sheetIndex,
      sheetName,
      headerRowNo: Math.max(...match.headerRows),
      columns: match.mapping.columns.map(({ columnIndex, title, field, how }) => ({
        index: columnIndex,
        title,
        field,
        how,
      })),
    },
    shareRead: () => workbook.shareRead,
    dataRows: () => dataRows(workbook, sheetIndex, match, notices, maxRows),
    close: () => workbook.close(),
  };
}

async function readHead(workbook: WorkbookSource, index: number): Promise<SheetHead> {
  const name = workbook.sheets[index]?.name ?? '';
  const rows: RawRow[] = [];
  for await (const batch of workbook.rows(index)) {
    rows.push(...batch);
    if (rows.length >= HEADER_SEARCH_ROWS) break;
  }
  return { name, rows: rows.slice(0, HEADER_SEARCH_ROWS), merges: await workbook.merges(index) };
}

async function* dataRows(
  workbook: WorkbookSource,
  sheetIndex: number,
  match: HeaderMatch,
  notices: ImportNotices,
  maxRows: number,
): AsyncGenerator<RawRow[]> {
  let found = 0;
  for await (const batch of workbook.rows(sheetIndex)) {
    const data = batch.filter((row) => row.rowNo >= match.firstDataRow && isData(row, match, notices));
    found += data.length;
    if (found > maxRows) throw new AppError('FILE.TOO_MANY_ROWS', { limit: maxRows });
    if (data.length > 0) yield data;
  }
  if (found === 0) throw new AppError('IMPORT.NO_DATA', { sheet: workbook.sheets[sheetIndex]?.name ?? '' });
}

/** What is left out or hidden is noted, so that the clerk hears of it. */
function isData(row: RawRow, { mapping }: HeaderMatch, notices: ImportNotices): boolean {
  const kind = rowKind(row, mapping);
  if (kind === 'sample') notices.sampleRow(row.rowNo);
  if (kind === 'data' && row.hidden) notices.hiddenRow(row.rowNo);
  return kind === 'data';
}
