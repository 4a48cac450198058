import { describe, expect, it } from '@jest/globals';
import { temporaryPath } from '../../test/files.js';
import { openWorkbook, writeTable } from '../index.js';

const HEADERS = ['姓名', '证件号码', '手机号码', '所属组织', '工作单位'];

/** Digits that hardly shrink: the file must be larger than one read. */
const scrambled = (index: number) =>
  String((index * 48_271 * 7_919 + 12_345) % 2_147_483_647).padStart(10, '0') +
  String((index * 69_621) % 1_000_003).padStart(8, '0');

const texts = (count: number) =>
  Array.from({ length: count }, (_, index) => [
    '王伟',
    scrambled(index),
    `154${String(index).padStart(8, '0')}`,
    '',
    `示例市第${index % 900}中学`,
  ]);

describe('a part of the zip', () => {
  it.each([1_500, 3_000, 6_000])(
    'may be left early and read again at once, as whoever looks for the header does (%i rows)',
    async (count) => {
      const path = temporaryPath('.xlsx');
      const columns = HEADERS.map((header) => ({ header }));
      await writeTable(path, { name: '志愿者', columns, rows: texts(count) });
      const workbook = await openWorkbook(path);
      for (let look = 0; look < 3; look += 1) {
        for await (const batch of workbook.rows(0)) if (batch.length > 0) break;
        await workbook.merges(0);
      }
      let rows = 0;
      for await (const batch of workbook.rows(0)) rows += batch.length;
      await workbook.close();
      expect(rows).toBe(count + 1);
    },
  );
});
