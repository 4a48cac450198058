import { AppError } from '#kezhi/kernel';
import type { RawCell } from '../workbook.js';
import type { XmlCursor } from '../xml/xml-cursor.js';
import { decodeEscapes } from '../xml/xml-text.js';
import { PLAIN } from './number-formats.js';
import { isoCell, serialCell } from './serial-dates.js';
import type { SheetContext } from './sheet-context.js';

/** Stands for the value of a formula that was saved without one (by programs that cannot calculate). */
const UNCALCULATED = '#UNCALCULATED';

/** Gathers what stands between `<c>` and `</c>`. */
export class CellValue {
  /** Whether text met now belongs to the value. */
  collecting = false;
  private type: string | undefined;
  private style = -1;
  private text = '';
  private index = -1;
  private formula = false;
  private phonetic = false;
  private rowNo = 0;

  constructor(private readonly context: SheetContext) {}

  start(type: string | undefined, style: number, rowNo: number): void {
    this.rowNo = rowNo;
    this.type = type;
    this.style = style;
    this.text = '';
    this.index = -1;
    this.formula = false;
    this.phonetic = false;
    this.collecting = false;
  }

  opened(name: string): void {
    if (name === 'v') this.collecting = true;
    else if (name === 't') this.collecting = !this.phonetic;
    else if (name === 'f') this.formula = true;
    else if (name === 'rPh') this.phonetic = true;
  }

  closed(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'rPh') this.phonetic = false;
  }

  append(cursor: XmlCursor): void {
    if (this.type === 's' && this.text === '' && this.index < 0) {
      this.index = cursor.textInteger();
      if (this.index >= 0) return;
    }
    const more = cursor.text();
    this.text = this.text === '' ? more : this.text + more;
    this.checkLength(this.text);
  }

  /** Undefined for an empty cell. */
  finish(): RawCell | undefined {
    if (this.type === 's') return this.shared();
    return this.text === '' ? this.empty() : this.filled();
  }

  private empty(): RawCell | undefined {
    return this.formula && this.type !== 'str' ? { text: UNCALCULATED, kind: 'error' } : undefined;
  }

  private filled(): RawCell {
    const { type, text } = this;
    if (type === undefined || type === 'n') return this.number();
    if (type === 'b') return { text: /^\s*(1|true)\s*$/.test(text) ? 'TRUE' : 'FALSE', kind: 'boolean' };
    if (type === 'e') return { text, kind: 'error' };
    if (type === 'd') return isoCell(text.trim());
    return { text: text.includes('_x') ? decodeEscapes(text) : text, kind: 'text' };
  }

  private number(): RawCell {
    const stored = this.text.trim();
    const format = this.context.formats.of(this.style);
    return format === PLAIN
      ? { text: stored, kind: 'number' }
      : serialCell(stored, format, this.context.date1904);
  }

  private shared(): RawCell | undefined {
    if (this.index < 0 && this.text.trim() === '') return undefined;
    const text = this.context.strings.get(this.index >= 0 ? this.index : Number(this.text.trim() || -1));
    if (text === '') return undefined;
    this.checkLength(text);
    return { text, kind: 'text' };
  }

  private checkLength(text: string): void {
    const limit = this.context.limits.cellCharacters;
    if (text.length > limit) throw new AppError('FILE.CELL_TOO_LONG', { rowNo: this.rowNo, limit });
  }
}
