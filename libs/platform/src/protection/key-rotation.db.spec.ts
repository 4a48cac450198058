import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, FixedClock, type TestDatabase } from '#kezhi/testing';
import { BlindIndex } from '../crypto/blind-index.js';
import { Sealer } from '../crypto/sealer.js';
import type { JobQueue } from '../queue/job-queue.js';
import { BlindKeyCheck } from './blind-key-check.js';
import { KeyRotation } from './key-rotation.js';
import { KeyRotationsRepository } from './key-rotations.repository.js';
import { ResealingRepository } from './resealing.repository.js';
import { declareSealed } from './sealed-tables.js';

const keys = { 1: Buffer.alloc(32, 1), 2: Buffer.alloc(32, 2), 3: Buffer.alloc(32, 3) };
const sealerOf = (currentKeyVersion: number, of: Record<number, Buffer> = keys) =>
  new Sealer({ suite: 'aes-256-gcm', currentKeyVersion, keys: of });
const old = sealerOf(1);
const fresh = sealerOf(2);
const mark = { keyVersion: 2, suite: 1 };
const rowId = (owner: string, key: string) => `test ${owner} ${key}`;

declareSealed({
  table: 'test_notes',
  key: { owner: 'uuid', number: 'int' },
  sealed: { name: `'test ' || t.owner || ' ' || t.number`, phone: `'test ' || t.owner || ' ' || t.number` },
});

let test: TestDatabase;
let enqueued: unknown[];
beforeAll(async () => {
  test = await createTestDatabase();
  await test.database.sql(
    'CREATE TABLE test_notes (owner uuid, number int, name bytea, phone bytea, PRIMARY KEY (owner, number))',
  );
});
afterEach(async () => {
  await test.database.sql('DELETE FROM test_notes');
  await test.database.sql('DELETE FROM key_rotations');
});
afterAll(() => test.drop());

function rotation(sealer = fresh): KeyRotation {
  enqueued = [];
  const queue = { enqueue: (...words: unknown[]) => Promise.resolve(enqueued.push(words)) };
  return new KeyRotation(
    test.database,
    new KeyRotationsRepository(test.database),
    new ResealingRepository(test.database),
    sealer,
    queue as unknown as JobQueue,
    new FixedClock(new Date('2026-11-24T08:00:00Z')),
  );
}

const run = (assertClaim: () => Promise<void> = () => Promise.resolve()) => ({
  signal: new AbortController().signal,
  assertClaim,
});

async function plant(count: number): Promise<string> {
  const owner = randomUUID();
  for (let number = 0; number < count; number += 1) {
    const id = rowId(owner, String(number));
    await test.database.sql('INSERT INTO test_notes VALUES ($1, $2, $3, $4)', [
      owner,
      number,
      old.seal({ name: `n${number}` }, id),
      number % 2 ? null : old.seal({ phone: `p${number}` }, id),
    ]);
  }
  return owner;
}

const rows = () =>
  test.database.sql<{ owner: string; number: number; name: Buffer; phone: Buffer | null }>(
    'SELECT * FROM test_notes ORDER BY number',
  );

