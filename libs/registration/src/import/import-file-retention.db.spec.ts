import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore } from '#kezhi/platform';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { type ImportWorkshop, openImportWorkshop } from '#kezhi/testing';
import { IN_PROCESS_VALIDATOR } from '../../test/in-process-validator.js';
import { ImportFileRetention } from './import-file-retention.js';
import { ImportFilesService } from './import-files.service.js';
import { ImportsService } from './imports.service.js';

const file = (...people: number[]) =>
  Buffer.from(
    [
      '姓名,证件号码,手机号码',
      ...people.map((n) => `王小明,${syntheticIdentityNumber(n)},${syntheticPhone(n)}`),
    ].join('\n'),
  );

let shop: ImportWorkshop;
let retention: ImportFileRetention;
beforeAll(async () => {
  shop = await openImportWorkshop(IN_PROCESS_VALIDATOR);
  retention = shop.get(ImportFileRetention);
});
afterAll(() => shop.close());

async function upload(...people: number[]): Promise<string> {
  const { id } = await shop.upload(file(...people), { name: '登记表.csv' });
  await shop.validate(id);
  return id;
}

async function commit(id: string): Promise<void> {
  await shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'valid-rows');
  await shop.merge(id);
}

const age = (id: string) =>
  shop.database.sql(
    `UPDATE imports SET created_at = '2020-01-01', finished_at = '2020-01-01',
       committed_at = CASE WHEN committed_at IS NULL THEN NULL ELSE timestamptz '2020-01-01' END WHERE id = $1`,
    [id],
  );
const keysOf = async (id: string) =>
  (
    await shop.database.sql<{ key: string }>(
      'SELECT file_key AS key FROM import_revisions WHERE import_id = $1',
      [id],
    )
  ).map(({ key }) => key);
const rowsOf = async (id: string) =>
  (
    await shop.database.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM import_rows WHERE import_id = $1',
      [id],
    )
  )[0]?.n;

describe('files of imports', () => {
  it('go with all revisions, staged rows and corrections when their time is over, and the import stays', async () => {
    const id = await upload(1);
    await shop.revise(id, file(1, 2));
    await shop.validate(id);
    await commit(id);
    const keys = await keysOf(id);
    expect(keys).toHaveLength(2);
    await age(id);
    expect(await retention.remove(new Date('2026-01-01'), 10)).toBe(1);
    for (const key of keys)
      await expect(shop.module.get(FileStore).open(key)).rejects.toMatchObject({
        code: 'STORAGE.FILE_MISSING',
      });
    expect(await rowsOf(id)).toBe(0);
    expect(await shop.get(ImportsService).get(shop.scope, id)).toMatchObject({
      status: 'committed',
      total: 2,
    });
    const files = shop.get(ImportFilesService);
    await expect(files.original(shop.scope, id)).rejects.toMatchObject({ code: 'IMPORT.FILES_REMOVED' });
    await expect(files.marked(shop.scope, id)).rejects.toMatchObject({ code: 'IMPORT.FILES_REMOVED' });
    expect(await retention.remove(new Date('2026-01-01'), 10)).toBe(0);
  });

  it('stay while somebody still works with them, and until their time is over', async () => {
    const open = await upload(3);
    await age(open);
    const young = await upload(4);
    await commit(young);
    expect(await retention.remove(new Date('2026-01-01'), 10)).toBe(0);
    expect([await rowsOf(open), await rowsOf(young)]).toEqual([1, 1]);
  });
});
