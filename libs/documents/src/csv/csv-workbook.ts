import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { AppError } from '#kezhi/kernel';
import { HEADER_ALLOWANCE, type WorkbookLimits } from '../limits.js';
import type { MergedRange, RawCell, RawRow, SheetInfo, WorkbookSource } from '../workbook.js';
import { detectDelimiter } from './csv-delimiter.js';
import { detectEncoding, type CsvEncoding } from './csv-encoding.js';

const BATCH = 500;
const SAMPLE = 256 * 1024;
/** A record longer than this has a quotation mark that is never closed. */
const LONGEST_RECORD = 2 * 1024 * 1024;

interface CsvRecord {
  record: string[];
  info: { records: number };
}

/** A CSV file as a source of rows: one sheet without a name. */
export class CsvWorkbook implements WorkbookSource {
  readonly format = 'csv';
  readonly sheets: SheetInfo[] = [{ index: 0, name: '', hidden: false, hiddenColumns: [] }];
  shareRead = 0;

  private constructor(
    private readonly path: string,
    private readonly limits: WorkbookLimits,
    readonly encoding: CsvEncoding,
    readonly delimiter: string,
  ) {}

  static async open(path: string, limits: WorkbookLimits): Promise<CsvWorkbook> {
    const encoding = await detectEncoding(path);
    return new CsvWorkbook(path, limits, encoding, detectDelimiter(await readSample(path, encoding)));
  }

  async *rows(sheetIndex: number): AsyncGenerator<RawRow[]> {
    if (sheetIndex !== 0) throw new AppError('FILE.SHEET_NOT_FOUND');
    const reader = new RecordReader(this.limits);
    let batch: RawRow[] = [];
    try {
      for await (const { record, info } of this.records()) {
        reader.lastRow = info.records;
        const row = reader.row(record, info.records);
        if (row && batch.push(row) === BATCH) {
          yield batch;
          batch = [];
        }
      }
    } catch (cause) {
      throw cause instanceof CsvError ? new AppError('FILE.CSV_QUOTE', { rowNo: reader.lastRow + 1 }) : cause;
    }
    if (batch.length > 0) yield batch;
  }

  async merges(): Promise<MergedRange[]> {
    return [];
  }

  async close(): Promise<void> {
    // Each call of rows() opens the file for itself and closes it at its end.
  }

  private async *counted(): AsyncGenerator<Buffer> {
    const { size } = await stat(this.path);
    let bytes = 0;
    for await (const chunk of createReadStream(this.path)) {
      bytes += (chunk as Buffer).length;
      this.shareRead = bytes / size;
      yield chunk as Buffer;
    }
  }

  private records(): AsyncIterable<CsvRecord> {
    const parser = parse({
      delimiter: this.delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_RECORD,
      info: true,
    });
    return pipeline(Readable.from(decode(this.counted(), this.encoding)), parser, () => undefined);
  }
}

class RecordReader {
  lastRow = 0;
  private delivered = 0;

  constructor(private readonly limits: WorkbookLimits) {}

  /** Undefined for a record without a value. */
  row(record: readonly string[], rowNo: number): RawRow | undefined {
    const cells: (RawCell | undefined)[] = [];
    for (let column = 0; column < record.length; column += 1) {
      const text = this.value(record[column]!, rowNo);
      if (text === '') continue;
      if (column >= this.limits.columns)
        throw new AppError('FILE.TOO_MANY_COLUMNS', { limit: this.limits.columns });
      cells[column] = { text, kind: 'text' };
    }
    if (cells.length === 0) return undefined;
    this.delivered += 1;
    const limit = this.limits.rows;
    if (this.delivered > limit + HEADER_ALLOWANCE) throw new AppError('FILE.TOO_MANY_ROWS', { limit });
    return { rowNo, hidden: false, cells };
  }

  /** `="0012"` is how programs keep Excel from taking digits for a number; Excel shows 0012. */
  private value(field: string, rowNo: number): string {
    const limit = this.limits.cellCharacters;
    if (field.length > limit) throw new AppError('FILE.CELL_TOO_LONG', { rowNo, limit });
    const text = /^="([^"]*)"$/.exec(field)?.[1] ?? field;
    return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
  }
}

async function* decode(chunks: AsyncIterable<Buffer>, encoding: CsvEncoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

async function readSample(path: string, encoding: CsvEncoding): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    return iconv.decode(buffer.subarray(0, bytesRead), encoding);
  } finally {
    await handle.close();
  }
}
