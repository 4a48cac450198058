import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { type ImportWorkshop, openImportWorkshop } from '#kezhi/testing';
import { IN_PROCESS_VALIDATOR } from '../../test/in-process-validator.js';
import { ImportsService } from './imports.service.js';
import { RowCorrectionsService } from './row-corrections.service.js';
import { RowsService } from './rows.service.js';

const POLL_MS = 20;
const NAMES = '甲乙丙丁戊己庚辛壬癸';
const line = (n: number) => `王${NAMES[n % 10] ?? ''},${syntheticIdentityNumber(n)},${syntheticPhone(n)}`;
const file = (...numbers: number[]) =>
  Buffer.from(['姓名,证件号码,手机号码', ...numbers.map(line)].join('\n'));

let shop: ImportWorkshop;
beforeAll(async () => {
  shop = await openImportWorkshop(IN_PROCESS_VALIDATOR);
});
afterAll(() => shop.close());

async function validated(unit: string, ...numbers: number[]): Promise<string> {
  const { id } = await shop.upload(file(...numbers), { name: '登记表.csv', unit });
  await shop.validate(id);
  return id;
}
const commit = (id: string) => shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'valid-rows');
async function committed(unit: string, ...numbers: number[]) {
  const id = await validated(unit, ...numbers);
  await commit(id);
  return shop.merge(id);
}

/** Somebody who is registered, in another state than imports leave people in. */
async function known(n: number, status: string): Promise<string> {
  const { id } = await committed(shop.tree.team, n);
  const [row] = await shop.database.sql<{ id: string }>(
    `UPDATE people SET status = $2 WHERE import_id = $1 RETURNING id`,
    [id, status],
  );
  return row?.id ?? '';
}
const setStatus = (id: string, status: string) =>
  shop.database.affect('UPDATE people SET status = $2 WHERE id = $1', [id, status]);
const rowsOf = (id: string) => shop.get(RowsService).page(shop.scope, id, {}, 0, 10);
const membershipsOf = (personId: string) =>
  shop.database.sql(`SELECT FROM memberships WHERE person_id = $1 AND status = 'approved'`, [personId]);

describe('a row of somebody who takes no part', () => {
  it.each([
    ['suspended', 'ROW.PERSON_SUSPENDED', 1],
    ['closed', 'ROW.PERSON_CLOSED', 2],
  ] as const)(
    'is refused when the person is %s, with the way out, also for a team of the person',
    async (status, code, n) => {
      const personId = await known(n, status);
      for (const unit of [shop.tree.squad, shop.tree.team]) {
        const id = await validated(unit, n, n + 10 + (unit === shop.tree.team ? 10 : 0));
        const [row, other] = await rowsOf(id);
        expect(row).toMatchObject({
          outcome: 'invalid',
          problems: [{ code, field: 'idNumber', severity: 'error' }],
        });
        expect(other).toMatchObject({ outcome: 'create' });
        await commit(id);
        expect(await shop.merge(id)).toMatchObject({ status: 'committed', toCreate: 1, invalid: 1 });
      }
      expect(await membershipsOf(personId)).toHaveLength(1);
    },
  );

  it('is compared anew when the cell is entered again, once the person is reinstated', async () => {
    const personId = await known(3, 'suspended');
    const id = await validated(shop.tree.squad, 3);
    await setStatus(personId, 'active');
    const cells = { idNumber: syntheticIdentityNumber(3) };
    const { row } = await shop.get(RowCorrectionsService).correct(shop.actor, shop.scope, id, 2, cells);
    expect(row).toMatchObject({ outcome: 'link', problems: null });
  });

  it('is that of somebody new when the record behind the number was erased long ago', async () => {
    const personId = await known(4, 'closed');
    await shop.database.affect(
      `UPDATE people SET id_blind = gen_random_uuid(), erased_at = now() WHERE id = $1`,
      [personId],
    );
    expect(await committed(shop.tree.squad, 4)).toMatchObject({ toCreate: 1, invalid: 0 });
  });
});

describe('somebody who is suspended while the form waits', () => {
  it.each([
    ['valid-rows', 'committed', 1],
    ['all-or-nothing', 'ready', 1],
  ] as const)('is not made a member by its commit: %s', async (mode, status, invalid) => {
    const [n, other] = mode === 'valid-rows' ? [5, 6] : [7, 8];
    const personId = await known(n, 'active');
    const id = await validated(shop.tree.squad, n, other);
    await setStatus(personId, 'suspended');
    await shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, mode);
    expect(await shop.merge(id)).toMatchObject({ status, invalid });
    expect((await rowsOf(id))[0]?.problems).toMatchObject([{ code: 'ROW.PERSON_SUSPENDED' }]);
    expect(await membershipsOf(personId)).toHaveLength(1);
  });

  it('nor by a commit that has begun when the suspension has not ended yet', async () => {
    const personId = await known(9, 'active');
    const id = await validated(shop.tree.squad, 9, 30);
    await commit(id);
    let decide: () => void = () => undefined;
    const decided = new Promise<void>((resolve) => (decide = resolve));
    let merge: ReturnType<typeof shop.merge> | undefined;
    await Promise.all([
      shop.database.run(async () => {
        await setStatus(personId, 'suspended');
        merge = shop.database.outside(() => shop.merge(id));
        await decided;
      }),
      waitingForLock().then(decide),
    ]);
    expect(await merge).toMatchObject({ status: 'committed', toCreate: 1, toLink: 0, invalid: 1 });
    expect(await membershipsOf(personId)).toHaveLength(1);
  });
});

/** Until somebody waits for another's row. */
async function waitingForLock(): Promise<void> {
  for (;;) {
    const waiting = await shop.database.sql(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
    await setTimeout(POLL_MS);
  }
}
