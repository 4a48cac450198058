import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#kezhi/testing';
import type { Attachments } from '../attachments/attachments.js';
import { Forgetting } from './forgetting.js';
import { Housekeeping } from './housekeeping.js';

describe('forgetting', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  it('removes answers that are older than 24 hours, and no others', async () => {
    await test.database.sql(
      `INSERT INTO idempotency_keys (owner, key, route, request_hash, state, created_at, locked_until)
       SELECT 'account:a', k, 'POST /x', '', 'done', now() - age::interval, now()
       FROM (VALUES ('old', '25 hours'), ('young', '23 hours')) AS given (k, age)`,
    );
    await new Forgetting(test.database, new Housekeeping(), {} as Attachments).forget();
    expect(await test.database.sql('SELECT key FROM idempotency_keys')).toEqual([{ key: 'young' }]);
  });
});
