import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, FixedClock, type TestDatabase } from '#kezhi/testing';
import { ForgottenKeys } from './forgotten-keys.js';
import { Retention } from './retention.js';
import { RetentionRepository } from './retention.repository.js';

describe('retention', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  const retentionAt = (time: string) => {
    const retention = new Retention(
      test.database,
      new RetentionRepository(test.database),
      new FixedClock(new Date(time)),
    );
    retention.register(new ForgottenKeys(test.database));
    return retention;
  };
  const plant = (key: string, at: string) =>
    test.database.sql(
      `INSERT INTO idempotency_keys (owner, key, route, request_hash, state, created_at, locked_until)
       SELECT 'account:a', $1 || n, 'POST /x', '', 'done', $2, now() FROM generate_series(1, 450) n`,
      [key, at],
    );
  const left = async () =>
    (await test.database.sql<{ n: number }>('SELECT count(*)::int AS n FROM idempotency_keys'))[0]?.n;
  const report = async (retention: Retention) =>
    (await retention.report()).find(({ name }) => name === 'idempotency.keys');

  it('removes what is over in batches and no more, and logs how much on which day', async () => {
    await plant('old', '2026-11-22T07:59:00Z');
    await plant('young', '2026-11-23T08:01:00Z');
    const retention = retentionAt('2026-11-24T08:00:00Z');
    await retention.apply();
    expect(await left()).toBe(450);
    expect(await report(retention)).toMatchObject({
      days: 1,
      removed: 450,
      removals: [{ day: '2026-11-24', removed: 450 }],
      lastRunAt: new Date('2026-11-24T08:00:00Z'),
    });
  });

  it('runs once a day, and adds to the log', async () => {
    await retentionAt('2026-11-25T07:00:00Z').apply();
    expect(await left()).toBe(450);
    const next = retentionAt('2026-11-25T08:02:00Z');
    await next.apply();
    expect(await left()).toBe(0);
    expect(await report(next)).toMatchObject({
      removed: 900,
      removals: [
        { day: '2026-11-25', removed: 450 },
        { day: '2026-11-24', removed: 450 },
      ],
    });
  });

  it('follows the rule as it stands in the database', async () => {
    await plant('kept', '2026-11-20T00:00:00Z');
    await test.database.sql(`UPDATE retention_rules SET days = 30 WHERE name = 'idempotency.keys'`);
    await retentionAt('2026-11-27T08:00:00Z').apply();
    expect(await left()).toBe(450);
  });

  it('names a source for every rule', async () => {
    const rules = await retentionAt('2026-11-24T08:00:00Z').report();
    expect(rules.length).toBeGreaterThanOrEqual(6);
    expect(rules.filter(({ source, zh, en }) => !source || !zh || !en)).toEqual([]);
  });
});
