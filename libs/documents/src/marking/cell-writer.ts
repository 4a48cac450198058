import { columnLetters } from '../cell-references.js';
import type { CellMark } from '../workbook.js';
import { looksLikeFormula } from '../writing/sheet-xml.js';
import { textElement } from '../writing/string-table.js';
import type { RowMarks } from './mark-cursor.js';
import type { StylesPatch } from './styles-patch.js';

/** Writes marked cells that are not in the file, and those whose text is another now. */
export class CellWriter {
  /** Of the names of elements, with its colon; a sheet may use one. */
  prefix = '';
  private readonly columnStyles: { first: number; last: number; style: number }[] = [];

  constructor(private readonly styles: StylesPatch) {}

  /** Columns, both included, whose cells have this style unless they have their own. */
  addColumns(first: number, last: number, style: number): void {
    this.columnStyles.push({ first, last, style });
  }

  /** A cell that is not in the file; it looks as its row does, or its column. */
  added(rowNo: number, mark: CellMark, rowStyle: number): string {
    return this.cell(rowNo, mark, rowStyle >= 0 ? rowStyle : this.columnStyle(mark.column));
  }

  /** A row that is not in the file. */
  row({ rowNo, cells }: RowMarks): string {
    const written = cells.map((mark) => this.added(rowNo, mark, -1)).join('');
    return `<${this.prefix}row r="${rowNo}">${written}</${this.prefix}row>`;
  }

  cell(rowNo: number, { column, severity, text }: CellMark, base: number): string {
    const { prefix } = this;
    const style = this.styles.style(base, severity, text !== undefined && looksLikeFormula(text));
    const open = `<${prefix}c r="${columnLetters(column)}${rowNo}" s="${style}"`;
    if (!text) return `${open}/>`;
    const element = `<${prefix}is>${textElement(text, prefix)}</${prefix}is>`;
    return `${open} t="inlineStr">${element}</${prefix}c>`;
  }

  private columnStyle(column: number): number {
    return this.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }
}
