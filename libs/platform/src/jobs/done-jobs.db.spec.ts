import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#kezhi/testing';
import { DoneJobs } from './done-jobs.js';

const TERM = new Date('2026-11-01T00:00:00Z');

describe('jobs', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  const plant = (name: string, doneAt: string | null, failedAt: string | null = null) =>
    test.database.sql(
      `INSERT INTO jobs (id, name, payload, run_after, done_at, failed_at)
       VALUES (gen_random_uuid(), $1, '{}', '2026-01-01', $2, $3)`,
      [name, doneAt, failedAt],
    );

  it('that are done are forgotten after their term; those that wait or failed are not', async () => {
    await plant('old', '2026-10-31');
    await plant('young', '2026-11-02');
    await plant('waiting', null);
    await plant('failed', null, '2026-01-02');
    const jobs = new DoneJobs(test.database);
    expect([await jobs.remove(TERM, 10), await jobs.remove(TERM, 10)]).toEqual([1, 0]);
    const left = await test.database.sql<{ name: string }>('SELECT name FROM jobs ORDER BY name');
    expect(left.map(({ name }) => name)).toEqual(['failed', 'waiting', 'young']);
  });
});
