import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { rightRows, workbookOf } from './volunteer-file.js';

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const BOMB_BYTES = 256 * 1024 * 1024;

async function packageOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), name);
  zip.end();
  return buffer(zip.outputStream);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The parts of a workbook of one sheet, whose XML is given. */
function partsOf(sheet: string | Buffer): Record<string, string | Buffer> {
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="志愿者" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  };
}

/** Files that are made to hurt a reader, and the code by which each has to be refused. */
export async function hostileFiles(): Promise<Array<{ name: string; content: Buffer; code: string }>> {
  const whole = await workbookOf(rightRows(200, 900_000));
  const doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  const sheet = `${doctype}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>`;
  return [
    {
      name: '炸弹.xlsx',
      content: await packageOf(partsOf(Buffer.alloc(BOMB_BYTES, 0x20))),
      code: 'FILE.ZIP_BOMB',
    },
    {
      name: '截断.xlsx',
      content: whole.subarray(0, Math.floor(whole.length / 2)),
      code: 'FILE.TRUNCATED',
    },
    { name: '外部实体.xlsx', content: await packageOf(partsOf(sheet)), code: 'FILE.EXTERNAL_ENTITY' },
    {
      name: '加密.xlsx',
      content: Buffer.concat([COMPOUND, Buffer.alloc(4_000), Buffer.from('EncryptedPackage', 'utf16le')]),
      code: 'FILE.ENCRYPTED',
    },
  ];
}