describe('a change of keys', () => {
  it('seals every column anew, in more than one batch, and nothing else changes', async () => {
    const owner = await plant(1_100);
    await rotation().run(mark, run());
    const onlyNew = sealerOf(2, { 2: keys[2] });
    for (const { number, name, phone } of await rows()) {
      const id = rowId(owner, String(number));
      expect(onlyNew.open(name, id)).toEqual({ name: `n${number}` });
      expect(phone && onlyNew.open(phone, id)).toEqual(number % 2 ? null : { phone: `p${number}` });
    }
    const { state, tables } = await rotation().status();
    expect(state).toBe('done');
    expect(tables.find(({ table }) => table === 'test_notes')).toMatchObject({
      outdated: 1_100,
      resealed: 1_100,
      unreadable: 0,
    });
  });

  it('goes on where a killed run stopped, and counts no row twice', async () => {
    await plant(1_100);
    const outdated = async () => (await rows()).filter(({ name }) => name[0] === 1).length;
    const dying = run(async () => {
      if ((await outdated()) < 1_100) throw new Error('killed');
    });
    await expect(rotation().run(mark, dying)).rejects.toThrow('killed');
    expect(await outdated()).toBe(1_100 - 500);
    expect((await rotation().status()).state).toBe('running');
    await rotation().run(mark, run());
    const { tables } = await rotation().status();
    expect(tables.find(({ table }) => table === 'test_notes')).toMatchObject({ resealed: 1_100 });
  });

  it('leaves what somebody edits to that edit, waits for nobody, and comes back for it', async () => {
    const owner = await plant(3);
    const id = rowId(owner, '1');
    let finishEdit: () => void = () => undefined;
    const mayFinish = new Promise<void>((resolve) => (finishEdit = resolve));
    let locked: () => void = () => undefined;
    const isLocked = new Promise<void>((resolve) => (locked = resolve));
    const edit = test.database.run(async () => {
      await test.database.sql('UPDATE test_notes SET name = $1 WHERE number = 1', [
        old.seal({ name: 'edited' }, id),
      ]);
      locked();
      await mayFinish;
    });
    await isLocked;
    // Once the others of the table are done, a pass has gone by without the one that is held.
    const watching = run(async () => {
      if ((await rows()).filter(({ name }) => name[0] === 2).length < 2) return;
      finishEdit();
      await edit;
    });
    await rotation().run(mark, watching);
    const found = await rows();
    expect(found.map(({ name }) => name[0])).toEqual([2, 2, 2]);
    expect(fresh.open(found[1]?.name ?? Buffer.alloc(0), id)).toEqual({ name: 'edited' });
  });

  it('never overwrites a blob that was written after it had read the row', async () => {
    const owner = await plant(1);
    const repository = new ResealingRepository(test.database);
    const table = {
      table: 'test_notes',
      key: { owner: 'uuid', number: 'int' },
      sealed: { name: 'x' },
    } as const;
    const [before] = await rows();
    const written = fresh.seal({ name: 'written since' }, rowId(owner, '0'));
    await test.database.sql('UPDATE test_notes SET name = $1', [written]);
    const replaced = await repository.replace(table, [
      { key: [owner, '0'], old: [before?.name ?? null], fresh: [Buffer.from('late')] },
    ]);
    expect(replaced).toBe(0);
    expect((await rows())[0]?.name).toEqual(written);
  });

  it('counts what no key opens, and ends all the same', async () => {
    await plant(2);
    await test.database.sql(`UPDATE test_notes SET name = '\\x0901ff' WHERE number = 0`);
    await rotation().run(mark, run());
    const { state, tables } = await rotation().status();
    expect(state).toBe('done');
    expect(tables.find(({ table }) => table === 'test_notes')).toMatchObject({ resealed: 1, unreadable: 1 });
  });

  it('is asked for when a key version was added, and not when everything is done', async () => {
    const before = rotation();
    await before.watch();
    expect(enqueued).toHaveLength(1);
    await before.run(mark, run());
    await before.watch();
    expect(enqueued).toHaveLength(1);
    await rotation(sealerOf(3)).watch();
    expect(enqueued).toEqual([
      [expect.objectContaining({ name: 'protection.reseal' }), { keyVersion: 3, suite: 1 }, { key: '3-1' }],
    ]);
  });

  it('is left alone by a worker that has another key', async () => {
    await plant(1);
    await rotation(old).run(mark, run());
    expect((await rows())[0]?.name[0]).toBe(1);
  });
});

describe('the start', () => {
  const check = (filler: number, suite: 'aes-256-gcm' | 'sm4-hmac-sm3' = 'aes-256-gcm') =>
    new BlindKeyCheck(
      test.database,
      new BlindIndex({ suite, blindKey: Buffer.alloc(32, filler) }),
    ).onModuleInit();

  it('is refused with another blind key or suite than the first one', async () => {
    await check(1);
    await check(1);
    await expect(check(2)).rejects.toThrow('BLIND_KEY');
    await expect(check(1, 'sm4-hmac-sm3')).rejects.toThrow('SEALING_SUITE');
  });
});
