import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { BlindIndex, Sealer } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import { type Installation, madeUpKey, openInstallation, waitFor } from './support/installation.js';
import { csvOf, personOf, rightRows } from './support/volunteer-file.js';

const PEOPLE = 20_000;
const FINISHED_S = 120;
const BOTH_KEYS = { SEALING_KEYS: `1:${madeUpKey(1)},2:${madeUpKey(4)}` };
const sealerOf = (keys: Record<number, number>, currentKeyVersion: number) =>
  new Sealer({
    suite: 'aes-256-gcm',
    currentKeyVersion,
    keys: Object.fromEntries(
      Object.entries(keys).map(([version, byte]) => [version, Buffer.from(madeUpKey(byte), 'base64')]),
    ),
  });
const onlyNew = sealerOf({ 2: 4 }, 2);

jest.setTimeout(300_000);

let site: Installation;
beforeAll(async () => {
  site = await openInstallation();
  await plantPeople();
});
afterAll(() => site.close());

async function plantPeople(): Promise<void> {
  const [sealer, blind] = [site.get(Sealer), site.get(BlindIndex)];
  const people = Array.from({ length: PEOPLE }, (_, n) => {
    const id = uuid();
    const { idNumber, phone } = personOf(1_000 + n);
    return { id, blind: blind.of('identity', idNumber), sealed: sealer.seal({ idNumber, phone }, id) };
  });
  await site.database.sql(
    `INSERT INTO people (id, name, id_type, id_blind, sealed, status, region_code, territory_code, tokens)
     SELECT p.id, '王小明', 'resident', p.blind, p.sealed, 'active', '320402', '320402', '{}'
     FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS p (id, blind, sealed)`,
    [people.map(({ id }) => id), people.map((person) => person.blind), people.map(({ sealed }) => sealed)],
  );
  await site.database.sql('UPDATE organizations SET sealed = $2 WHERE id = $1', [
    site.tree.team,
    sealer.seal({ leaderPhone: '13800138000' }, site.tree.team),
  ]);
}

const withOldKey = async () => {
  const [row] = await site.database.sql<{ n: number }>(
    `SELECT (SELECT count(*) FROM people WHERE get_byte(sealed, 0) = 1)::int
       + (SELECT count(*) FROM organizations WHERE get_byte(sealed, 0) = 1)::int
       + (SELECT count(*) FROM import_rows WHERE get_byte(cells, 0) = 1 OR get_byte(sealed, 0) = 1)::int AS n`,
  );
  return row?.n ?? -1;
};

describe('a key version that was added', () => {
  it('is taken into use by itself, goes on after a kill, and leaves nothing under the old key', async () => {
    const first = site.startWorker();
    const importId = await site.upload(csvOf(rightRows(300)));
    await site.until(importId, ['ready']);
    await first.stop('SIGTERM');
    const before = await withOldKey();
    expect(before).toBe(PEOPLE + 1 + 300);

    const killed = site.startWorker(BOTH_KEYS);
    await waitFor(withOldKey, (left) => left < before - 1_000, FINISHED_S, 1);
    await killed.stop('SIGKILL');
    const left = await withOldKey();
    expect(left).toBeGreaterThan(0);
    // Somebody is edited meanwhile, by a process that has the new key.
    const [edited] = await site.database.sql<{ id: string }>(
      'SELECT id FROM people WHERE get_byte(sealed, 0) = 1 ORDER BY id DESC LIMIT 1',
    );
    const id = edited?.id ?? '';
    await site.database.sql('UPDATE people SET sealed = $2 WHERE id = $1', [
      id,
      onlyNew.seal({ phone: '13900139000' }, id),
    ]);

    site.startWorker(BOTH_KEYS);
    await waitFor(
      () =>
        site.database.sql<{ finished: boolean }>(
          'SELECT finished_at IS NOT NULL AS finished FROM key_rotations WHERE key_version = 2',
        ),
      ([row]) => row?.finished === true,
      FINISHED_S,
    );
    expect(await withOldKey()).toBe(0);
    const people = await site.database.sql<{ id: string; sealed: Buffer }>('SELECT id, sealed FROM people');
    expect(people).toHaveLength(PEOPLE);
    const phones = new Map(
      people.map((person) => [person.id, onlyNew.open(person.sealed, person.id)['phone']]),
    );
    expect(phones.get(id)).toBe('13900139000');
    expect([...phones.values()].filter((phone) => phone === undefined)).toEqual([]);
    const [table] = await site.database.sql<{ resealed: number; unreadable: number }>(
      `SELECT resealed, unreadable FROM key_rotation_tables WHERE key_version = 2 AND table_name = 'people'`,
    );
    expect(table).toEqual({ resealed: PEOPLE - 1, unreadable: 0 });
  });

  it('leaves an import as it was: its rows open, and it can be committed', async () => {
    const [open] = await site.database.sql<{ id: string }>(`SELECT id FROM imports WHERE status = 'ready'`);
    const importId = open?.id ?? '';
    await site.commit(importId);
    expect((await site.until(importId, ['committed', 'failed'])).status).toBe('committed');
  });

  it('is refused together with another blind key', async () => {
    const other = site.startWorker({ ...BOTH_KEYS, BLIND_KEY: madeUpKey(9) });
    const { code } = await other.ended;
    expect(code).not.toBe(0);
    expect(other.output()).toContain('BLIND_KEY');
  });
});
