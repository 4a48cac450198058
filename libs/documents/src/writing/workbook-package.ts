import type { Writable } from 'node:stream';
import { MAIN, OFFICE, PACKAGE, SHEET_TYPE, XML_HEAD } from '../xml/ooxml.js';
import { Notes } from './notes.js';
import { CellXml, sheetEntry, sheetName } from './sheet-xml.js';
import { StringTable } from './string-table.js';
import { StyleTable } from './style-table.js';
import { ZipOutput, type Chunks } from './zip-output.js';

/** What a sheet is made with. */
export interface SheetTools {
  cells: CellXml;
  styles: StyleTable;
  notes: Notes;
}

/** A sheet of a workbook being written; `xml` is called once, when its turn in the file has come. */
export interface WrittenSheet {
  name: string;
  hidden: boolean;
  /** Who signs its notes, null when it has none; with notes `xml` must end in a `legacyDrawing` of `rId1`. */
  notesBy: string | null;
  xml(tools: SheetTools): Chunks;
}

/** Writes a whole workbook as a stream. `strings`: shared as Excel does it, or inside each cell. */
export async function writeWorkbook(
  target: string | Writable,
  sheets: readonly WrittenSheet[],
  strings: 'shared' | 'inline',
): Promise<void> {
  const styles = new StyleTable();
  const table = strings === 'shared' ? new StringTable() : undefined;
  const tools = sheets.map(({ notesBy }) => ({
    cells: new CellXml(styles, table),
    styles,
    notes: new Notes(notesBy ?? ''),
  }));
  const zip = new ZipOutput();
  zip.add('[Content_Types].xml', () => [contentTypes(sheets, table !== undefined)]);
  zip.add('_rels/.rels', () => [relationships([['officeDocument', 'xl/workbook.xml']])]);
  zip.add('xl/workbook.xml', () => [workbookXml(sheets)]);
  zip.add('xl/_rels/workbook.xml.rels', () => [workbookRelationships(sheets, table !== undefined)]);
  sheets.forEach((sheet, index) => addSheet(zip, sheet, index + 1, tools[index]!));
  zip.add('xl/styles.xml', () => [styles.xml()]);
  if (table) zip.add('xl/sharedStrings.xml', () => table.xml());
  try {
    await zip.writeTo(target);
  } finally {
    table?.remove();
    for (const { notes } of tools) notes.remove();
  }
}

function addSheet(zip: ZipOutput, sheet: WrittenSheet, number: number, tools: SheetTools): void {
  zip.add(`xl/worksheets/sheet${number}.xml`, () => sheet.xml(tools));
  if (sheet.notesBy === null) return;
  const related = [
    ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
    ['comments', `../comments${number}.xml`],
  ] as const;
  zip.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, () => [relationships(related)]);
  zip.add(`xl/comments${number}.xml`, () => tools.notes.commentsXml());
  zip.add(`xl/drawings/vmlDrawing${number}.vml`, () => tools.notes.drawingXml());
}

function relationships(entries: readonly (readonly [kind: string, target: string])[]): string {
  const list = entries.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function workbookRelationships(sheets: readonly WrittenSheet[], shared: boolean): string {
  const parts = sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const);
  return relationships([
    ...parts,
    ['styles', 'styles.xml'],
    ...(shared ? [['sharedStrings', 'sharedStrings.xml'] as const] : []),
  ]);
}

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map((sheet, index) => sheetEntry(sheetName(sheet.name), index, sheet.hidden));
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`;
}

function contentTypes(sheets: readonly WrittenSheet[], shared: boolean): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  const parts = sheets.flatMap((sheet, index) => [
    override(`worksheets/sheet${index + 1}.xml`, 'worksheet'),
    ...(sheet.notesBy === null ? [] : [override(`comments${index + 1}.xml`, 'comments')]),
  ]);
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}` +
    `${shared ? override('sharedStrings.xml', 'sharedStrings') : ''}${parts.join('')}</Types>`
  );
}
