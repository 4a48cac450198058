import { describe, expect, it } from '@jest/globals';
import { fileOf, temporaryPath } from '../test/files.js';
import { openWorkbook, writeTable } from './index.js';

const ROWS = 20_000;
const columns = [{ header: '姓名' }, { header: '备注' }];
const row = (at: number): [string, string] => [`王芳${at}`, `第 ${at} 行的备注`];

async function workbook(): Promise<string> {
  const path = temporaryPath('.xlsx');
  await writeTable(path, { name: '名单', columns, rows: Array.from({ length: ROWS }, (_, at) => row(at)) });
  return path;
}
const csv = () => fileOf(Array.from({ length: ROWS }, (_, at) => row(at).join(',')).join('\n'));

describe('how much of a sheet has been read', () => {
  it.each([
    ['.xlsx', workbook],
    ['.csv', csv],
  ])('grows with the rows of a %s, so that their number can be told before the end', async (_, make) => {
    const source = await openWorkbook(await make());
    let rows = 0;
    let before = 0;
    const guesses: number[] = [];
    for await (const batch of source.rows(0)) {
      rows += batch.length;
      expect(source.shareRead).toBeGreaterThanOrEqual(before);
      before = source.shareRead;
      if (rows > ROWS / 4) guesses.push(rows / source.shareRead);
    }
    await source.close();
    expect(source.shareRead).toBe(1);
    expect(guesses.length).toBeGreaterThan(2);
    for (const guess of guesses) expect(Math.abs(guess / ROWS - 1)).toBeLessThan(0.2);
  });
});
