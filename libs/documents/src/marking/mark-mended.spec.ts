import { describe, expect, it } from '@jest/globals';
import Excel from 'exceljs';
import { fileOf, handMade, readTexts, temporaryPath } from '../../test/files.js';
import { markWorkbook, type CellMark } from '../index.js';

const filled = (rowNo: number, column: number, text: string): CellMark => ({
  rowNo,
  column,
  severity: 'notice',
  comment: '已改',
  text,
});

async function mark(source: string, marks: Iterable<CellMark>): Promise<string> {
  const target = temporaryPath('.xlsx');
  await markWorkbook({ source, target, sheetIndex: 0, marks });
  return target;
}

async function clerksWorkbook(): Promise<string> {
  const workbook = new Excel.Workbook();
  const sheet = workbook.addWorksheet('名单');
  sheet.addRows([
    ['姓名', '证件号码', '出生日期', '年龄', '备注'],
    ['王3', 12345.5, new Date(Date.UTC(1990, 0, 31)), { formula: '1+1', result: 2 }, '+86 138'],
    ['李雷', '123', null, null, '=cmd()'],
  ]);
  sheet.getCell('B2').font = { bold: true, name: '楷体' };
  const path = temporaryPath('.xlsx');
  await workbook.xlsx.writeFile(path);
  return path;
}

describe('a mark with a text', () => {
  it('fills it in, whatever the cell held, but leaves formulas to those that build on them', async () => {
    const marks = [
      filled(2, 0, '王 <芳> & 李 '),
      filled(2, 1, '110101188002290019'),
      filled(2, 2, '1990-02-28'),
      filled(2, 3, '42'),
      filled(2, 4, '=cmd()'),
      filled(3, 1, ''),
      filled(3, 2, '新格'),
      filled(9, 7, '新行'),
    ];
    const target = await mark(await clerksWorkbook(), marks);
    const workbook = new Excel.Workbook();
    await workbook.xlsx.readFile(target);
    const sheet = workbook.worksheets[0]!;
    const texts = ['A2', 'B2', 'C2', 'E2', 'C3', 'H9'].map((name) => sheet.getCell(name).value);
    expect(texts).toEqual(['王 <芳> & 李 ', '110101188002290019', '1990-02-28', '=cmd()', '新格', '新行']);
    expect(sheet.getCell('D2').value).toEqual({ formula: '1+1', result: 2 });
    expect(sheet.getCell('B3').value).toBeNull();
    expect(['A3', 'E3'].map((name) => sheet.getCell(name).value)).toEqual(['李雷', '=cmd()']);
    expect(sheet.getCell('B2').font).toMatchObject({ bold: true, name: '楷体' });
    expect(JSON.stringify(sheet.getCell('A2').note)).toContain('已改');
    expect((await readTexts(target)).find(([row]) => row === 2)).toContain('110101188002290019');
  });

  it('takes the place of a cell whose end comes chunks later', async () => {
    const long = Array.from({ length: 30_000 }, (_, index) =>
      String.fromCharCode(0x4e00 + ((index * index * 31) % 20_000)),
    ).join('');
    const rows = Array.from({ length: 12 }, (_, index) => index + 1);
    const cells = rows.map(
      (row) => `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${long}</t></is></c></row>`,
    );
    const path = await handMade({ sheet: `<sheetData>${cells.join('')}</sheetData>` }, { compress: false });
    const target = await mark(
      path,
      rows.map((row) => filled(row, 0, `第${row}行`)),
    );
    expect(await readTexts(target)).toEqual(rows.map((row) => [row, `第${row}行`]));
  });

  it('fills in the cells of a CSV too', async () => {
    const target = await mark(await fileOf('姓名,手机\n王芳,123\n', '.csv'), [filled(2, 1, '13800138000')]);
    expect(await readTexts(target)).toEqual([
      [1, '姓名', '手机'],
      [2, '王芳', '13800138000'],
    ]);
  });
});
