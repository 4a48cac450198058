import { looksLikeFormula } from '../writing/sheet-xml.js';
import type { CellMark } from '../workbook.js';
import { asUtf8 } from '../xml/read-xml.js';
import { OFFICE } from '../xml/ooxml.js';
import { CLOSE, END, MORE, OPEN, TEXT } from '../xml/xml-cursor.js';
import { XmlScanner } from '../xml/xml-scanner.js';
import { decodeEscapes } from '../xml/xml-text.js';
import { ByteCopier } from './byte-copier.js';
import { CellWriter } from './cell-writer.js';
import type { FormulaLikeStrings } from './formula-like-strings.js';
import type { MarkCursor, RowMarks } from './mark-cursor.js';
import type { StylesPatch } from './styles-patch.js';
import { prefixOf, removeAttribute, setAttribute } from './xml-edits.js';

/** What the schema of a worksheet puts behind `legacyDrawing`. */
const AFTER_DRAWING = new Set([
  'AlternateContent',
  'controls',
  'drawingHF',
  'extLst',
  'legacyDrawingHF',
  'oleObjects',
  'picture',
  'tableParts',
  'webPublishItems',
]);
const NO_MARKS: RowMarks = { rowNo: 0, cells: [] };
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

interface SheetPatchTools {
  marks: MarkCursor;
  styles: StylesPatch;
  formulaLike: FormulaLikeStrings;
  strict: boolean;
  /** The relationship that a sheet without a drawing of notes shall get; undefined if it has one. */
  drawingId: string | undefined;
  /** Called for each marked cell, in order. */
  marked(mark: CellMark): void;
}

/**
 * Copies the XML of a sheet byte by byte and changes only what the marks ask for: the style of a cell, cells and rows
 * that are not there, the reference to the drawing of the notes. Memory is one chunk and the marks of one row.
 */
export class SheetPatcher {
  private readonly scanner = new XmlScanner();
  private readonly copier = new ByteCopier(this.scanner);
  private readonly writer: CellWriter;
  private behindRows = false;
  private drawingAdded = false;
  private rowNo = 0;
  private rowStyle = -1;
  private row: RowMarks = NO_MARKS;
  private nextMark = 0;
  private column = -1;
  private inCell = false;
  private cell = {
    type: '',
    style: 0,
    mark: undefined as CellMark | undefined,
    waiting: false,
    inText: false,
    replaced: false,
  };

  constructor(private readonly tools: SheetPatchTools) {
    this.writer = new CellWriter(tools.styles);
  }

