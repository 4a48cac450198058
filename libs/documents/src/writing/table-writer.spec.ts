import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import Excel from 'exceljs';
import fc from 'fast-check';
import { readRows, readTexts, temporaryPath, unzip } from '../../test/files.js';
import { openWorkbook, writeTable, writeTemplate, type CellInput, type TableColumn } from '../index.js';

async function oracle(path: string): Promise<Excel.Workbook> {
  const workbook = new Excel.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

const ETHNICITIES = Array.from({ length: 56 }, (_, index) => `第${index + 1}个民族的全称`);
const COLUMNS: TableColumn[] = [
  { header: '姓名', required: true, note: '与证件一致\n不含空格', width: 12 },
  { header: '证件号码', required: true },
  { header: '性别', options: ['男', '女'] },
  { header: '民族', options: ETHNICITIES },
  { header: '出生日期', format: 'date' },
  { header: '预计人数', format: 'number' },
];

describe('writing a template', () => {
  it('has title, advice, header with notes, example, drop-downs and a frozen header', async () => {
    const path = temporaryPath('.xlsx');
    await writeTemplate(path, {
      name: '志愿者',
      title: '科技志愿者集体注册信息表',
      hints: ['带色的列必填', '日期写成 1990-01-31'],
      columns: COLUMNS,
      example: ['示例', '32040018800101007X', '女', '汉族', { date: '1990-01-31' }, 3],
    });
    const workbook = await oracle(path);
    const sheet = workbook.getWorksheet('志愿者')!;
    expect(sheet.getCell('F1').master.value).toBe('科技志愿者集体注册信息表');
    expect(sheet.getRow(4).values).toEqual([undefined, ...COLUMNS.map(({ header }) => header)]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(sheet.getCell('C5').dataValidation).toMatchObject({ type: 'list', formulae: ['"男,女"'] });
    expect(sheet.getCell('D900').dataValidation).toMatchObject({
      type: 'list',
      formulae: ["'选项'!$A$1:$A$56"],
    });
    expect(workbook.getWorksheet('选项')).toMatchObject({ state: 'hidden' });
    expect(workbook.getWorksheet('选项')!.getColumn(1).values.slice(1)).toEqual(ETHNICITIES);
    expect(sheet.getColumn(2).numFmt).toBe('@');
    expect(sheet.getColumn(1).width).toBe(12);
    const { note } = sheet.getCell('A4');
    expect(typeof note === 'object' && note.texts?.map(({ text }) => text).join('')).toBe(
      '与证件一致\n不含空格',
    );
    const source = await openWorkbook(path);
    expect(source.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['志愿者', false],
      ['选项', true],
    ]);
    expect(await source.merges(0)).toHaveLength(3);
    await source.close();
  });
});

describe('writing a table', () => {
  it('writes identity numbers, dates and numbers so that they come back the same', async () => {
    const path = temporaryPath('.xlsx');
    const rows: CellInput[][] = [
      ['王芳', 320400, '女', null, { date: '1900-02-28' }, 0.1],
      ['李雷', '0012', '', undefined, { date: '2026-11-23' }, NaN],
    ];
    await writeTable(path, {
      name: 'a/b:[c]',
      columns: COLUMNS.map(({ header, format }) => ({ header, format })),
      rows,
    });
    expect((await readRows(path)).slice(1).map(({ cells }) => Array.from(cells))).toEqual([
      [
        { text: '王芳', kind: 'text' },
        { text: '320400', kind: 'text' },
        { text: '女', kind: 'text' },
        undefined,
        { text: '1900-02-28', kind: 'date' },
        { text: '0.1', kind: 'number' },
      ],
      [
        { text: '李雷', kind: 'text' },
        { text: '0012', kind: 'text' },
        undefined,
        undefined,
        { text: '2026-11-23', kind: 'date' },
      ],
    ]);
    expect((await oracle(path)).worksheets[0]!.name).toBe('a b  c');
  });

  it('writes text that begins like a formula as text with the quote prefix (ASVS 1.2.10)', async () => {
    const path = temporaryPath('.xlsx');
    await writeTable(path, {
      name: '表',
      columns: [{ header: '备注' }],
      rows: [['=1+1'], ['@x'], ['+86'], ['-1'], ['\tx'], ['\rx'], ['好']],
    });
    expect((await readTexts(path)).map(([, text]) => text)).toEqual([
      '备注',
      '=1+1',
      '@x',
      '+86',
      '-1',
      '\tx',
      '\rx',
      '好',
    ]);
    const parts = await unzip(path);
    const sheet = parts.get('xl/worksheets/sheet1.xml')!.toString();
    expect(sheet).not.toContain('<f>');
    const formats = [
      ...parts
        .get('xl/styles.xml')!
        .toString()
        .split('<cellXfs')[1]!
        .matchAll(/<xf [^>]*>/g),
    ];
    const quoted = [...sheet.matchAll(/<c r="A(\d)" s="(\d+)"/g)].map(([, row, style]) => [
      Number(row),
      formats[Number(style)]![0].includes('quotePrefix'),
    ]);
    expect(quoted).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [4, true],
      [5, true],
      [6, true],
      [7, true],
      [8, false],
    ]);
  });

  it('writes to a stream, several tables to several sheets', async () => {
    const stream = new PassThrough();
    const tables = ['一', '二'].map((name) => ({ name, columns: [{ header: name }], rows: [[name]] }));
    const [bytes] = await Promise.all([buffer(stream), writeTable(stream, tables)]);
    const workbook = new Excel.Workbook();
    await workbook.xlsx.load(bytes as unknown as Excel.Buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['一', '二']);
    expect(workbook.worksheets[1]!.getCell('A2').value).toBe('二');
  });

  it('leaves no half-written file when the rows fail', async () => {
    const path = temporaryPath('.xlsx');
    async function* rows() {
      yield ['x'];
      throw new Error('the database went away');
    }
    await expect(writeTable(path, { name: '表', columns: [{ header: 'a' }], rows: rows() })).rejects.toThrow(
      'the database went away',
    );
    await expect(openWorkbook(path)).rejects.toThrow('ENOENT');
  });

  it('writes what the reader and exceljs read back, whatever the text', async () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '王',
          '𠮷',
          '&',
          '<',
          '>',
          '"',
          '_',
          'x',
          '0',
          '4',
          '1',
          '\n',
          '\r',
          ' ',
          '\u0000',
          '\u000b',
          '\ud800',
          '\uFFFE',
          '=',
        ),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 10,
    });
    const row = fc.tuple(text, text);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 10 }),
        fc.constantFrom('shared' as const, 'inline' as const),
        async (rows, strings) => {
          const path = temporaryPath('.xlsx');
          await writeTable(
            path,
            { name: '表', columns: [{ header: '甲' }, { header: '乙' }], rows },
            { strings },
          );
          const found = (await readRows(path))
            .slice(1)
            .map(({ rowNo, cells }) => [rowNo, cells[0]?.text ?? '', cells[1]?.text ?? '']);
          // NUL and half surrogate pairs are no characters; everything else comes back as it was.
          const kept = (value: string) => Buffer.from(value).toString().replaceAll('\0', '\uFFFD');
          const expected = rows.flatMap(([one, two], index) =>
            one + two === '' ? [] : [[index + 2, kept(one), kept(two)]],
          );
          expect(found).toEqual(expected);
          await oracle(path);
        },
      ),
      { numRuns: 150 },
    );
  });
});
