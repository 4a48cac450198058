import { describe, expect, it } from '@jest/globals';
import Excel from 'exceljs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import {
  fileOf,
  handMade,
  handMadeParts,
  readRows,
  readTexts,
  rowsOf,
  temporaryPath,
  unzip,
  zipOf,
} from '../../test/files.js';
import { markWorkbook, writeTable, type CellMark } from '../index.js';
import { MARK_COLOURS } from '../writing/style-table.js';
import { SaxesCursor } from '../xml/saxes-cursor.js';

async function mark(source: string, marks: Iterable<CellMark>, sheetIndex = 0): Promise<string> {
  const target = temporaryPath('.xlsx');
  await markWorkbook({ source, target, sheetIndex, marks });
  return target;
}

async function oracle(path: string): Promise<Excel.Workbook> {
  const workbook = new Excel.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

const fillOf = (cell: Excel.Cell): string | undefined =>
  cell.fill?.type === 'pattern' && cell.fill.pattern === 'solid' ? cell.fill.fgColor?.argb : undefined;
const noteOf = (cell: Excel.Cell): string =>
  typeof cell.note === 'string' ? cell.note : (cell.note?.texts ?? []).map(({ text }) => text).join('');
const error = (rowNo: number, column: number, comment = '号码校验不通过'): CellMark => ({
  rowNo,
  column,
  severity: 'error',
  comment,
});

async function clerksWorkbook(): Promise<string> {
  const workbook = new Excel.Workbook();
  workbook.addWorksheet('说明').addRow(['请按要求填写']);
  const sheet = workbook.addWorksheet('名单');
  sheet.addRows([
    ['姓名', '证件号码', '出生日期', '年龄', '备注'],
    ['王芳', '32040018800101007X', new Date(Date.UTC(1990, 0, 31)), { formula: '1+1', result: 2 }, '+86 138'],
    ['李雷', 12345.5, null, null, '=cmd()'],
  ]);
  sheet.getColumn(1).width = 33;
  sheet.getCell('C2').numFmt = 'yyyy"年"m"月"d"日"';
  sheet.getCell('B2').font = { bold: true, name: '楷体' };
  sheet.getCell('B2').border = { top: { style: 'thin' } };
  sheet.getCell('B3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } };
  sheet.getCell('A3').note = '科长写的批注';
  sheet.getCell('E3').note = '另一条批注';
  sheet.mergeCells('D5:E6');
  sheet.autoFilter = 'A1:E1';
  sheet.getCell('D2').dataValidation = {
    type: 'whole',
    operator: 'greaterThan',
    formulae: [0],
    allowBlank: true,
  };
  sheet.addTable({ name: 'T1', ref: 'H1', columns: [{ name: 'a' }], rows: [[1]] });
  sheet.headerFooter.oddFooter = '第 &P 页';
  workbook.addWorksheet('附表', { state: 'hidden' }).addRow([1, 2, 3]);
  const path = temporaryPath('.xlsx');
  await workbook.xlsx.writeFile(path);
  return path;
}

/** Throws if the part is not well-formed. */
function parse(xml: Buffer): void {
  const cursor = new SaxesCursor();
  cursor.push(xml);
  cursor.finish();
}

/** Element names below the root of a worksheet, in order. */
const childrenOf = (xml: string): string[] => {
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name, empty] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (close) depth -= 1;
    else {
      if (depth === 1) names.push(name!);
      if (!empty) depth += 1;
    }
  }
  return names;
};

