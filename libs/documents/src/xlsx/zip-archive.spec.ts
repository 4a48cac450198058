import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { fileOf, temporaryPath, zipOf } from '../../test/files.js';
import { openWorkbook, writeTable } from '../index.js';
import { DEFAULT_LIMITS } from '../limits.js';
import { ZipArchive } from './zip-archive.js';

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

  const MB = 1024 * 1024;
  async function readAll(path: string): Promise<{ bytes: number; code: unknown }> {
    const zip = await ZipArchive.open(path, DEFAULT_LIMITS);
    let bytes = 0;
    try {
      for await (const chunk of zip.read('part')) bytes += chunk.length;
      return { bytes, code: null };
    } catch (error) {
      return { bytes, code: (error as { code?: unknown }).code };
    } finally {
      zip.close();
    }
  }

  it('is counted while it is unpacked: one that lies about its size is stopped, not unpacked', async () => {
    const real = 64 * MB;
    const bytes = await readFile(await zipOf({ part: Buffer.alloc(real) }));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(real);
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at)) bytes.writeUInt32LE(1_000, at);
    const { bytes: unpacked, code } = await readAll(await fileOf(bytes, '.xlsx'));
    expect(code).toBe('FILE.ZIP_BOMB');
    expect(unpacked).toBeLessThan(15 * MB);
  });

  it('is whole, or it is not read: one byte of its content that changed is noticed', async () => {
    const bytes = await readFile(await zipOf({ part: 'a'.repeat(1_000) }, { compress: false }));
    const at = bytes.indexOf('aaaa');
    bytes[at + 500] = 98;
    expect((await readAll(await fileOf(bytes, '.xlsx'))).code).toBe('FILE.TRUNCATED');
  });
});
