import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { AppError } from '#kezhi/kernel';
import { fileOf, readRows, readTexts } from '../../test/files.js';
import { openWorkbook } from '../index.js';

const TEXT = '姓名,手机\n王芳,13800138000\n李雷,13900139000\n';
const ROWS = [
  [1, '姓名', '手机'],
  [2, '王芳', '13800138000'],
  [3, '李雷', '13900139000'],
];

async function look(content: Buffer | string): Promise<{ encoding?: string; delimiter?: string }> {
  const { encoding, delimiter } = await openWorkbook(await fileOf(content));
  return { encoding, delimiter };
}

describe('reading a CSV', () => {
  it.each([
    ['utf-8', 'utf-8', false],
    ['utf-8', 'utf-8', true],
    ['gb18030', 'gb18030', false],
    ['gb18030', 'gbk', false],
    ['utf-16le', 'utf-16le', true],
    ['utf-16le', 'utf-16le', false],
    ['utf-16be', 'utf-16be', true],
    ['utf-16be', 'utf-16be', false],
  ])('finds %s written as %s, byte order mark %s', async (found, encoding, addBOM) => {
    const path = await fileOf(iconv.encode(TEXT, encoding, { addBOM }));
    expect((await openWorkbook(path)).encoding).toBe(found);
    expect(await readTexts(path)).toEqual(ROWS);
  });

  it('finds GB18030 when the first Chinese stands far behind, and reads its four-byte characters', async () => {
    const plain = 'A0001,13800138000\n'.repeat(200_000);
    const path = await fileOf(Buffer.concat([Buffer.from(plain), iconv.encode('王㐀𠀀,1\n', 'gb18030')]));
    const rows = await readRows(path);
    expect(rows.at(-1)).toMatchObject({ rowNo: 200_001, cells: [{ text: '王㐀𠀀' }, { text: '1' }] });
  });

  it('takes a character cut at a border of the look for no fault', async () => {
    for (const pad of ['', 'a', 'aa']) {
      expect((await look(`${pad}${'龘,𠮷\n'.repeat(300_000)}`)).encoding).toBe('utf-8');
      expect((await look(iconv.encode(`${pad}${'王,芳\n'.repeat(300_000)}`, 'gb18030'))).encoding).toBe(
        'gb18030',
      );
    }
  });

  it('takes UTF-8 with one bad byte for UTF-8, so that only that cell is wrong', async () => {
    const path = await fileOf(
      Buffer.concat([
        Buffer.from('姓名,备注\n王芳,一二三四五六七八九十一二三\n李'),
        Buffer.from([0xff]),
        Buffer.from(',正常\n'),
      ]),
    );
    expect(await readTexts(path)).toEqual([
      [1, '姓名', '备注'],
      [2, '王芳', '一二三四五六七八九十一二三'],
      [3, '李\uFFFD', '正常'],
    ]);
  });

  it.each([
    [',', '姓名,专业\n王芳,农业;科普\n李雷,信息|化工\n'],
    [';', '姓名;专业;备注\n王芳;农业,科普;\n李雷;信息,化工;无\n'],
    ['\t', '表,一\n姓名\t手机\t备注\n王芳\t1\ta,b\n李雷\t2\tc,d\n'],
    ['|', '姓名|手机|备注\n王芳|1|"a,b,c,d"\n'],
    [',', '姓名\n王芳\n'],
  ])('finds the separator %j', async (delimiter, content) => {
    expect((await look(content)).delimiter).toBe(delimiter);
  });

  it('counts records as Excel shows them: blank lines count, line breaks in quotes do not', async () => {
    const path = await fileOf('姓名,备注\r\n\r\n王芳,"第一行\n第二行 ""引号"""\r\n,,\r\n李雷,x\r\n');
    expect(await readTexts(path)).toEqual([
      [1, '姓名', '备注'],
      [3, '王芳', '第一行\n第二行 "引号"'],
      [5, '李雷', 'x'],
    ]);
  });

  it('reads quotes inside a field, mixed line ends and digits that were kept from Excel', async () => {
    const path = await fileOf('姓名,号码\n王"小"芳,="0012"\r李雷,"=""0013"""\r\n');
    expect(await readTexts(path)).toEqual([
      [1, '姓名', '号码'],
      [2, '王"小"芳', '0012'],
      [3, '李雷', '0013'],
    ]);
  });

  it('names the row from which a quotation mark is never closed', async () => {
    const path = await fileOf(`姓名,备注\n王芳,"没有\n${'李雷,x\n'.repeat(10)}`);
    await expect(readRows(path)).rejects.toMatchObject({ code: 'FILE.CSV_QUOTE', details: { rowNo: 2 } });
    const long = await fileOf(`姓名,备注\n王芳,x\n王芳,"没有\n${'李雷,x\n'.repeat(500_000)}`);
    await expect(readRows(long)).rejects.toMatchObject({ code: 'FILE.CSV_QUOTE', details: { rowNo: 3 } });
  });

  it('keeps the limits of rows, columns and cells', async () => {
    const path = await fileOf('一二三,b,c\n'.repeat(150));
    await expect(readRows(path, { rows: 49 })).rejects.toMatchObject({ code: 'FILE.TOO_MANY_ROWS' });
    await expect(readRows(path, { columns: 2 })).rejects.toMatchObject({ code: 'FILE.TOO_MANY_COLUMNS' });
    await expect(readRows(path, { cellCharacters: 2 })).rejects.toMatchObject({ code: 'FILE.CELL_TOO_LONG' });
    expect(await readRows(path, { rows: 50, columns: 3, cellCharacters: 3 })).toHaveLength(150);
  });

  it('answers any bytes with rows or a code of the catalogue', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x41, 0xd0, 0xff, 0xfe, 0x00, 0x80), {
        maxLength: 60,
      }),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        try {
          await readRows(await fileOf(Buffer.from(content)));
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads any text that was quoted by the book', async () => {
    const field = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((text) => !/^="|\0|[\uFEFF]/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 }), async (records) => {
        const quoted = records.map((record) =>
          record.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
        );
        const rows = await readRows(await fileOf(`姓名,备注\n${quoted.join('\n')}\n`));
        const expected = records.flatMap((record, index) =>
          record.some((text) => text !== '') ? [[index + 2, ...record]] : [],
        );
        const found = rows
          .slice(1)
          .map(({ rowNo, cells }) => [rowNo, cells[0]?.text ?? '', cells[1]?.text ?? '']);
        expect(found).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});
