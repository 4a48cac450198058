import { AppError } from '#kezhi/kernel';
import type { WorkbookLimits } from '../limits.js';
import type { MergedRange, RawRow, SheetInfo, WorkbookSource } from '../workbook.js';
import { feed } from '../xml/read-xml.js';
import { XmlScanner } from '../xml/xml-scanner.js';
import type { XmlCursor } from '../xml/xml-cursor.js';
import { CellFormats } from './cell-formats.js';
import { readWorkbookPart, type WorkbookPart } from './package-parts.js';
import { SharedStrings } from './shared-strings.js';
import { readMerges } from './sheet-merges.js';
import type { SheetContext } from './sheet-context.js';
import { SheetReader } from './sheet-reader.js';
import { ZipArchive } from './zip-archive.js';

const BATCH = 500;

/** An .xlsx file as a source of rows. */
export class XlsxWorkbook implements WorkbookSource {
  readonly format = 'xlsx';
  readonly sheets: SheetInfo[];
  shareRead = 0;
  private context: Promise<SheetContext> | undefined;

  private constructor(
    private readonly archive: ZipArchive,
    private readonly part: WorkbookPart,
    private readonly limits: WorkbookLimits,
    private readonly makeCursor: () => XmlCursor,
  ) {
    this.sheets = part.sheets.map(({ name, hidden }, index) => ({ index, name, hidden, hiddenColumns: [] }));
  }

  /** `makeCursor` is there for tests, which read the same file by another parser and compare. */
  static async open(
    path: string,
    limits: WorkbookLimits,
    makeCursor: () => XmlCursor = () => new XmlScanner(),
  ): Promise<XlsxWorkbook> {
    const archive = await ZipArchive.open(path, limits);
    try {
      return new XlsxWorkbook(archive, await readWorkbookPart(archive), limits, makeCursor);
    } catch (error) {
      archive.close();
      throw error;
    }
  }

  async *rows(sheetIndex: number): AsyncGenerator<RawRow[]> {
    const part = this.sheetPart(sheetIndex);
    this.context ??= this.readContext();
    const reader = new SheetReader(await this.context);
    const cursor = this.makeCursor();
    let batch: RawRow[] = [];
    for await (const _ of feed(cursor, this.counted(part))) {
      const rows = reader.take(cursor);
      this.sheets[sheetIndex]!.hiddenColumns = reader.hiddenColumns;
      batch = batch.length === 0 ? rows : batch.concat(rows);
      if (batch.length >= BATCH) {
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  }

  async merges(sheetIndex: number): Promise<MergedRange[]> {
    return readMerges(this.archive.read(this.sheetPart(sheetIndex)));
  }

  async close(): Promise<void> {
    this.archive.close();
  }

  private async *counted(part: string): AsyncGenerator<Buffer> {
    const size = this.archive.sizeOf(part);
    let bytes = 0;
    for await (const chunk of this.archive.read(part)) {
      bytes += chunk.length;
      this.shareRead = bytes / size;
      yield chunk;
    }
  }

  private sheetPart(sheetIndex: number): string {
    const part = this.part.sheets[sheetIndex]?.part;
    if (part === undefined) throw new AppError('FILE.SHEET_NOT_FOUND');
    return part;
  }

  private async readContext(): Promise<SheetContext> {
    const { archive, part, limits } = this;
    const formats = await CellFormats.read(archive, part.styles);
    const strings = await SharedStrings.read(archive, part.sharedStrings, limits, this.makeCursor());
    return { strings, formats, date1904: part.date1904, limits };
  }
}
