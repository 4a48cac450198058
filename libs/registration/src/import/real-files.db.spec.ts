import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { type ImportWorkshop, openImportWorkshop } from '#kezhi/testing';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import type { ImportEntity } from './import.entity.js';
import { type ShownRow, RowsService } from './rows.service.js';
import { IN_PROCESS_VALIDATOR } from '../../test/in-process-validator.js';

/** What files from offices look like (domain: "What real files look like"): each oddity as a file, from upload to staged rows. */
let shop: ImportWorkshop;
beforeAll(async () => {
  shop = await openImportWorkshop(IN_PROCESS_VALIDATOR);
});
afterAll(() => shop.close());

const HEADERS = ['序号', '姓名', '证件号码', '手机号码'];
let next = 0;
function person(): [string, string, string, string] {
  next += 1;
  return [String(next), '王芳', syntheticIdentityNumber(next), syntheticPhone(next)];
}

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('登记表'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function read(content: Buffer, name = '表.xlsx'): Promise<{ entity: ImportEntity; rows: ShownRow[] }> {
  const { id } = await shop.upload(content, { name });
  const entity = await shop.validate(id);
  const rows = entity.status === 'ready' ? await shop.get(RowsService).page(shop.scope, id, {}, 0, 100) : [];
  return { entity, rows };
}

const outcomes = (rows: readonly ShownRow[]) => rows.map(({ rowNo, outcome }) => [rowNo, outcome]);
const codes = (row: ShownRow | undefined) => row?.problems.map(({ code }) => code);
const noticeOf = ({ notices }: ImportEntity, code: string) => notices.find((notice) => notice.code === code);

describe('a real file', () => {
  it('may have a title, notes and empty rows above its header and between its rows', async () => {
    const { rows } = await read(
      await workbook((sheet) => {
        sheet.addRow(['科技志愿者集体注册信息表']);
        sheet.mergeCells('A1:D1');
        sheet.addRow(['填报单位:天宁区科协', '', '填报日期:2019年12月1日']);
        sheet.addRow([]);
        sheet.addRow(HEADERS);
        sheet.addRow(person());
        sheet.addRow([]);
        sheet.addRow(person());
      }),
    );
    expect(outcomes(rows)).toEqual([
      [5, 'create'],
      [7, 'create'],
    ]);
  });

  it('may have a header of two lines with merged cells', async () => {
    const { entity, rows } = await read(
      await workbook((sheet) => {
        sheet.addRow(['姓名', '身份信息', '', '联系方式']);
        sheet.addRow(['', '证件类型', '证件号码', '手机号码']);
        sheet.mergeCells('A1:A2');
        sheet.mergeCells('B1:C1');
        const [, name, idNumber, phone] = person();
        sheet.addRow([name, '居民身份证', idNumber, phone]);
      }),
    );
    expect(entity.problem).toBeNull();
    expect(outcomes(rows)).toEqual([[3, 'create']]);
  });

  it('may have its columns in any order, some more, and other names for them', async () => {
    const [, name, idNumber, phone] = person();
    const { entity, rows } = await read(
      await workbook((sheet) => {
        sheet.addRow(['手机', '车牌', '志愿者姓名', '身份证号码']);
        sheet.addRow([phone, '苏D00000', name, idNumber]);
      }),
    );
    expect(outcomes(rows)).toEqual([[2, 'create']]);
    expect(noticeOf(entity, 'NOTICE.COLUMNS_IGNORED')?.details).toEqual({ columns: ['车牌'] });
    expect(noticeOf(entity, 'NOTICE.COLUMNS_MAPPED')?.details['columns']).toHaveLength(3);
  });

  it('without a required column is refused with the column named, and without any header with what was looked for', async () => {
    const lacking = await read(
      await workbook((sheet) => {
        sheet.addRow(['姓名', '证件号码']);
        sheet.addRow(person().slice(1, 3));
      }),
    );
    expect(lacking.entity).toMatchObject({
      status: 'failed',
      problem: { code: 'IMPORT.COLUMN_MISSING', details: { columns: ['手机号码'] } },
    });
    const none = await read(await workbook((sheet) => sheet.addRow(['甲', '乙', '丙'])));
    expect(none.entity.problem?.code).toBe('IMPORT.NO_HEADER');
    expect(none.entity.problem?.details['columns']).toEqual(['姓名', '证件号码', '手机号码']);
  });

  it('with a header and nothing below it says so', async () => {
    const { entity } = await read(await workbook((sheet) => sheet.addRow(HEADERS)));
    expect(entity.problem?.code).toBe('IMPORT.NO_DATA');
  });

  it('may keep the sample row of the template', async () => {
    const { entity, rows } = await read(
      await workbook((sheet) => {
        sheet.addRow(HEADERS);
        sheet.addRow(['示例', '张三', '110101199001010010', '13800000000']);
        sheet.addRow(person());
      }),
    );
    expect(outcomes(rows)).toEqual([[3, 'create']]);
    expect(noticeOf(entity, 'NOTICE.SAMPLE_ROWS_SKIPPED')?.details).toMatchObject({ count: 1 });
  });

  it('may hold several sheets: the one whose header fits is read, the others are named', async () => {
    const { entity, rows } = await read(
      await workbook((sheet, book) => {
        sheet.addRow(['填表说明']);
        const second = book.addWorksheet('名单');
        second.addRow(HEADERS);
        second.addRow(person());
      }),
    );
    expect(outcomes(rows)).toEqual([[2, 'create']]);
    expect(noticeOf(entity, 'NOTICE.SHEETS_NOT_READ')?.details).toEqual({ sheets: ['登记表'] });
  });

  it('is read from a hidden sheet where no other fits, and that is said', async () => {
    const { entity, rows } = await read(
      await workbook((sheet, book) => {
        sheet.addRow(['填表说明']);
        const second = book.addWorksheet('存档', { state: 'hidden' });
        second.addRow(HEADERS);
        second.addRow(person());
      }),
    );
    expect(outcomes(rows)).toEqual([[2, 'create']]);
    expect(noticeOf(entity, 'NOTICE.HIDDEN_SHEET_READ')?.details).toEqual({ sheet: '存档' });
  });

  it('has its hidden rows and columns read, and said', async () => {
    const { entity, rows } = await read(
      await workbook((sheet) => {
        sheet.addRow(HEADERS);
        sheet.addRow(person());
        sheet.addRow(person()).hidden = true;
        sheet.getColumn(4).hidden = true;
      }),
    );
    expect(outcomes(rows)).toEqual([
      [2, 'create'],
      [3, 'create'],
    ]);
    expect(noticeOf(entity, 'NOTICE.HIDDEN_ROWS')?.details).toEqual({ count: 1, first: 3 });
    expect(noticeOf(entity, 'NOTICE.HIDDEN_COLUMNS')?.details).toEqual({ columns: ['手机号码'] });
  });

  it('may have blanks, NBSP, full-width digits, an apostrophe and a small x in its cells', async () => {
    const number = Array.from({ length: 1000 }, (_, index) => syntheticIdentityNumber(index)).find(
      (candidate) => candidate.endsWith('X') && Number(candidate.slice(14, 17)) > 500,
    );
    const wide = (text: string) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const { rows } = await read(
      await workbook((sheet) => {
        sheet.addRow(HEADERS);
        sheet.addRow(['1', '王 芳 ', `'${wide((number ?? '').toLowerCase())}\u00a0`, ' 154 0000-9001 ']);
      }),
    );
    expect(rows.map(codes)).toEqual([[]]);
    expect(outcomes(rows)).toEqual([[2, 'create']]);
  });

  it('is told precisely when Excel has rounded an identity number', async () => {
    const { rows } = await read(
      await workbook((sheet) => {
        sheet.addRow(HEADERS);
        sheet.addRow(['1', '王芳', Number('320400199001011234'), 15400009002]);
      }),
    );
    expect(codes(rows[0])).toEqual(['ROW.NUMBER_ROUNDED']);
  });

  it('may hold dates as Excel dates, serials or text', async () => {
    const dated = (date: unknown) => {
      const [no, name, , phone] = person();
      return [no, name, syntheticIdentityNumber(next, { birthDate: '1990-01-31' }), phone, date];
    };
    const { rows } = await read(
      await workbook((sheet) => {
        sheet.addRow([...HEADERS, '出生日期']);
        for (const date of [new Date(Date.UTC(1990, 0, 31)), '1990年1月31日', '1990/1/31', '19900131', 32904])
          sheet.addRow(dated(date));
        sheet.getCell('E2').numFmt = 'yyyy"年"m"月"d"日"';
      }),
    );
    expect(rows.map(codes)).toEqual([[], [], [], [], []]);
  });

  it('has the values of its formulas read, and the broken ones named', async () => {
    const { rows } = await read(
      await workbook((sheet) => {
        sheet.addRow(HEADERS);
        const [no, name, idNumber, phone] = person();
        sheet.addRow([no, { formula: 'A1&B1', result: name }, idNumber, phone]);
        const other = person();
        sheet.addRow([
          other[0],
          { formula: 'VLOOKUP(1,A:B,2)', result: { error: '#N/A' } },
          other[2],
          other[3],
        ]);
      }),
    );
    expect(outcomes(rows)).toEqual([
      [2, 'create'],
      [3, 'invalid'],
    ]);
    expect(codes(rows[1])).toContain('ROW.FORMULA_ERROR');
  });

  it('keeps text that begins like a formula as the text it is', async () => {
    const { rows } = await read(
      await workbook((sheet) => {
        sheet.addRow([...HEADERS, '备注']);
        sheet.addRow([...person(), '=cmd|calc']);
      }),
    );
    expect(rows[0]?.cells['note']).toBe('=cmd|calc');
  });

  it.each([
    ['GB18030, comma', 'gb18030', ','],
    ['UTF-16 with tabs', 'utf-16', '\t'],
    ['UTF-8 with semicolons', 'utf-8', ';'],
    ['UTF-8 with a BOM and bars', 'bom', '|'],
  ])('may be a CSV in %s', async (_, encoding, separator) => {
    const lines = [HEADERS, person(), person()].map((cells) => cells.join(separator)).join('\r\n');
    const bytes = encoding === 'bom' ? Buffer.from(`\ufeff${lines}`) : iconv.encode(lines, encoding);
    const { rows } = await read(bytes, '名单.csv');
    expect(outcomes(rows)).toEqual([
      [2, 'create'],
      [3, 'create'],
    ]);
    expect(rows[0]?.cells['name']).toBe('王芳');
  });

  it('has a person who stands in two rows refused the second time, with the first row named', async () => {
    const twice = person();
    const { rows } = await read(
      await workbook((sheet) => {
        sheet.addRow(HEADERS);
        sheet.addRow(twice);
        sheet.addRow(twice);
      }),
    );
    expect(rows[1]?.problems).toMatchObject([{ code: 'ROW.REPEATED', details: { rowNo: 2 } }]);
  });

  it('shows no personal data in clear', async () => {
    const whole = person();
    const { rows } = await read(
      await workbook((sheet) => {
        sheet.addRow([...HEADERS, '备注']);
        sheet.addRow([...whole, `又一个号码 ${syntheticIdentityNumber(7)}`]);
      }),
    );
    const shown = JSON.stringify(rows);
    for (const secret of [whole[2], whole[3], syntheticIdentityNumber(7)])
      expect(shown).not.toContain(secret);
  });
});
