import { columnLetters } from '../cell-references.js';
import { MAIN, OFFICE, XML_HEAD } from '../xml/ooxml.js';
import { escapeAttribute, escapeCellText } from '../xml/xml-text.js';
import type { StringTable } from './string-table.js';
import { textElement } from './string-table.js';
import type { CellStyle, StyleTable } from './style-table.js';

/** A text, a number, a boolean, a day (`YYYY-MM-DD`), or nothing. */
export type CellInput = string | number | boolean | { date: string } | null | undefined;

/** Nobody fills in more by hand. Some programs (exceljs) keep an entry per cell: to Excel's last row that takes them minutes. */
const LAST_CHOICE_ROW = 10_000;
const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const FALSE_LEAP_DAY = 60;
/** A list longer than this must stand on a sheet. */
const LONGEST_INLINE_LIST = 255;

/** What Excel would take for a formula as soon as somebody edits the cell (ASVS 1.2.10). */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

/** Excel counts a 29 February 1900 that never was: days before it have a number less. */
function serialOf(date: string): number {
  const days = (Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY_MS;
  return days <= FALSE_LEAP_DAY ? days - 1 : days;
}

/** Makes the cells of one workbook. */
export class CellXml {
  private readonly styleIndexes = new Map<CellStyle, [number, number]>();

  constructor(
    private readonly styles: StyleTable,
    private readonly strings: StringTable | undefined,
  ) {}

  /** A text cell that begins like a formula gets Excel's quote prefix; its value stays as it is. */
  cell(rowNo: number, column: number, value: CellInput, style: CellStyle): string {
    const reference = `${columnLetters(column)}${rowNo}`;
    if (value === null || value === undefined || value === '')
      return `<c r="${reference}" s="${this.style(style, false)}"/>`;
    if (typeof value === 'string') return this.text(reference, value, style);
    const open = `<c r="${reference}" s="${this.style(style, false)}"`;
    if (typeof value === 'number')
      return Number.isFinite(value) ? `${open}><v>${value}</v></c>` : `${open}/>`;
    if (typeof value === 'boolean') return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
    return `${open}><v>${serialOf(value.date)}</v></c>`;
  }

  private text(reference: string, value: string, style: CellStyle): string {
    const open = `<c r="${reference}" s="${this.style(style, looksLikeFormula(value))}"`;
    if (this.strings) return `${open} t="s"><v>${this.strings.index(value)}</v></c>`;
    return `${open} t="inlineStr"><is>${textElement(value)}</is></c>`;
  }

  private style(style: CellStyle, quote: boolean): number {
    let indexes = this.styleIndexes.get(style);
    if (!indexes) {
      indexes = [this.styles.index(style), this.styles.index({ ...style, quote: true })];
      this.styleIndexes.set(style, indexes);
    }
    return indexes[quote ? 1 : 0];
  }
}

/** Everything before the rows. `frozenRows` stay in view. */
export function sheetOpening(
  frozenRows: number,
  columns: readonly { width: number; style: number }[],
): string {
  const pane =
    frozenRows > 0
      ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
      : '';
  const cols = columns
    .map(
      ({ width, style }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${style}" customWidth="1"/>`,
    )
    .join('');
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView>` +
    `</sheetViews><sheetFormatPr defaultRowHeight="15"/>${cols === '' ? '' : `<cols>${cols}</cols>`}<sheetData>`
  );
}

/** Everything behind the rows, in the order that the schema asks for. */
export function sheetClosing(
  merges: readonly string[],
  validations: readonly string[],
  drawing: string | undefined,
): string {
  const list = (name: string, items: readonly string[]) =>
    items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return (
    `</sheetData>${list(
      'mergeCells',
      merges.map((range) => `<mergeCell ref="${range}"/>`),
    )}` +
    `${list('dataValidations', validations)}${drawing === undefined ? '' : `<legacyDrawing r:id="${drawing}"/>`}</worksheet>`
  );
}

/** Whether the drop-down can carry its list itself. */
export function fitsInline(options: readonly string[]): boolean {
  return !options.some((option) => /[,"]/.test(option)) && options.join(',').length <= LONGEST_INLINE_LIST;
}

/** A drop-down for a whole column. It offers; it does not forbid: the rules of the import accept more spellings. */
export function dropDown(column: number, firstRow: number, formula: string): string {
  const letters = columnLetters(column);
  return (
    `<dataValidation type="list" allowBlank="1" sqref="${letters}${firstRow}:${letters}${LAST_CHOICE_ROW}">` +
    `<formula1>${escapeCellText(formula)}</formula1></dataValidation>`
  );
}

/** A name that Excel accepts for a sheet. */
export function sheetName(name: string): string {
  const cleaned = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim();
  return cleaned === '' ? 'Sheet' : cleaned;
}

export function sheetEntry(name: string, index: number, hidden: boolean): string {
  const state = hidden ? ' state="hidden"' : '';
  return `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
}
