import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll } from '@jest/globals';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { openWorkbook, type RawCell, type RawRow, type WorkbookLimits } from '../src/index.js';

let folder: string | undefined;
let files = 0;

/** A path for a file of this test file; everything is removed when it is done. */
export function temporaryPath(extension: string): string {
  folder ??= mkdtempSync(join(tmpdir(), 'kezhi-documents-'));
  files += 1;
  return join(folder, `${files}${extension}`);
}

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

export async function fileOf(content: Buffer | string, extension = '.csv'): Promise<string> {
  const path = temporaryPath(extension);
  await writeFile(path, content);
  return path;
}

export interface ZipOptions {
  zip64?: boolean;
  compress?: boolean;
}

export async function zipOf(
  parts: Readonly<Record<string, string | Buffer>>,
  options: ZipOptions = {},
): Promise<string> {
  const zip = new yazl.ZipFile();
  const { zip64: forceZip64Format = false, compress = true } = options;
  for (const [name, content] of Object.entries(parts)) {
    zip.addBuffer(Buffer.from(content as string), name, { compress, forceZip64Format });
  }
  zip.end({ forceZip64Format, comment: '' });
  const path = temporaryPath('.xlsx');
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface HandMade {
  /** What is inside `<worksheet>`. */
  sheet: string;
  /** What is inside `<sst>`. */
  strings?: string;
  /** What is inside `<styleSheet>`. */
  styles?: string;
  workbookProperties?: string;
}

/** The parts of a workbook of one sheet, in the words of the test. */
export function handMadeParts({
  sheet,
  strings,
  styles,
  workbookProperties = '',
}: HandMade): Record<string, string> {
  const relationships = [
    'worksheets/sheet1.xml',
    ...(strings === undefined ? [] : ['sharedStrings.xml']),
    ...(styles === undefined ? [] : ['styles.xml']),
  ];
  const kinds: Record<string, string> = {
    'worksheets/sheet1.xml': 'worksheet',
    'sharedStrings.xml': 'sharedStrings',
    'styles.xml': 'styles',
  };
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      relationships
        .map((name) => `<Override PartName="/xl/${name}" ContentType="${TYPE}.${kinds[name]}+xml"/>`)
        .join('') +
      '</Types>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookProperties}<sheets><sheet name="志愿者" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      relationships
        .map(
          (name, index) =>
            `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kinds[name]}" Target="${name}"/>`,
        )
        .join('') +
      '</Relationships>',
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined
      ? {}
      : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
  };
}

export async function handMade(options: HandMade, zip?: ZipOptions): Promise<string> {
  return zipOf(handMadeParts(options), zip);
}

export const rowsOf = (rows: string): HandMade => ({ sheet: `<sheetData>${rows}</sheetData>` });

export async function readRows(
  path: string,
  limits?: Partial<WorkbookLimits>,
  sheetIndex = 0,
): Promise<RawRow[]> {
  const source = await openWorkbook(path, limits);
  try {
    const rows: RawRow[] = [];
    for await (const batch of source.rows(sheetIndex)) rows.push(...batch);
    return rows;
  } finally {
    await source.close();
  }
}

/** `[[rowNo, text, text …] …]`, with '' for empty cells. */
export async function readTexts(path: string, sheetIndex = 0): Promise<(string | number)[][]> {
  const rows = await readRows(path, {}, sheetIndex);
  return rows.map(({ rowNo, cells }) => Array.from([{ text: rowNo }, ...cells], (cell) => cell?.text ?? ''));
}

/** The cells of the first row that has any. */
export async function firstRow(path: string): Promise<(RawCell | undefined)[]> {
  return Array.from((await readRows(path))[0]?.cells ?? []);
}

/** All parts of a zip, unpacked. */
export async function unzip(path: string): Promise<Map<string, Buffer>> {
  const zip = await yauzl.openPromise(path, { autoClose: false });
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith('/'))
      parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  zip.close();
  return parts;
}