  async *patch(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of asUtf8(chunks)) {
      this.scanner.push(chunk);
      this.copier.restart();
      await this.drain();
      yield* this.copier.flush();
    }
    this.scanner.finish();
    await this.drain();
    yield* this.copier.flush();
  }

  private async drain(): Promise<void> {
    for (let kind = this.scanner.next(); kind !== MORE && kind !== END; kind = this.scanner.next()) {
      if (this.inCell) this.insideCell(kind);
      else {
        // Waits only where marks may have to be fetched, not for every cell.
        const pending = this.outsideCell(kind);
        if (pending) await pending;
      }
    }
  }

  private outsideCell(kind: number): Promise<void> | undefined {
    if (kind === TEXT) return undefined;
    if (kind === CLOSE && this.scanner.name === 'sheetData') return this.closeRows();
    if (this.scanner.depth < 2) return this.rootTag(kind);
    if (this.behindRows) return this.behindTag(kind);
    return kind === OPEN ? this.opened() : this.closed();
  }

  private rootTag(kind: number): undefined {
    if (kind === OPEN) this.writer.prefix = prefixOf(this.copier.tag);
    else if (this.scanner.depth === 0) this.addDrawing();
  }

  private behindTag(kind: number): undefined {
    if (kind === OPEN && this.scanner.depth === 2 && AFTER_DRAWING.has(this.scanner.name)) this.addDrawing();
  }

  private opened(): Promise<void> | undefined {
    const { scanner } = this;
    switch (scanner.name) {
      case 'c':
        this.openCell();
        return undefined;
      case 'row':
        return this.openRow();
      case 'col':
        this.openColumn();
        return undefined;
      case 'sheetData':
        return scanner.selfClosing ? this.fillEmptySheet() : undefined;
      default:
        return undefined;
    }
  }

  private closed(): Promise<void> | undefined {
    if (this.scanner.name === 'row') this.closeRow();
    return undefined;
  }

  private async closeRows(): Promise<void> {
    if (!this.scanner.selfClosing) await this.insertRows(Infinity);
    this.behindRows = true;
  }

  private async fillEmptySheet(): Promise<void> {
    this.copier.replaceTag(this.copier.tag.replace(/\s*\/>$/, '>'));
    const rows = await this.newRows(Infinity);
    this.copier.append(`${rows}</${this.writer.prefix}sheetData>`);
  }

  private async openRow(): Promise<void> {
    const { scanner } = this;
    const given = scanner.attributeInteger('r');
    this.rowNo = given > 0 ? given : this.rowNo + 1;
    this.rowStyle = scanner.attributeInteger('s');
    await this.insertRows(this.rowNo - 1);
    this.row = (await this.tools.marks.takeUpTo(this.rowNo)) ?? NO_MARKS;
    this.nextMark = 0;
    this.column = -1;
    if (this.row.cells.length === 0) return;
    // `spans` tells how far the cells of the row go, which may no longer be true; it is only a hint to readers.
    const tag = removeAttribute(this.copier.tag, 'spans');
    this.copier.replaceTag(scanner.selfClosing ? tag.replace(/\s*\/>$/, '>') : tag);
    if (scanner.selfClosing) this.copier.append(`${this.newCells(Infinity)}</${this.writer.prefix}row>`);
  }

  private closeRow(): void {
    if (this.scanner.selfClosing) return;
    const cells = this.newCells(Infinity);
    if (cells !== '') this.copier.insertBefore(cells);
  }

  private openCell(): void {
    const { scanner } = this;
    const given = scanner.attributeColumn('r');
    this.column = given >= 0 ? given : this.column + 1;
    const before = this.newCells(this.column);
    if (before !== '') this.copier.insertBefore(before);
    const mark = this.takeMark();
    const type = scanner.attributeWord('t') ?? 'n';
    const style = Math.max(scanner.attributeInteger('s'), 0);
    const isFilled = mark?.text !== undefined;
    const waiting = isFilled || this.mayHoldFormulaLikeText(type);
    this.inCell = true;
    this.cell = { type, style, mark, waiting, inText: false, replaced: false };
    if (isFilled || (waiting && !scanner.selfClosing)) this.copier.hold();
    else this.restyle(false);
  }

  /** The mark of the present cell, if it has one. */
  private takeMark(): CellMark | undefined {
    const mark = this.row.cells[this.nextMark];
    if (mark?.column !== this.column) return undefined;
    this.nextMark += 1;
    this.tools.marked(mark);
    return mark;
  }

  private mayHoldFormulaLikeText(type: string): boolean {
    return type === 'inlineStr' || type === 'str' || (type === 's' && this.tools.formulaLike.any);
  }

  /** Looks at the text of the cell until it is known whether it begins like a formula. */
  private insideCell(kind: number): void {
    const { scanner, cell } = this;
    if (kind === CLOSE && scanner.name === 'c') {
      if (cell.waiting && !this.replace()) this.decide(false);
      if (cell.replaced) this.copier.resume();
      this.inCell = false;
    } else if (cell.waiting) this.awaitText(kind);
  }

  /** Writes the text of the mark instead of the cell, unless the cell holds a formula: others may build on it. */
  private replace(): boolean {
    const { cell } = this;
    if (cell.mark?.text === undefined || this.scanner.name === 'f') return false;
    this.copier.replaceHeld(this.writer.cell(this.rowNo, cell.mark, cell.style));
    cell.waiting = false;
    cell.replaced = true;
    return true;
  }

  private awaitText(kind: number): void {
    const { scanner, cell } = this;
    if (kind === OPEN && this.replace()) return;
    if (kind === TEXT) {
      if (cell.inText) this.decide(this.formulaLikeText());
    } else if (kind === OPEN && scanner.name === 'f') this.decide(false);
    else cell.inText = kind === OPEN && (scanner.name === 'v' || scanner.name === 't');
  }

  private formulaLikeText(): boolean {
    if (this.cell.type === 's') return this.tools.formulaLike.has(this.scanner.textInteger());
    return looksLikeFormula(decodeEscapes(this.scanner.text()));
  }

  private decide(quote: boolean): void {
    this.cell.waiting = false;
    this.restyle(quote);
  }

  private restyle(quote: boolean): void {
    const { style, mark } = this.cell;
    this.cell.waiting = false;
    const wanted = this.tools.styles.style(style, mark?.severity, quote);
    const change = wanted === style ? undefined : (tag: string) => setAttribute(tag, 's', String(wanted));
    if (this.copier.isHolding) this.copier.settle(change);
    else if (change) this.copier.replaceTag(change(this.copier.tag));
  }

  /** Marked cells of the present row that are not in the file, up to a column. */
  private newCells(before: number): string {
    let xml = '';
    for (; this.nextMark < this.row.cells.length; this.nextMark += 1) {
      const mark = this.row.cells[this.nextMark]!;
      if (mark.column >= before) break;
      this.tools.marked(mark);
      xml += this.writer.added(this.rowNo, mark, this.rowStyle);
    }
    return xml;
  }

  private async insertRows(last: number): Promise<void> {
    const rows = await this.newRows(last);
    if (rows !== '') this.copier.insertBefore(rows);
  }

  private async newRows(last: number): Promise<string> {
    let xml = '';
    for (let row = await this.tools.marks.takeUpTo(last); row; row = await this.tools.marks.takeUpTo(last)) {
      for (const mark of row.cells) this.tools.marked(mark);
      xml += this.writer.row(row);
    }
    return xml;
  }

  private openColumn(): void {
    const { scanner } = this;
    const style = scanner.attributeInteger('style');
    if (style < 0) return;
    const first = scanner.attributeInteger('min') - 1;
    this.writer.addColumns(first, scanner.attributeInteger('max') - 1, style);
  }

  private addDrawing(): void {
    const { drawingId, strict } = this.tools;
    if (drawingId === undefined || this.drawingAdded) return;
    this.drawingAdded = true;
    const namespace = strict ? STRICT_OFFICE : OFFICE;
    this.copier.insertBefore(
      `<${this.writer.prefix}legacyDrawing xmlns:r="${namespace}" r:id="${drawingId}"/>`,
    );
  }
}
