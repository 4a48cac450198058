import { CsvWorkbook } from '../csv/csv-workbook.js';
import type { WorkbookLimits } from '../limits.js';
import type { CellMark, RawRow } from '../workbook.js';
import { sheetClosing, sheetOpening } from '../writing/sheet-xml.js';
import type { CellStyle } from '../writing/style-table.js';
import { NOTE_AUTHOR } from '../writing/notes-part.js';
import { writeWorkbook, type SheetTools } from '../writing/workbook-package.js';
import { MarkCursor, type RowMarks } from './mark-cursor.js';
import type { MarkOptions } from './mark-options.js';

const PLAIN: CellStyle = { format: 'text' };
const MARKED = {
  error: { format: 'text', fill: 'error' },
  notice: { format: 'text', fill: 'notice' },
} as const satisfies Record<CellMark['severity'], CellStyle>;
const WIDTH = 16;
const COLUMNS = 64;

/** A CSV has no colours: it is given back as a workbook, every cell as text in the row and column where it stood. */
export async function markCsv(options: MarkOptions, limits: WorkbookLimits): Promise<void> {
  const csv = await CsvWorkbook.open(options.source, limits);
  const marks = new MarkCursor(options.marks);
  const xml = (tools: SheetTools) => sheetXml(csv.rows(options.sheetIndex), marks, tools);
  await writeWorkbook(
    options.target,
    [{ name: 'Sheet1', hidden: false, notesBy: NOTE_AUTHOR, xml }],
    'shared',
  );
}

async function* sheetXml(
  batches: AsyncIterable<RawRow[]>,
  marks: MarkCursor,
  tools: SheetTools,
): AsyncGenerator<string> {
  const width = { width: WIDTH, style: tools.styles.index(PLAIN) };
  yield sheetOpening(
    0,
    Array.from({ length: COLUMNS }, () => width),
  );
  for await (const batch of batches) {
    for (const row of batch) {
      yield* emptyRows(marks, row.rowNo - 1, tools);
      const own = await marks.takeUpTo(row.rowNo);
      yield rowXml(row.rowNo, row.cells, own, tools);
    }
  }
  yield* emptyRows(marks, Infinity, tools);
  yield sheetClosing([], [], 'rId1');
}

/** Rows that hold nothing but marks. */
async function* emptyRows(marks: MarkCursor, last: number, tools: SheetTools): AsyncGenerator<string> {
  for (let row = await marks.takeUpTo(last); row; row = await marks.takeUpTo(last)) {
    yield rowXml(row.rowNo, [], row, tools);
  }
}

function rowXml(
  rowNo: number,
  cells: RawRow['cells'],
  marks: RowMarks | undefined,
  tools: SheetTools,
): string {
  const byColumn = new Map(marks?.cells.map((mark) => [mark.column, mark]));
  const width = Math.max(cells.length, ...[...byColumn.keys()].map((column) => column + 1));
  let xml = `<row r="${rowNo}">`;
  for (let column = 0; column < width; column += 1) {
    const mark = byColumn.get(column);
    const cell = cells[column];
    if (mark) tools.notes.add(rowNo, column, mark.comment);
    if (mark || cell)
      xml += tools.cells.cell(rowNo, column, mark?.text ?? cell?.text, mark ? MARKED[mark.severity] : PLAIN);
  }
  return `${xml}</row>`;
}
