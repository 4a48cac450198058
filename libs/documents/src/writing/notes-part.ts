import { columnLetters } from '../cell-references.js';
import { XML_HEAD } from '../xml/ooxml.js';
import { escapeAttribute, escapeCellText } from '../xml/xml-text.js';

/** Who signs the marks; also how they are found again when the workbook comes back. */
export const NOTE_AUTHOR = '科志';
/** Who signs the advice of a form: another one, since it stays when marks are taken away. */
export const ADVICE_AUTHOR = '科志填表说明';
export const FIRST_SHAPE = 1025;
const SHAPES_PER_BLOCK = 1024;
const LINE_CHARACTERS = 18;
const MOST_LINES = 12;

/** One note of a cell, as an element of the comments part. */
export function noteXml(rowNo: number, column: number, text: string, authorId: number, prefix = ''): string {
  return (
    `<${prefix}comment ref="${columnLetters(column)}${rowNo}" authorId="${authorId}"><${prefix}text>` +
    `${noteRun(text, prefix)}</${prefix}text></${prefix}comment>`
  );
}

export function noteRun(text: string, prefix = ''): string {
  const font = `<${prefix}rPr><${prefix}sz val="9"/><${prefix}rFont val="宋体"/><${prefix}charset val="134"/></${prefix}rPr>`;
  return `<${prefix}r>${font}<${prefix}t xml:space="preserve">${escapeCellText(text)}</${prefix}t></${prefix}r>`;
}

export function notesOpening(namespace: string, authors: readonly string[]): string {
  const list = authors.map((author) => `<author>${escapeCellText(author)}</author>`).join('');
  return `${XML_HEAD}<comments xmlns="${escapeAttribute(namespace)}"><authors>${list}</authors><commentList>`;
}

export const NOTES_CLOSING = '</commentList></comments>';

/** The drawing that makes Excel show the note; `shape` counts from `FIRST_SHAPE`. */
export function noteShape(rowNo: number, column: number, text: string, shape: number): string {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((line.length + 1) / LINE_CHARACTERS), 1);
  const height = Math.min(Math.max(lines, 2), MOST_LINES);
  const top = Math.max(rowNo - 2, 0);
  const anchor = [column + 1, 15, top, 10, column + 4, 15, top + height, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${shape}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;` +
    'width:160pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${rowNo - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** `shapes`: how many notes follow; Excel reserves numbers for them in blocks of 1024. */
export function drawingOpening(shapes: number): string {
  const blocks = Array.from({ length: Math.floor(shapes / SHAPES_PER_BLOCK) + 1 }, (_, index) => index + 1);
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>${NOTE_SHAPE_TYPE}`
  );
}

export const NOTE_SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

export const DRAWING_CLOSING = '</xml>';
