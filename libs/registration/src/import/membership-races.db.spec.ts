import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeTable } from '#kezhi/documents';
import { ReferenceData } from '#kezhi/organizations';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { type ImportWorkshop, openImportWorkshop } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { IN_PROCESS_VALIDATOR } from '../../test/in-process-validator.js';
import { ImportsService } from './imports.service.js';
import { RowsService } from './rows.service.js';

let shop: ImportWorkshop;
beforeAll(async () => {
  shop = await openImportWorkshop(IN_PROCESS_VALIDATOR);
  await shop.get(ReferenceData).seed();
});
afterAll(() => shop.close());

const NAMES = ['王芳', '李敏', '周静', '陈晨'];
const HEADERS = ['姓名', '证件号码', '手机号码'];
async function form(people: readonly number[]): Promise<Buffer> {
  const stream = new PassThrough();
  const rows = people.map((index) => [
    NAMES[index] ?? '',
    syntheticIdentityNumber(index),
    syntheticPhone(index),
  ]);
  const columns = HEADERS.map((header) => ({ header }));
  const [bytes] = await Promise.all([buffer(stream), writeTable(stream, { name: 'Sheet1', columns, rows })]);
  return bytes;
}

/** An import up to the moment at which the clerk has said yes. */
async function ready(people: readonly number[], unit: string): Promise<string> {
  const { id } = await shop.upload(await form(people), { unit });
  await shop.validate(id);
  await shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'valid-rows');
  return id;
}
const newTeam = () => shop.tree.plant({ parent: shop.tree.county, kind: 'service_team', region: '320402' });

const memberships = async (name: string) => {
  const [row] = await shop.database.sql<{ count: number; approved: number }>(
    `SELECT p.membership_count AS count, count(m.id)::int AS approved FROM people p
     JOIN memberships m ON m.person_id = p.id AND m.status = 'approved' WHERE p.name = $1 GROUP BY p.id`,
    [name],
  );
  return row;
};

describe('the most organizations of a person', () => {
  it('is what the rule of the day says, also for the rows of a form', async () => {
    await shop.database.sql(
      `INSERT INTO membership_rules (id, source, most, valid_from) VALUES ($1, '试行', 1, '2020-01-01')`,
      [uuid()],
    );
    const first = await shop.merge(await ready([0], shop.tree.team));
    const second = await shop.merge(await ready([0, 1], await newTeam()));
    expect([first.toCreate, second.toCreate, second.invalid]).toEqual([1, 1, 1]);
    const [row] = await shop.get(RowsService).page(shop.scope, second.id, {}, 0, 10);
    expect(row?.problems).toMatchObject([{ code: 'ROW.MEMBERSHIP_LIMIT', details: { limit: 1 } }]);
    await shop.database.sql('DELETE FROM membership_rules WHERE most = 1');
  });

  it('holds when several forms with the same person are registered at once', async () => {
    for (let joined = 0; joined < 3; joined += 1) await shop.merge(await ready([2], await newTeam()));
    const imports = [];
    for (let made = 0; made < 5; made += 1) imports.push(await ready([2], await newTeam()));
    await Promise.all(imports.map((id) => shop.merge(id)));
    expect(await memberships('周静')).toEqual({ count: 5, approved: 5 });
    const [counted] = await shop.database.sql<{ told: number; held: number }>(
      `SELECT (SELECT sum(registered)::int FROM organization_count_deltas) AS told,
              (SELECT count(*)::int FROM memberships WHERE status = 'approved') AS held`,
    );
    expect(counted?.told).toBe(counted?.held);
  });
});
