import { MAIN, XML_HEAD } from '../xml/ooxml.js';
/** How a cell of a table that we write looks. */
export interface CellStyle {
  format?: 'text' | 'date';
  fill?: 'header' | 'required' | 'example' | 'error' | 'notice';
  font?: 'bold' | 'title' | 'grey';
  wrap?: boolean;
  /** Excel's quote prefix: the cell stays text when somebody edits it, though it begins like a formula. */
  quote?: boolean;
}

const FORMATS = { text: 49, date: 164 } as const;
const FONTS = ['plain', 'bold', 'title', 'grey'] as const;
const FILLS = ['header', 'required', 'example', 'error', 'notice'] as const;
/** The first two fills are reserved by the format. */
const RESERVED_FILLS = 2;

/** One shade off Excel's own red and yellow, so that our marks can be told from a clerk's colours and taken away again. */
export const MARK_COLOURS = { error: 'FFFFC7CF', notice: 'FFFFEB9D' } as const;
const COLOURS = { header: 'FFDDEBF7', required: 'FFFCE4D6', example: 'FFF2F2F2', ...MARK_COLOURS };

export function solidFill(argb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

const FONT_XML = {
  plain: '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  bold: '<font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  title: '<font><b/><sz val="16"/><name val="宋体"/><charset val="134"/></font>',
  grey: '<font><i/><sz val="11"/><color rgb="FF7F7F7F"/><name val="宋体"/><charset val="134"/></font>',
} as const;

/** Gives each style that occurs an index; the styles part is written when all of them are known. */
export class StyleTable {
  private readonly formats: string[] = [];
  private readonly indexes = new Map<string, number>();

  constructor() {
    this.index({});
  }

  index(style: CellStyle): number {
    const format = formatXml(style);
    const known = this.indexes.get(format);
    if (known !== undefined) return known;
    this.indexes.set(format, this.formats.length);
    return this.formats.push(format) - 1;
  }

  xml(): string {
    const fonts = FONTS.map((font) => FONT_XML[font]).join('');
    const fills = FILLS.map((fill) => solidFill(COLOURS[fill])).join('');
    return (
      `${XML_HEAD}<styleSheet xmlns="${MAIN}">` +
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
      `<fonts count="${FONTS.length}">${fonts}</fonts>` +
      `<fills count="${FILLS.length + RESERVED_FILLS}"><fill><patternFill patternType="none"/></fill>` +
      `<fill><patternFill patternType="gray125"/></fill>${fills}</fills>` +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.formats.length}">${this.formats.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

function formatXml(style: CellStyle): string {
  const fill = style.fill ? FILLS.indexOf(style.fill) + RESERVED_FILLS : 0;
  const font = style.font ? FONTS.indexOf(style.font) : 0;
  const format = style.format ? FORMATS[style.format] : 0;
  const quote = style.quote ? ' quotePrefix="1"' : '';
  const alignment = style.wrap
    ? '<alignment vertical="center" wrapText="1"/>'
    : '<alignment vertical="center"/>';
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"${quote}` +
    ` applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`
  );
}
