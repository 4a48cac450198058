import type { Details, ErrorCode } from '#kezhi/kernel';
import type { HeaderMatch } from './header-match.js';

/** Something that the clerk should know about the file as a whole. */
export interface ImportNotice {
  code: ErrorCode;
  details: Details;
}

interface SheetFacts {
  name: string;
  hidden: boolean;
  hiddenColumns: readonly number[];
}

const MOST_ROWS = 10;

/** Gathers what is said about a file while it is read: which sheet, which columns, what was hidden or skipped. */
export class ImportNotices {
  private hiddenRows = 0;
  private firstHiddenRow = 0;
  private samples = 0;
  private readonly sampleRows: number[] = [];

  constructor(
    private readonly sheets: readonly SheetFacts[],
    private readonly sheetIndex: number,
    private readonly match: HeaderMatch,
  ) {}

  hiddenRow(rowNo: number): void {
    if (this.hiddenRows === 0) this.firstHiddenRow = rowNo;
    this.hiddenRows += 1;
  }

  sampleRow(rowNo: number): void {
    this.samples += 1;
    if (this.sampleRows.length < MOST_ROWS) this.sampleRows.push(rowNo);
  }

  /** In the order in which a clerk asks: what was read, what was not, what was taken for what. */
  list(): ImportNotice[] {
    return [...this.aboutSheets(), ...this.aboutColumns(), ...this.aboutRows()];
  }

  private aboutSheets(): ImportNotice[] {
    const { match } = this;
    const sheet = this.sheets[this.sheetIndex]?.name ?? '';
    const others = this.sheets.filter((_, index) => index !== this.sheetIndex).map((other) => other.name);
    const notices = [notice('NOTICE.SHEET_READ', { sheet, rows: match.headerRows.map(String) })];
    if (this.sheets[this.sheetIndex]?.hidden === true)
      notices.push(notice('NOTICE.HIDDEN_SHEET_READ', { sheet }));
    if (others.length > 0) notices.push(notice('NOTICE.SHEETS_NOT_READ', { sheets: others }));
    return notices;
  }

  private aboutColumns(): ImportNotice[] {
    const { mapping, ignored } = this.match;
    const hidden = new Set(this.sheets[this.sheetIndex]?.hiddenColumns);
    const mapped = mapping.columns.filter((column) => column.how === 'alias');
    const concealed = mapping.columns.filter((column) => hidden.has(column.columnIndex));
    const notices: ImportNotice[] = [];
    if (mapped.length > 0) {
      const columns = mapped.map(
        (column) => `${column.title} → ${mapping.column(column.field)?.title ?? column.field}`,
      );
      notices.push(notice('NOTICE.COLUMNS_MAPPED', { columns }));
    }
    if (ignored.length > 0) {
      notices.push(notice('NOTICE.COLUMNS_IGNORED', { columns: ignored.map((column) => column.title) }));
    }
    if (concealed.length > 0) {
      notices.push(notice('NOTICE.HIDDEN_COLUMNS', { columns: concealed.map((column) => column.title) }));
    }
    return notices;
  }

  private aboutRows(): ImportNotice[] {
    const notices: ImportNotice[] = [];
    if (this.hiddenRows > 0) {
      notices.push(notice('NOTICE.HIDDEN_ROWS', { count: this.hiddenRows, first: this.firstHiddenRow }));
    }
    if (this.samples > 0) {
      const rows = this.sampleRows.map(String);
      notices.push(notice('NOTICE.SAMPLE_ROWS_SKIPPED', { count: this.samples, rows }));
    }
    return notices;
  }
}

function notice(code: ErrorCode, details: Details): ImportNotice {
  return { code, details };
}
