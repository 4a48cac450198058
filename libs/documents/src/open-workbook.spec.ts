import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { AppError, ERRORS } from '#kezhi/kernel';
import { fileOf, handMade, handMadeParts, readRows, rowsOf, temporaryPath, zipOf } from '../test/files.js';
import { writeTable, type WorkbookLimits } from './index.js';

const MB = 1024 * 1024;
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ONE_ROW = rowsOf('<row><c><v>1</v></c></row>');

async function refusal(path: string, limits?: Partial<WorkbookLimits>): Promise<string> {
  try {
    await readRows(path, limits);
    return 'read';
  } catch (error) {
    return error instanceof AppError ? error.code : `other: ${(error as Error).stack}`;
  }
}

describe('refusing what is no workbook', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'FILE.EMPTY'],
    ['an old .xls', Buffer.concat([COMPOUND, Buffer.alloc(2000)]), 'FILE.LEGACY_XLS'],
    [
      'a workbook with a password',
      Buffer.concat([COMPOUND, Buffer.alloc(2_000_000), Buffer.from('EncryptedPackage', 'utf16le')]),
      'FILE.ENCRYPTED',
    ],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'FILE.NOT_A_WORKBOOK'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'FILE.NOT_A_WORKBOOK'],
    ['a web page', '\n<!DOCTYPE html><html><body><table><tr><td>姓名', 'FILE.NOT_A_WORKBOOK'],
    ['a web page with a byte order mark', '\uFEFF<table><tr><td>姓名', 'FILE.NOT_A_WORKBOOK'],
    [
      'a bare zip',
      Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]),
      'FILE.NOT_A_WORKBOOK',
    ],
    ['a zip cut after its first bytes', Buffer.from('PK\x03\x04\x14\x00', 'latin1'), 'FILE.TRUNCATED'],
    [
      'text of no known encoding',
      Buffer.from('name,number\r\n\xff\xff,1', 'latin1'),
      'FILE.UNKNOWN_ENCODING',
    ],
    ['bytes without sense', Buffer.from([1, 2, 3, 0, 255, 254, 7, 0, 0, 12]), 'FILE.NOT_A_WORKBOOK'],
  ])('says what is wrong with %s', async (_, content, code) => {
    expect(await refusal(await fileOf(content, '.xlsx'))).toBe(code);
  });

  it.each([
    ['a zip of something else', { 'readme.txt': 'x' }, 'FILE.NOT_A_WORKBOOK'],
    [
      'an .ods',
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' },
      'FILE.OTHER_FORMAT',
    ],
  ])('says what is wrong with %s', async (_, parts, code) => {
    expect(await refusal(await zipOf(parts as unknown as Record<string, string>))).toBe(code);
  });

  it.each([
    ['an .xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'FILE.OTHER_FORMAT'],
    ['an .xlsb', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'FILE.OTHER_FORMAT'],
    [
      'a .docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      'FILE.NOT_A_WORKBOOK',
    ],
  ])('knows %s by its content type', async (_, type, code) => {
    const parts = handMadeParts(ONE_ROW);
    const types = parts['[Content_Types].xml']!;
    parts['[Content_Types].xml'] = types.replace(/application[^"]*sheet\.main\+xml/, type);
    expect(await refusal(await zipOf(parts))).toBe(code);
  });

  it('refuses a DOCTYPE in any part (ASVS 1.5.1)', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    for (const name of [
      'xl/worksheets/sheet1.xml',
      'xl/workbook.xml',
      'xl/sharedStrings.xml',
      '[Content_Types].xml',
    ]) {
      const parts = handMadeParts({ ...ONE_ROW, strings: '<si><t>x</t></si>' });
      parts[name] = doctype + parts[name]!.replace(/^<\?xml[^>]*>/, '');
      expect([name, await refusal(await zipOf(parts))]).toEqual([name, 'FILE.EXTERNAL_ENTITY']);
    }
  });

  it('refuses two parts of one name, which two programs would read differently', async () => {
    const parts = { ...handMadeParts(ONE_ROW), 'XL/Worksheets/sheet1.xml': '<worksheet/>' };
    expect(await refusal(await zipOf(parts))).toBe('FILE.TRUNCATED');
  });
});

