import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#kezhi/testing';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

describe('the unit of work', () => {
  let test: TestDatabase;
  const count = async () =>
    (await test.database.sql<{ n: number }>('SELECT count(*)::int AS n FROM refused_people'))[0]?.n;
  const insert = () =>
    test.database.sql('INSERT INTO refused_people (id_blind, at) VALUES (gen_random_uuid(), now())');

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  it('keeps nothing of a unit that throws, nested units included', async () => {
    const work = test.database.run(async () => {
      await insert();
      await test.database.run(insert);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await count()).toBe(0);
  });

  it('shows nothing to others before the commit and everything after it', async () => {
    let seenInside: number | undefined;
    await test.database.run(async () => {
      await insert();
      const other = await new DataSource(
        dataSourceOptions({ url: test.url, pool: 1, applicationName: 'other' }),
      ).initialize();
      seenInside = (
        await other.query<Array<{ n: number }>>('SELECT count(*)::int AS n FROM refused_people')
      )[0]?.n;
      await other.destroy();
      await insert();
    });
    expect(seenInside).toBe(0);
    expect(await count()).toBe(2);
  });

  it('runs what waits for the commit after it, and not after a rollback', async () => {
    const seen: string[] = [];
    await test.database.run(async () => {
      test.database.afterCommit(() => seen.push('committed'));
      await insert();
      seen.push('worked');
    });
    await test.database
      .run(() => {
        test.database.afterCommit(() => seen.push('never'));
        return Promise.reject(new Error('no'));
      })
      .catch(() => undefined);
    expect(seen).toEqual(['worked', 'committed']);
  });

  it('gives up what an attempt has written, locked and put off, and goes on', async () => {
    const before = (await count()) ?? 0;
    const seen: string[] = [];
    const isFree = () =>
      test.database.outside(async () => {
        const rows = await test.database.sql('SELECT FROM refused_people FOR UPDATE SKIP LOCKED');
        return rows.length === before;
      });
    await test.database.run(async () => {
      const givenUp = await test.database.attempt(async () => {
        await insert();
        await test.database.sql('SELECT FROM refused_people FOR UPDATE');
        test.database.afterCommit(() => seen.push('given up'));
        expect(await isFree()).toBe(before === 0);
        return undefined;
      });
      expect([givenUp, await isFree()]).toEqual([undefined, true]);
      const failed = test.database.attempt(async () => {
        await insert();
        await test.database.sql('SELECT 1 / 0');
        return true;
      });
      await expect(failed).rejects.toThrow('division by zero');
      const kept = await test.database.attempt(async () => {
        await insert();
        test.database.afterCommit(() => seen.push('kept'));
        return 'kept';
      });
      expect(kept).toBe('kept');
    });
    expect([await count(), seen]).toEqual([before + 1, ['kept']]);
  });

  it('counts the rows that a statement touched', async () => {
    await insert();
    expect(await test.database.affect('DELETE FROM refused_people')).toBeGreaterThan(0);
    expect(await test.database.affect('DELETE FROM refused_people')).toBe(0);
  });

  it('parses a look-up once per connection, and asks it again within a unit of work like any other', async () => {
    const ask = (n: number) => test.database.lookUp<{ n: number }>('SELECT $1::int + 40 AS n', [n]);
    const prepared = () =>
      test.database.sql<{ name: string; calls: number }>(
        `SELECT name, (generic_plans + custom_plans)::int AS calls FROM pg_prepared_statements`,
      );
    expect(await ask(1)).toEqual([{ n: 41 }]);
    expect(await ask(2)).toEqual([{ n: 42 }]);
    expect(await prepared()).toEqual([{ name: expect.any(String), calls: 2 }]);
    await test.database.run(async () => {
      await insert();
      const counted = await test.database.lookUp<{ n: number }>(
        'SELECT count(*)::int AS n FROM refused_people WHERE at > $1',
        [new Date(0)],
      );
      expect(counted[0]?.n).toBe((await count())!);
      expect(counted[0]?.n).toBeGreaterThan(0);
    });
  });

  it('hands out dates as the text they are', async () => {
    const [row] = await test.database.sql<{ day: string; n: number }>(
      `SELECT date '2026-03-01' AS day, 5::bigint AS n`,
    );
    expect(row).toEqual({ day: '2026-03-01', n: 5 });
  });
});

describe('the audit log', () => {
  it('refuses to be changed', async () => {
    const test = await createTestDatabase();
    await test.database.sql(
      `INSERT INTO audit_log (at, action, object_type, result, details) VALUES (now(), 'a:b', 'a', 'done', '{}')`,
    );
    await expect(test.database.sql(`UPDATE audit_log SET action = 'x:y'`)).rejects.toThrow('append-only');
    await expect(test.database.sql('DELETE FROM audit_log')).rejects.toThrow('append-only');
    await expect(test.database.sql('TRUNCATE audit_chain, audit_log')).rejects.toThrow('append-only');
    await test.drop();
  });
});
