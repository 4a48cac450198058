import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { volunteerRow, volunteers, workbook, zip } from '../support/workbooks.js';
import { type ImportDesk, openImportDesk } from './import-desk.js';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk({ IMPORT_MAX_ROWS: '100' });
});
afterAll(() => desk.close());

const MB = 1024 * 1024;
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook whose only sheet is exactly this text. */
const withSheet = (sheet: string) =>
  zip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  });

const BAD: Array<[string, () => Buffer | Promise<Buffer>, string]> = [
  ['an old .xls', () => Buffer.concat([COMPOUND, Buffer.alloc(4000)]), 'FILE.LEGACY_XLS'],
  [
    'a workbook with a password',
    () => Buffer.concat([COMPOUND, Buffer.alloc(4000), Buffer.from('EncryptedPackage', 'utf16le')]),
    'FILE.ENCRYPTED',
  ],
  [
    'a truncated workbook',
    async () => (await volunteers(volunteerRow(1))).subarray(0, 1500),
    'FILE.TRUNCATED',
  ],
  ['a zip bomb', () => withSheet(`<worksheet xmlns="${MAIN}">${' '.repeat(48 * MB)}`), 'FILE.ZIP_BOMB'],
  [
    'external entities',
    () =>
      withSheet(
        `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>`,
      ),
    'FILE.EXTERNAL_ENTITY',
  ],
  ['an empty file', () => Buffer.alloc(0), 'FILE.EMPTY'],
  ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'FILE.NOT_A_WORKBOOK'],
  ['a web page', () => Buffer.from('<!DOCTYPE html><html><body>姓名'), 'FILE.NOT_A_WORKBOOK'],
  ['a sheet without a heading', () => workbook(['甲', '乙'], [['1', '2']]), 'IMPORT.NO_HEADER'],
  [
    'a sheet without a required column',
    () => workbook(['姓名', '性别'], [['王芳', '女']]),
    'IMPORT.COLUMN_MISSING',
  ],
  ['a sheet without a row', () => volunteers(), 'IMPORT.NO_DATA'],
  [
    'more rows than are allowed',
    () => volunteers(...Array.from({ length: 101 }, (_, index) => volunteerRow(index))),
    'FILE.TOO_MANY_ROWS',
  ],
];

describe('a file that cannot be read', () => {
  it.each(BAD)('is accepted, then failed in words: %s', async (_, make, code) => {
    const failed = await desk.validated(await make());
    expect(failed).toMatchObject({
      status: 'failed',
      problem: { code, detail: expect.stringMatching(/\p{Script=Han}/u) },
    });
    expect(JSON.stringify(failed)).not.toMatch(/passwd|root:|\/tmp\/|node_modules/);
    const english = await desk.get(`/${failed.id}`).set('accept-language', 'en').expect(200);
    expect((english.body as typeof failed).problem?.detail).toMatch(/^[\x20-\x7e，、“”]+/);
    await desk.post(`/${failed.id}/commit`, { mode: 'valid-rows' }).expect(409);
    const rows = await desk.get(`/${failed.id}/rows`).expect(200);
    expect(rows.body).toEqual({ items: [], nextCursor: null });
  });

  it('can be followed by a sound one as the next revision', async () => {
    const failed = await desk.validated(Buffer.concat([COMPOUND, Buffer.alloc(3000)]));
    await desk.api
      .call()
      .post(`/api/v1/imports/${failed.id}/revisions`)
      .set(desk.clerk)
      .attach('file', await volunteers(volunteerRow(500)), '登记表.xlsx')
      .expect(202);
    await desk.worker.validate(failed.id);
    const ready = await desk.get(`/${failed.id}`).expect(200);
    expect(ready.body).toMatchObject({ status: 'ready', revision: 2, rows: { create: 1 } });
    expect(ready.body).not.toHaveProperty('problem');
  });
});
