import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requestContext } from '#kezhi/platform';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { type ImportWorkshop, openImportWorkshop } from '#kezhi/testing';
import { IN_PROCESS_VALIDATOR } from '../../test/in-process-validator.js';
import { ImportsService } from './imports.service.js';
import { RowCorrectionsService } from './row-corrections.service.js';
import { RowRevealsRepository } from './row-reveals.repository.js';
import { RowsService } from './rows.service.js';

const NAMES = '甲乙丙丁戊己庚辛壬癸';
const CHILD = '2016-05-01';
const idNumber = (n: number, birthDate = '1990-01-01') => syntheticIdentityNumber(n, { birthDate });
const line = (n: number, phone = syntheticPhone(n), birthDate?: string) =>
  `王${NAMES[n % 10] ?? ''},${idNumber(n, birthDate)},${phone},${birthDate ? '王大明' : ''},${birthDate ? syntheticPhone(90) : ''}`;
const file = (...lines: string[]) =>
  Buffer.from(['姓名,证件号码,手机号码,监护人姓名,监护人手机', ...lines].join('\n'));

let shop: ImportWorkshop;
beforeAll(async () => {
  shop = await openImportWorkshop(IN_PROCESS_VALIDATOR);
});
afterAll(() => shop.close());

async function validated(content: Buffer, unit = shop.tree.team): Promise<string> {
  const { id } = await shop.upload(content, { name: '登记表.csv', unit });
  await shop.validate(id);
  return id;
}
async function commit(id: string): Promise<void> {
  await shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'valid-rows');
  await shop.merge(id);
}
const reveal = (id: string, rowNo: number, reason: string) =>
  requestContext.run({ traceId: 't', language: 'zh', actor: shop.actor, auditDetails: {} }, () =>
    shop.get(RowsService).reveal(shop.scope, id, rowNo, reason),
  );
const mend = (id: string, rowNo: number, cells: Record<string, string>) =>
  shop.get(RowCorrectionsService).correct(shop.actor, shop.scope, id, rowNo, cells);
async function looksAt(called: string): Promise<string[]> {
  const [row] = await shop.database.sql<{ id: string }>('SELECT id FROM people WHERE name = $1', [called]);
  if (!row) throw new Error('nobody has this name');
  const looks = await shop.get(RowRevealsRepository).ofPerson(row.id, 10, null);
  return looks.map(({ reason }) => reason);
}
const accesses = async () =>
  (
    await shop.database.sql<{ reason: string }>(
      `SELECT x.reason FROM minor_accesses x JOIN people p ON p.id = x.person_id WHERE x.kind = 'reveal' ORDER BY x.id`,
    )
  ).map(({ reason }) => reason);

describe('a look at a row in clear', () => {
  it('is one at the person whom the row becomes, though it had to be mended first', async () => {
    const id = await validated(file(line(1, '123'), line(2)));
    await reveal(id, 2, '核对电话');
    await mend(id, 2, { phone: syntheticPhone(1) });
    await commit(id);
    expect([await looksAt('王乙'), await looksAt('王丙')]).toEqual([['核对电话'], []]);
  });

  it('is one at the person of a number that could not be read until it was mended', async () => {
    const id = await validated(file(line(3).replace(idNumber(3), '3204')));
    await reveal(id, 2, '核对证件');
    await mend(id, 2, { idNumber: idNumber(3) });
    await commit(id);
    expect(await looksAt('王丁')).toEqual(['核对证件']);
  });

  it('is one at who was registered already, at once, and after the commit as well', async () => {
    const first = await validated(file(line(4)));
    await commit(first);
    await reveal(first, 2, '登记后核对');
    const second = await validated(file(line(4)), shop.tree.squad);
    await reveal(second, 2, '再次核对');
    expect(await looksAt('王戊')).toEqual(['再次核对', '登记后核对']);
  });

  it('counts in the revision after it, wherever the row stands there', async () => {
    const id = await validated(file(line(5, '123'), line(6)));
    await reveal(id, 2, '第一版');
    await shop.revise(id, file(line(6), line(5)));
    await shop.validate(id);
    await commit(id);
    expect([await looksAt('王己'), await looksAt('王庚')]).toEqual([['第一版'], []]);
  });

  it('goes with the person when the import is undone', async () => {
    const id = await validated(file(line(7)));
    await reveal(id, 2, '核对');
    await commit(id);
    expect(await looksAt('王辛')).toEqual(['核对']);
    await shop.get(ImportsService).undo(shop.scope, { id });
    await shop.takeBack(id);
    expect(await shop.database.sql('SELECT FROM import_row_reveals WHERE import_id = $1', [id])).toEqual([]);
  });
});

describe('a row of a child under 14', () => {
  it('shows the first character of the name, and more to who says why', async () => {
    const id = await validated(file(line(11, undefined, CHILD), line(12)));
    const shown = await shop.get(RowsService).page(shop.scope, id, {}, 0, 10);
    expect(shown.map(({ under14, cells }) => [under14, cells['name']])).toEqual([
      [true, '王*'],
      [false, '王丙'],
    ]);
    expect((await reveal(id, 2, '核对'))['name']).toBe('王乙');
  });

  it('has the look reported as one at a child’s record once there is a record, and one at a grown-up never', async () => {
    const before = await accesses();
    const id = await validated(file(line(13, '123', CHILD), line(14)));
    await reveal(id, 2, '监护人来电');
    await reveal(id, 3, '核对');
    await mend(id, 2, { phone: syntheticPhone(13) });
    expect(await accesses()).toEqual(before);
    await commit(id);
    await reveal(id, 2, '登记后核对');
    await reveal(id, 3, '登记后核对');
    expect(await accesses()).toEqual([...before, '监护人来电', '登记后核对']);
  });
});
