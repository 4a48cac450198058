import { describe, expect, it } from '@jest/globals';
import Excel from 'exceljs';
import fc from 'fast-check';
import {
  firstRow,
  handMade,
  handMadeParts,
  readRows,
  readTexts,
  rowsOf,
  temporaryPath,
  zipOf,
} from '../../test/files.js';
import { DEFAULT_LIMITS, openWorkbook, writeTable } from '../index.js';
import { SaxesCursor } from '../xml/saxes-cursor.js';
import { XlsxWorkbook } from './xlsx-workbook.js';

const STYLES = (formats: string, xfs: string) => `<numFmts>${formats}</numFmts><cellXfs>${xfs}</cellXfs>`;

describe('reading an .xlsx', () => {
  it('reads shared and inline strings, numbers, booleans and errors', async () => {
    const path = await handMade({
      strings: '<si><t>姓名</t></si><si><t xml:space="preserve"> 王芳 </t></si>',
      sheet:
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>手机</t></is></c></row>' +
        '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3"><v>13800138000</v></c><c r="D3" t="b"><v>1</v></c>' +
        '<c r="E3" t="e"><v>#N/A</v></c></row></sheetData>',
    });
    const rows = await readRows(path);
    expect(rows).toEqual([
      {
        rowNo: 1,
        hidden: false,
        cells: [
          { text: '姓名', kind: 'text' },
          { text: '手机', kind: 'text' },
        ],
      },
      {
        rowNo: 3,
        hidden: false,
        cells: [
          { text: ' 王芳 ', kind: 'text' },
          undefined,
          { text: '13800138000', kind: 'number' },
          { text: 'TRUE', kind: 'boolean' },
          { text: '#N/A', kind: 'error' },
        ],
      },
    ]);
  });

  it('keeps the stored form of a number that Excel has rounded', async () => {
    const path = await handMade(
      rowsOf('<row><c><v>3.2040019900101E+17</v></c><c><v>320400199001011234</v></c></row>'),
    );
    expect(await firstRow(path)).toEqual([
      { text: '3.2040019900101E+17', kind: 'number' },
      { text: '320400199001011234', kind: 'number' },
    ]);
  });

  it('counts rows and cells that carry no reference', async () => {
    const path = await handMade(
      rowsOf(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    );
    expect(await readTexts(path)).toEqual([
      [1, '1', '2'],
      [5, '', '', '3', '4'],
      [6, '5'],
    ]);
  });

  it('reads prefixed tags', async () => {
    const parts = handMadeParts(rowsOf(''));
    parts['xl/worksheets/sheet1.xml'] =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>前缀</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:C2"/></x:mergeCells></x:worksheet>';
    const path = await zipOf(parts);
    expect(await readTexts(path)).toEqual([[2, '', '前缀']]);
    const source = await openWorkbook(path);
    expect(await source.merges(0)).toEqual([{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 2 }]);
    await source.close();
  });

  it('joins the runs of rich text and leaves out how to pronounce it', async () => {
    const run =
      '<r><rPr><b/></rPr><t>科技</t></r><r><t>志愿</t></r><rPh sb="0" eb="2"><t>kējì</t></rPh><phoneticPr fontId="1"/>';
    const path = await handMade({
      strings: `<si>${run}</si>`,
      sheet: `<sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is>${run}</is></c></row></sheetData>`,
    });
    expect((await firstRow(path)).map((cell) => cell?.text)).toEqual(['科技志愿', '科技志愿']);
  });

  it('reads empty shared strings as empty cells', async () => {
    const path = await handMade({
      strings: '<si><t/></si><si/><si><t></t></si><si><t>王</t></si>',
      sheet: `<sheetData><row>${[0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('')}</row></sheetData>`,
    });
    expect(await readTexts(path)).toEqual([[1, '', '', '', '王']]);
  });

  it('decodes references, CDATA and the escapes of Excel', async () => {
    const text = '&lt;A&amp;B&gt; &#x738B;&#33459; _x000D__x005F_x0041_ _x0000_<![CDATA[<&amp;>]]>';
    const path = await handMade({
      strings: `<si><t>${text}</t></si>`,
      sheet: `<sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`,
    });
    const expected = '<A&B> 王芳 \r_x0041_ \uFFFD<&amp;>';
    expect((await firstRow(path)).map((cell) => cell?.text)).toEqual([expected, expected]);
  });

  it('uses the stored value of a formula, and says when there is none', async () => {
    const path = await handMade(
      rowsOf(
        '<row><c t="str"><f>A1&amp;"x"</f><v>王芳</v></c><c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c><c t="str"><f>""</f><v></v></c></row>',
      ),
    );
    expect(await firstRow(path)).toEqual([
      { text: '王芳', kind: 'text' },
      { text: '2', kind: 'number' },
      { text: '#UNCALCULATED', kind: 'error' },
    ]);
  });

  it('shows serial numbers as dates by their format, built in, Chinese or custom', async () => {
    const custom = [
      'yyyy"年"m"月"d"日"',
      '[$-804]yyyy\\-mm\\-dd;@',
      '[Red]0.00;[Blue]-0.00',
      'h:mm',
      '#,##0"d"',
    ]
      .map(
        (code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
      )
      .join('');
    const ids = [14, 31, 57, 170, 171, 172, 173, 174, 22];
    const path = await handMade({
      styles: STYLES(custom, ids.map((id) => `<xf numFmtId="${id}"/>`).join('')),
      sheet: `<sheetData><row>${ids.map((_, index) => `<c s="${index}"><v>32904.5</v></c>`).join('')}</row><row><c s="0"><v>32904</v></c><c s="6"><v>0.375</v></c><c s="0"><v>60</v></c><c s="0"><v>1</v></c><c s="0"><v>-3</v></c></row></sheetData>`,
    });
    const date = { text: '1990-01-31 12:00:00', kind: 'date' };
    const number = { text: '32904.5', kind: 'number' };
    const rows = await readRows(path);
    expect(rows[0]!.cells).toEqual([date, date, date, date, date, number, date, number, date]);
    expect(rows[1]!.cells).toEqual([
      { text: '1990-01-31', kind: 'date' },
      { text: '09:00:00', kind: 'text' },
      { text: '1900-02-29', kind: 'date' },
      { text: '1900-01-01', kind: 'date' },
      { text: '-3', kind: 'number' },
    ]);
  });

  it('counts from 1904 where the workbook does', async () => {
    const path = await handMade({
      workbookProperties: '<workbookPr date1904="1"/>',
      styles: STYLES('', '<xf numFmtId="14"/>'),
      sheet:
        '<sheetData><row><c s="0"><v>31442</v></c><c s="0"><v>0</v></c><c t="d"><v>1990-01-31T08:30:00</v></c></row></sheetData>',
    });
    expect((await firstRow(path)).map((cell) => cell?.text)).toEqual([
      '1990-01-31',
      '1904-01-01',
      '1990-01-31 08:30:00',
    ]);
  });

  it('reports hidden rows, columns and sheets, and reads them', async () => {
    const workbook = new Excel.Workbook();
    const sheet = workbook.addWorksheet('名单');
    sheet.addRows([
      ['姓名', '内部', '手机'],
      ['王芳', 'x', '13800138000'],
    ]);
    sheet.getColumn(2).hidden = true;
    sheet.getRow(2).hidden = true;
    workbook.addWorksheet('说明', { state: 'veryHidden' }).addRow(['填写说明']);
    const path = temporaryPath('.xlsx');
    await workbook.xlsx.writeFile(path);
    const source = await openWorkbook(path);
    const rows = [];
    for await (const batch of source.rows(0)) rows.push(...batch);
    expect(rows.map(({ rowNo, hidden }) => [rowNo, hidden])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(source.sheets).toEqual([
      { index: 0, name: '名单', hidden: false, hiddenColumns: [1] },
      { index: 1, name: '说明', hidden: true, hiddenColumns: [] },
    ]);
    expect(await readTexts(path, 1)).toEqual([[1, '填写说明']]);
    await source.close();
  });

  it('tells the merged cells of a header, which stand behind the rows', async () => {
    const workbook = new Excel.Workbook();
    const sheet = workbook.addWorksheet('名单');
    sheet.addRow(['科技志愿者集体注册信息表']);
    sheet.addRow(['基本信息', null, '联系方式']);
    sheet.addRow(['姓名', '性别', '手机']);
    sheet.mergeCells('A1:C1');
    sheet.mergeCells('A2:B2');
    const path = temporaryPath('.xlsx');
    await workbook.xlsx.writeFile(path);
    const source = await openWorkbook(path);
    const merges = await source.merges(0);
    expect(merges).toContainEqual({ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 });
    expect(merges).toContainEqual({ firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 1 });
    await source.close();
  });

  it('passes empty rows and cells that have only a style, and does not count them', async () => {
    const empty = Array.from(
      { length: 2000 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="0"/></row>`,
    );
    const path = await handMade(
      rowsOf(`<row r="1"><c><v>1</v></c></row>${empty.join('')}<row r="9000"><c><v>2</v></c></row>`),
    );
    expect((await readRows(path, { rows: 1 })).map(({ rowNo }) => rowNo)).toEqual([1, 9000]);
  });

  it('reads strict workbooks, absolute targets, other spellings of part names and zip64', async () => {
    const parts = handMadeParts({
      strings: '<si><t>严格</t></si>',
      sheet: '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>',
    });
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name.replace('worksheets/sheet1', 'Worksheets/Sheet1'),
        text
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replace('Target="worksheets/', 'Target="/xl/worksheets/'),
      ]),
    );
    for (const options of [{}, { zip64: true }, { compress: false }]) {
      expect(await readTexts(await zipOf(strict, options))).toEqual([[1, '严格']]);
    }
  });

  it('reads parts in UTF-16', async () => {
    const parts: Record<string, string | Buffer> = handMadeParts(
      rowsOf('<row><c t="inlineStr"><is><t>王芳</t></is></c></row>'),
    );
    const xml = String(parts['xl/worksheets/sheet1.xml']).replace('UTF-8', 'UTF-16');
    parts['xl/worksheets/sheet1.xml'] = Buffer.from(`\uFEFF${xml}`, 'utf16le');
    expect(await readTexts(await zipOf(parts))).toEqual([[1, '王芳']]);
  });

  it('garbles no character at the border of two chunks', async () => {
    // One byte more of padding per file moves every border through all positions inside of a character.
    for (let padding = 0; padding < 3; padding += 1) {
      const cells = Array.from(
        { length: 20_000 },
        (_, index) => `<row><c t="inlineStr"><is><t>龘𠮷${index}</t></is></c></row>`,
      );
      const path = await handMade(rowsOf(`${' '.repeat(padding)}${cells.join('')}`));
      const rows = await readRows(path);
      expect(rows).toHaveLength(20_000);
      expect(rows.every((row, index) => row.cells[0]?.text === `龘𠮷${index}`)).toBe(true);
    }
  });

  it('reads the same rows through saxes, an independent parser', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(null, '', ' 王芳 ', '=1+1', { date: '1990-01-31' }),
    );
    const table = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('shared' as const, 'inline' as const),
        async (rows, strings) => {
          const path = temporaryPath('.xlsx');
          const columns = [
            { header: '甲', format: 'number' as const },
            { header: '乙', format: 'date' as const },
          ];
          await writeTable(path, { name: '表', columns, rows }, { strings });
          const oracle = await XlsxWorkbook.open(path, DEFAULT_LIMITS, () => new SaxesCursor());
          const expected = [];
          for await (const batch of oracle.rows(0)) expected.push(...batch);
          await oracle.close();
          expect(await readRows(path)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('can be read again, and left early', async () => {
    const path = await handMade(rowsOf('<row><c><v>1</v></c></row>'.repeat(5000)));
    const source = await openWorkbook(path);
    for await (const batch of source.rows(0)) {
      expect(batch.length).toBeGreaterThanOrEqual(500);
      break;
    }
    let count = 0;
    for await (const batch of source.rows(0)) count += batch.length;
    expect(count).toBe(5000);
    await expect(source.rows(3)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'FILE.SHEET_NOT_FOUND',
    });
    await source.close();
  });
});
