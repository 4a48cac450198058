import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#kezhi/testing';
import { JobNumbers } from './job-numbers.js';
import { Metrics } from './metrics.js';

describe('the numbers of background work', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  const add = (columns: string, values: string) =>
    test.database.sql(
      `INSERT INTO jobs (id, name, payload, run_after${columns}) SELECT gen_random_uuid(), 'x', '{}', ${values}`,
    );

  it('tell what waits, runs and failed, and how late the oldest is', async () => {
    await add('', `now() - interval '90 s'`);
    await add('', `now() + interval '1 hour'`);
    await add(', lease_until', `now() - interval '1 hour', now() + interval '10 s'`);
    await add(', done_at', 'now(), now()');
    await add(', failed_at', 'now(), now()');
    await add(', failed_at', `now(), now() - interval '2 days'`);
    const metrics = new Metrics();
    await new JobNumbers(test.database, metrics).refresh();
    const text = await metrics.text();
    expect(text).toContain('kezhi_jobs{state="waiting"} 2');
    expect(text).toContain('kezhi_jobs{state="running"} 1');
    expect(text).toContain('kezhi_jobs{state="failed"} 1');
    expect(text).toMatch(/kezhi_jobs_lateness_seconds 9\d/);
  });
});
