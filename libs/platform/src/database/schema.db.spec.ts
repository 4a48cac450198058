import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#kezhi/testing';

/** Rows of these are never deleted, so nobody looks for what refers to them. */
const KEPT_FOR_EVER = ['regions', 'audit_log'];

describe('the schema', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  it('has an index on every foreign key, for a row that is deleted is looked for in the tables that refer to it', async () => {
    const rows = await test.database.sql<{ key: string }>(
      `SELECT c.conname AS key FROM pg_constraint c
       WHERE c.contype = 'f' AND c.confrelid::regclass::text <> ALL($1)
         AND NOT EXISTS (SELECT FROM pg_index i
           WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1]
             AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) LIKE '%IS NOT NULL%'))
       ORDER BY 1`,
      [KEPT_FOR_EVER],
    );
    expect(rows.map(({ key }) => key)).toEqual([]);
  });

  it('names every constraint and every index itself', async () => {
    const rows = await test.database.sql<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint JOIN pg_class t ON t.oid = conrelid
       WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u', 'c') AND conname !~ '^(pk|fk|uq|ck)_' AND t.relname <> 'migrations'
       UNION SELECT indexname FROM pg_indexes
       WHERE schemaname = 'public' AND indexname !~ '^(pk|uq|ix)_' AND tablename <> 'migrations' ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([]);
  });
});
