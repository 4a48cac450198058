import type { Writable } from 'node:stream';
import { columnLetters } from '../cell-references.js';
import { dropDown, fitsInline, sheetClosing, sheetOpening, type CellInput } from './sheet-xml.js';
import type { CellStyle } from './style-table.js';
import { ADVICE_AUTHOR } from './notes-part.js';
import { writeWorkbook, type SheetTools, type WrittenSheet } from './workbook-package.js';

export interface TableColumn {
  header: string;
  /** In characters; 16 unless told. */
  width?: number;
  /** A note on the header cell. */
  note?: string;
  /** `text` (the default) keeps digits as they are typed: identity numbers, phones. */
  format?: 'text' | 'date' | 'number';
  /** A drop-down list of any length. It offers and does not forbid. */
  options?: readonly string[];
  /** Shown by the colour of the header. */
  required?: boolean;
}

export interface Table {
  name: string;
  columns: readonly TableColumn[];
  /** A line above the header, over all columns. */
  title?: string;
  /** Lines of advice between title and header. */
  hints?: readonly string[];
  /** A row in grey under the header, by which people see what is meant. */
  example?: readonly CellInput[];
  rows?: Iterable<readonly CellInput[]> | AsyncIterable<readonly CellInput[]>;
}

export interface TableOptions {
  /** How texts are stored; `shared` unless told, as Excel does it. */
  strings?: 'shared' | 'inline';
}

const OPTIONS_SHEET = '选项';
const WIDTH = 16;
const TITLE: CellStyle = { font: 'title' };
const HINT: CellStyle = { font: 'grey', wrap: true };
const EXAMPLE: CellStyle = { font: 'grey', fill: 'example', format: 'text' };
const HEADER: CellStyle = { font: 'bold', fill: 'header', wrap: true };
const REQUIRED: CellStyle = { font: 'bold', fill: 'required', wrap: true };
const BODY: Readonly<Record<'text' | 'date' | 'number', CellStyle>> = {
  text: { format: 'text' },
  date: { format: 'date' },
  number: {},
};

/**
 * Writes tables as an .xlsx, one sheet each, to a file or a stream, row by row: memory does not grow with the rows, so a
 * million of them may come from a generator. The header stays in view. A text that begins with `= + - @` is written as
 * text with Excel's quote prefix, its value unchanged.
 */
export async function writeTable(
  target: string | Writable,
  tables: Table | readonly Table[],
  options: TableOptions = {},
): Promise<void> {
  const list: readonly Table[] = Array.isArray(tables) ? tables : [tables as Table];
  const lists = new OptionLists();
  const sheets = list.map((table) => tableSheet(table, lists));
  const written = lists.isEmpty ? sheets : [...sheets, lists.sheet()];
  await writeWorkbook(target, written, options.strings ?? 'shared');
}

/** Writes the empty form of a table: headers with notes and drop-downs, advice and an example, and no rows. */
export async function writeTemplate(target: string | Writable, table: Omit<Table, 'rows'>): Promise<void> {
  await writeTable(target, { ...table, rows: [] });
}

function tableSheet(table: Table, lists: OptionLists): WrittenSheet {
  const headerRow = 1 + (table.title === undefined ? 0 : 1) + (table.hints?.length ?? 0);
  const validations = table.columns.flatMap(({ options }, column) =>
    options && options.length > 0 ? [dropDown(column, headerRow + 1, lists.formula(options))] : [],
  );
  const hasNotes = table.columns.some(({ note }) => note !== undefined);
  const xml = (tools: SheetTools) => tableXml(table, tools, headerRow, validations, hasNotes);
  return { name: table.name, hidden: false, notesBy: hasNotes ? ADVICE_AUTHOR : null, xml };
}

async function* tableXml(
  table: Table,
  tools: SheetTools,
  headerRow: number,
  validations: readonly string[],
  hasNotes: boolean,
): AsyncGenerator<string> {
  const bodies = table.columns.map(({ format }) => BODY[format ?? 'text']);
  const widths = table.columns.map(({ width = WIDTH }, column) => ({
    width,
    style: tools.styles.index(bodies[column]!),
  }));
  yield sheetOpening(headerRow, widths);
  yield headings(table, tools, headerRow);
  let rowNo = headerRow;
  const row = (values: readonly CellInput[], styles: readonly CellStyle[]): string => {
    rowNo += 1;
    let xml = `<row r="${rowNo}">`;
    for (let column = 0; column < values.length; column += 1) {
      const value = values[column];
      const style = styles[column] ?? BODY.text;
      if (value !== null && value !== undefined)
        xml += tools.cells.cell(rowNo, column, asStored(value, style), style);
    }
    return `${xml}</row>`;
  };
  if (table.example)
    yield row(
      table.example,
      table.example.map(() => EXAMPLE),
    );
  for await (const values of table.rows ?? []) yield row(values, bodies);
  yield sheetClosing(headingMerges(table, headerRow), validations, hasNotes ? 'rId1' : undefined);
}

/** A number in a text column is written as text, or Excel would show 3.2E+17 for an identity number. */
function asStored(value: CellInput, style: CellStyle): CellInput {
  return style.format === 'text' && typeof value === 'number' ? String(value) : value;
}

function headings(table: Table, { cells, notes }: SheetTools, headerRow: number): string {
  const lines = [...(table.title === undefined ? [] : [table.title]), ...(table.hints ?? [])];
  const above = lines.map((line, index) => {
    const style = index === 0 && table.title !== undefined ? TITLE : HINT;
    return `<row r="${index + 1}">${cells.cell(index + 1, 0, line, style)}</row>`;
  });
  const header = table.columns.map((column, index) => {
    if (column.note !== undefined) notes.add(headerRow, index, column.note);
    return cells.cell(headerRow, index, column.header, column.required ? REQUIRED : HEADER);
  });
  return `${above.join('')}<row r="${headerRow}">${header.join('')}</row>`;
}

function headingMerges(table: Table, headerRow: number): string[] {
  if (table.columns.length < 2) return [];
  const last = columnLetters(table.columns.length - 1);
  return Array.from({ length: headerRow - 1 }, (_, index) => `A${index + 1}:${last}${index + 1}`);
}

/** Long lists of drop-downs, each a column of one hidden sheet. */
class OptionLists {
  private readonly lists: (readonly string[])[] = [];

  get isEmpty(): boolean {
    return this.lists.length === 0;
  }

  formula(options: readonly string[]): string {
    if (fitsInline(options)) return `"${options.join(',')}"`;
    const known = this.lists.indexOf(options);
    const column = columnLetters(known >= 0 ? known : this.lists.push(options) - 1);
    return `'${OPTIONS_SHEET}'!$${column}$1:$${column}$${options.length}`;
  }

  sheet(): WrittenSheet {
    return { name: OPTIONS_SHEET, hidden: true, notesBy: null, xml: (tools) => this.xml(tools) };
  }

  private *xml({ cells }: SheetTools): Generator<string> {
    yield sheetOpening(0, []);
    const longest = Math.max(...this.lists.map(({ length }) => length));
    for (let index = 0; index < longest; index += 1) {
      const row = this.lists.map((list, column) =>
        index < list.length ? cells.cell(index + 1, column, list[index], BODY.text) : '',
      );
      yield `<row r="${index + 1}">${row.join('')}</row>`;
    }
    yield sheetClosing([], [], undefined);
  }
}