describe('limits (ASVS 5.2.3)', () => {
  it('refuses a file, rows, columns and cells over a limit', async () => {
    const path = await handMade(
      rowsOf('<row><c r="D1" t="inlineStr"><is><t>一二三四五</t></is></c></row>'.repeat(150)),
    );
    expect(await refusal(path, { fileBytes: 100 })).toBe('FILE.TOO_LARGE');
    expect(await refusal(path, { rows: 49 })).toBe('FILE.TOO_MANY_ROWS');
    expect(await refusal(path, { rows: 50 })).toBe('read');
    expect(await refusal(path, { columns: 3 })).toBe('FILE.TOO_MANY_COLUMNS');
    expect(await refusal(path, { cellCharacters: 4 })).toBe('FILE.CELL_TOO_LONG');
    expect(await refusal(path, { cellCharacters: 5, columns: 4 })).toBe('read');
  });

  const bomb = 'A'.repeat(64 * MB);
  it.each([
    ['in a sheet', { 'xl/worksheets/sheet1.xml': bomb }],
    ['in the shared strings', { 'xl/sharedStrings.xml': bomb }],
    ['in a part that is never read', { 'xl/media/image1.png': bomb }],
  ])('refuses a bomb %s before unpacking it', async (_, extra) => {
    const path = await zipOf({ ...handMadeParts({ ...ONE_ROW, strings: '' }), ...extra });
    expect(await refusal(path)).toBe('FILE.ZIP_BOMB');
  });

  it('refuses a bomb that declares a harmless size', async () => {
    const path = await zipOf({
      ...handMadeParts(ONE_ROW),
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${' '.repeat(64 * MB)}`,
    });
    const bytes = await readFile(path);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(64 * MB + '<worksheet><sheetData>'.length);
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at))
      bytes.writeUInt32LE(100_000, at);
    expect(await refusal(await fileOf(bytes, '.xlsx'))).toBe('FILE.ZIP_BOMB');
  });

  it('refuses a bomb of many entries, and one that is large in sum', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`xl/media/${index}.bin`, 'x']),
    );
    expect(await refusal(await zipOf({ ...handMadeParts(ONE_ROW), ...many }))).toBe('FILE.ZIP_BOMB');
    const path = await handMade(ONE_ROW);
    expect(await refusal(path, { inflatedBytes: 1000 })).toBe('FILE.ZIP_BOMB');
  });

  it('refuses elements without end, in depth and in length', async () => {
    expect(await refusal(await handMade({ sheet: '<a>'.repeat(1000) }))).toBe('FILE.TRUNCATED');
    const random = Array.from({ length: 3 * MB }, (_, index) =>
      String.fromCharCode(97 + ((index * index * 7919) % 26)),
    ).join('');
    expect(
      await refusal(
        await handMade(rowsOf(`<row><c t="inlineStr"><is><t>${random}</t></is></c></row>`), {
          compress: false,
        }),
      ),
    ).toBe('FILE.ZIP_BOMB');
  });
});

describe('damaged files', () => {
  async function sample(): Promise<Buffer> {
    const path = temporaryPath('.xlsx');
    const rows = Array.from({ length: 200 }, (_, index) => [`王芳${index}`, '=1+1', index]);
    await writeTable(path, {
      name: '志愿者',
      columns: [{ header: '姓名', note: '必填' }, { header: '备注' }, { header: '序号' }],
      rows,
    });
    return readFile(path);
  }

  it('answers a file cut at any place with a code of the catalogue', async () => {
    const bytes = await sample();
    const step = Math.max(1, Math.floor(bytes.length / 150));
    for (let length = 1; length < bytes.length; length += step) {
      const code = await refusal(await fileOf(bytes.subarray(0, length), '.xlsx'));
      expect([length, code]).toEqual([
        length,
        length < 4 ? expect.stringMatching(/^FILE|read/) : 'FILE.TRUNCATED',
      ]);
    }
  });

  it('answers flipped bytes with rows or a code of the catalogue, never with another error', async () => {
    const bytes = await sample();
    let seed = 12345;
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below;
    for (let round = 0; round < 250; round += 1) {
      const broken = Buffer.from(bytes);
      for (let flip = 0; flip <= round % 4; flip += 1) broken[random(broken.length)]! ^= 1 << random(8);
      const code = await refusal(await fileOf(broken, '.xlsx'));
      expect([...Object.keys(ERRORS), 'read']).toContain(code);
    }
  });

  it('answers broken XML with a code of the catalogue', async () => {
    const xml = handMadeParts(
      rowsOf('<row r="1"><c r="A1" t="inlineStr"><is><t>王&amp;芳</t></is></c><c t="s"><v>0</v></c></row>'),
    )['xl/worksheets/sheet1.xml']!;
    for (let at = 0; at < xml.length; at += 2) {
      for (const change of [
        xml.slice(0, at),
        `${xml.slice(0, at)}<${xml.slice(at)}`,
        `${xml.slice(0, at)}"${xml.slice(at)}`,
      ]) {
        const parts = {
          ...handMadeParts({ ...ONE_ROW, strings: '<si><t>x</t></si>' }),
          'xl/worksheets/sheet1.xml': change,
        };
        expect([...Object.keys(ERRORS), 'read']).toContain(await refusal(await zipOf(parts)));
      }
    }
  });
});