describe('marking an .xlsx', () => {
  it('colours and comments bad cells, and leaves everything else as it was', async () => {
    const source = await clerksWorkbook();
    const marks: CellMark[] = [
      error(2, 1),
      { rowNo: 2, column: 2, severity: 'notice', comment: '日期 & <格式>' },
      error(3, 0, '姓名不能为空'),
      error(3, 1),
      error(3, 2),
      error(9, 7),
    ];
    const target = await mark(source, marks, 1);
    const [before, after] = [await oracle(source), await oracle(target)];
    expect(after.worksheets.map(({ name, state }) => [name, state])).toEqual(
      before.worksheets.map(({ name, state }) => [name, state]),
    );
    const [old, sheet] = [before.getWorksheet('名单')!, after.getWorksheet('名单')!];
    for (let row = 1; row <= 6; row += 1) {
      for (let column = 1; column <= 8; column += 1) {
        expect(sheet.getCell(row, column).value).toEqual(old.getCell(row, column).value);
        expect(sheet.getCell(row, column).numFmt).toEqual(old.getCell(row, column).numFmt);
      }
    }
    expect(sheet.getColumn(1).width).toBe(33);
    expect(sheet.getCell('B2').font).toMatchObject({ bold: true, name: '楷体' });
    expect(sheet.getCell('B2').border).toEqual(old.getCell('B2').border);
    expect(sheet.autoFilter).toEqual(old.autoFilter);
    expect(sheet.getCell('D2').dataValidation).toEqual(old.getCell('D2').dataValidation);
    expect(sheet.getCell('E6').master.address).toBe('D5');
    const fills = ['B2', 'C2', 'A3', 'B3', 'C3', 'H9', 'A2', 'D3'].map((address) =>
      fillOf(sheet.getCell(address)),
    );
    expect(fills).toEqual([
      MARK_COLOURS.error,
      MARK_COLOURS.notice,
      ...Array<string>(4).fill(MARK_COLOURS.error),
      undefined,
      undefined,
    ]);
    expect(noteOf(sheet.getCell('B2'))).toBe('号码校验不通过');
    expect(noteOf(sheet.getCell('C2'))).toBe('日期 & <格式>');
    expect(noteOf(sheet.getCell('A3'))).toBe('科长写的批注\n科志:姓名不能为空');
    expect(noteOf(sheet.getCell('E3'))).toBe('另一条批注');
    expect(await readTexts(target, 1)).toEqual(await readTexts(source, 1));
  });

  it('keeps every part that it does not touch byte by byte', async () => {
    const source = await clerksWorkbook();
    const [before, after] = [await unzip(source), await unzip(await mark(source, [error(2, 1)], 1))];
    const touched = /styles|sheet2|comments|vmlDrawing|Content_Types|workbook\.xml\.rels/;
    for (const [name, bytes] of before) {
      expect([name, after.has(name)]).toEqual([name, true]);
      if (!touched.test(name)) expect([name, after.get(name)!.equals(bytes)]).toEqual([name, true]);
    }
    expect(after.size).toBe(before.size);
    for (const bytes of after.values()) expect(() => parse(bytes)).not.toThrow();
  });

  it('puts the drawing where the schema wants it', async () => {
    const behind =
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>' +
      '<headerFooter><oddFooter>x</oddFooter></headerFooter><drawing r:id="d1"/>';
    const late = [
      '<legacyDrawingHF r:id="h1"/>',
      '<tableParts count="0"/>',
      '<extLst><ext uri="x"/></extLst>',
    ];
    for (let from = 0; from <= late.length; from += 1) {
      const sheet = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${behind}${late.slice(from).join('')}`;
      const parts = handMadeParts({ sheet });
      const parted = parts['xl/worksheets/sheet1.xml']!.replace(
        '<worksheet ',
        '<worksheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ',
      );
      const target = await mark(await zipOf({ ...parts, 'xl/worksheets/sheet1.xml': parted }), [error(1, 0)]);
      const names = childrenOf((await unzip(target)).get('xl/worksheets/sheet1.xml')!.toString());
      const expected = ['sheetData', 'mergeCells', 'pageMargins', 'headerFooter', 'drawing', 'legacyDrawing'];
      expect(names).toEqual([...expected, ...['legacyDrawingHF', 'tableParts', 'extLst'].slice(from)]);
    }
  });

  it('makes cells and rows that are not there, in order, with the style of their row or column', async () => {
    const path = await handMade({
      styles:
        '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts><cellXfs count="3"><xf/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs>',
      sheet:
        '<cols><col min="4" max="5" style="1"/></cols><sheetData><row r="3" spans="2:3"><c r="B3"><v>1</v></c><c r="E3"><v>2</v></c></row>' +
        '<row r="5"/><row r="6" s="2" customFormat="1" /></sheetData>',
    });
    const marks = [
      error(1, 0),
      error(3, 0),
      error(3, 2),
      error(3, 3),
      error(3, 5),
      error(4, 3),
      error(5, 1),
      error(6, 3),
      error(7, 26),
    ];
    const target = await mark(path, marks);
    const xml = (await unzip(target)).get('xl/worksheets/sheet1.xml')!.toString();
    const references = [...xml.matchAll(/<(?:row|c) r="(\w+)"/g)].map((match) => match[1]);
    expect(references).toEqual([
      '1',
      'A1',
      '3',
      'A3',
      'B3',
      'C3',
      'D3',
      'E3',
      'F3',
      '4',
      'D4',
      '5',
      'B5',
      '6',
      'D6',
      '7',
      'AA7',
    ]);
    expect(xml).not.toContain('spans');
    const sheet = (await oracle(target)).worksheets[0]!;
    for (const address of ['A1', 'A3', 'C3', 'D3', 'F3', 'D4', 'B5', 'D6', 'AA7']) {
      expect([address, fillOf(sheet.getCell(address)), noteOf(sheet.getCell(address))]).toEqual([
        address,
        MARK_COLOURS.error,
        '号码校验不通过',
      ]);
    }
    expect(sheet.getCell('D3').numFmt).toBe('0.0');
    expect(sheet.getCell('D6').numFmt).toBe('mm-dd-yy');
    expect(sheet.getCell('B3').value).toBe(1);
    expect(fillOf(sheet.getCell('B3'))).toBeUndefined();
  });

  it('works without styles, with prefixes, without references and on an empty sheet', async () => {
    const prefixed = handMadeParts(rowsOf(''));
    prefixed['xl/worksheets/sheet1.xml'] =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>王芳</x:t></x:is></x:c></x:row><x:row/></x:sheetData></x:worksheet>';
    const first = await mark(await zipOf(prefixed), [error(1, 0), error(1, 2), error(2, 1), error(3, 0)]);
    expect(await readTexts(first)).toEqual([[1, '王芳']]);
    const sheet = (await unzip(first)).get('xl/worksheets/sheet1.xml')!.toString();
    expect(sheet).toContain('<x:c r="C1" s="1"/></x:row>');
    expect(sheet).toMatch(/<x:legacyDrawing [^>]*\/><\/x:worksheet>$/);
    const empty = await mark(await handMade({ sheet: '<sheetData/>' }), [error(2, 1)]);
    expect(fillOf((await oracle(empty)).worksheets[0]!.getCell('B2'))).toBe(MARK_COLOURS.error);
  });

  it('gives text that begins like a formula the quote prefix and leaves its value (ASVS 1.2.10)', async () => {
    const texts = ['=1+1', '+86 138', '-1', '@x', '\tx', '正常', '1-1'];
    const inline = texts.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`);
    const shared = texts.map((_, index) => `<c t="s"><v>${index}</v></c>`);
    const path = await handMade({
      strings: texts.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join(''),
      sheet: `<sheetData><row r="1">${inline.join('')}</row><row r="2">${shared.join('')}</row><row r="3"><c t="str"><f>"="</f><v>=x</v></c><c t="str"><v>=x</v></c><c><v>-1</v></c></row></sheetData>`,
    });
    const target = await mark(path, [error(1, 0), error(2, 1)]);
    expect(await readTexts(target)).toEqual(await readTexts(path));
    const parts = await unzip(target);
    const formats = [
      ...parts
        .get('xl/styles.xml')!
        .toString()
        .split('<cellXfs')[1]!
        .matchAll(/<xf [^>]*>/g),
    ].map(([tag]) => tag.includes('quotePrefix="1"'));
    const used = [
      ...parts
        .get('xl/worksheets/sheet1.xml')!
        .toString()
        .matchAll(/<c[ >][^>]*>?/g),
    ].map(([tag]) => formats[Number(/ s="(\d+)"/.exec(tag)?.[1] ?? 0)]);
    const expected = [true, true, true, true, true, false, false];
    expect(used).toEqual([...expected, ...expected, false, true, false]);
  });

  it('takes the marks of an earlier round away', async () => {
    const first = await mark(
      await clerksWorkbook(),
      [error(2, 0, '旧'), error(2, 1, '旧'), error(3, 0, '旧')],
      1,
    );
    const second = await mark(first, [error(2, 1, '新')], 1);
    const sheet = (await oracle(second)).getWorksheet('名单')!;
    expect(['A2', 'B2', 'A3'].map((address) => fillOf(sheet.getCell(address)))).toEqual([
      undefined,
      MARK_COLOURS.error,
      undefined,
    ]);
    expect(['A2', 'B2', 'E3'].map((address) => noteOf(sheet.getCell(address)))).toEqual([
      '',
      '新',
      '另一条批注',
    ]);
    const parts = await unzip(second);
    const drawing = [...parts].find(([name]) => name.includes('vmlDrawing'))![1].toString();
    expect(drawing.match(/<v:shape /g)).toHaveLength(3);
    expect(await readTexts(second, 1)).toEqual(await readTexts(first, 1));
  });

  it('leaves the advice on the headings of our own form, whatever is marked, and however often', async () => {
    const form = temporaryPath('.xlsx');
    const columns = [
      { header: '姓名', note: '2–50 个字' },
      { header: '证件号码', note: '18 位' },
    ];
    await writeTable(form, { name: '填报表', columns, rows: [['王芳', '1']] });
    const first = await mark(form, [error(1, 1, '缺少这一列的内容'), error(2, 1)]);
    const second = await mark(first, [error(2, 0)]);
    const at = async (book: string, cell: string) =>
      noteOf((await oracle(book)).worksheets[0]!.getCell(cell));
    expect(await at(first, 'B1')).toBe('18 位\n科志:缺少这一列的内容');
    expect([await at(second, 'A1'), await at(second, 'B1')]).toEqual(['2–50 个字', '18 位']);
  });

  it('joins several marks of one cell, the graver colour standing', async () => {
    const path = await handMade(rowsOf('<row r="1"><c r="A1"><v>1</v></c></row>'));
    const marks: CellMark[] = [{ rowNo: 1, column: 0, severity: 'notice', comment: '一' }, error(1, 0, '二')];
    const cell = (await oracle(await mark(path, marks))).worksheets[0]!.getCell('A1');
    expect([fillOf(cell), noteOf(cell)]).toEqual([MARK_COLOURS.error, '一\n二']);
  });

  it('keeps all values and marks all cells, whatever is marked', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.integer(),
      fc.constantFrom('=1', '+1', '王芳', ''),
    );
    const table = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 0, max: 6 })), {
      selector: String,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(
        table,
        cells,
        fc.constantFrom('shared' as const, 'inline' as const),
        async (rows, chosen, strings) => {
          const source = temporaryPath('.xlsx');
          const columns = ['甲', '乙', '丙', '丁'].map((header) => ({ header, format: 'number' as const }));
          await writeTable(source, { name: '表', columns, rows }, { strings });
          const marks = chosen
            .map(([rowNo, column]) => error(rowNo, column))
            .sort((a, b) => a.rowNo - b.rowNo || a.column - b.column);
          const target = await mark(source, marks);
          expect(await readRows(target)).toEqual(await readRows(source));
          const sheet = (await oracle(target)).worksheets[0]!;
          for (const { rowNo, column } of marks) {
            const cell = sheet.getCell(rowNo, column + 1);
            expect([fillOf(cell), noteOf(cell)]).toEqual([MARK_COLOURS.error, '号码校验不通过']);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds the tag again that a chunk border parts from its text', async () => {
    const long = Array.from({ length: 30_000 }, (_, index) =>
      String.fromCharCode(0x4e00 + ((index * index * 31) % 20_000)),
    ).join('');
    const cells = Array.from(
      { length: 12 },
      (_, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${index % 2 ? '=' : ''}${long}</t></is></c></row>`,
    ).join('');
    const path = await handMade({ sheet: `<sheetData>${cells}</sheetData>` }, { compress: false });
    const target = await mark(path, [error(3, 0), error(8, 0)]);
    expect(await readTexts(target)).toEqual(await readTexts(path));
    const sheet = (await oracle(target)).worksheets[0]!;
    expect([3, 4, 8].map((row) => fillOf(sheet.getCell(row, 1)))).toEqual([
      MARK_COLOURS.error,
      undefined,
      MARK_COLOURS.error,
    ]);
  });

  it('refuses what the reader refuses, and a sheet that is not there', async () => {
    await expect(mark(await fileOf('%PDF-1.4', '.xlsx'), [])).rejects.toMatchObject({
      code: 'FILE.NOT_A_WORKBOOK',
    });
    await expect(mark(await clerksWorkbook(), [], 7)).rejects.toMatchObject({ code: 'FILE.SHEET_NOT_FOUND' });
  });
});

describe('marking a CSV', () => {
  it('gives back a workbook with the same rows and columns, all text', async () => {
    const path = await fileOf(
      iconv.encode('姓名,手机,备注\r\n\r\n王芳,13800138000,=1+1\r\n,,x\r\n', 'gb18030'),
    );
    const target = await mark(path, [error(2, 0), error(3, 1), error(4, 1), error(9, 0)]);
    expect(await readTexts(target)).toEqual(await readTexts(path));
    const sheet = (await oracle(target)).worksheets[0]!;
    expect(['A2', 'B3', 'B4', 'A9', 'A3'].map((address) => fillOf(sheet.getCell(address)))).toEqual([
      ...Array<string>(4).fill(MARK_COLOURS.error),
      undefined,
    ]);
    expect(noteOf(sheet.getCell('B3'))).toBe('号码校验不通过');
    expect(sheet.getCell('B3').value).toBe('13800138000');
    expect(sheet.getCell('B3').numFmt).toBe('@');
  });
});
