import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SystemClock } from '#kezhi/kernel';
import { OrganizationReach, OrganizationsModule } from '#kezhi/organizations';
import { type Database, SYSTEM_SCOPE } from '#kezhi/platform';
import { openTestModule, type TestModule } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import type { AuditQuestion } from './audit-question.js';
import { AuditReachRepository } from './audit-reach.repository.js';

const FIRST = { before: null, wanted: 51 };
const ONE = uuid();
const CROWD = Array.from({ length: 50 }, () => uuid());

let test: TestModule;
let database: Database;
let reach: AuditReachRepository;

beforeAll(async () => {
  test = await openTestModule([OrganizationsModule]);
  ({ database } = test);
  reach = new AuditReachRepository(database, new SystemClock(), test.module.get(OrganizationReach));
  await enter('session:create', 'done', CROWD, 3_000);
  await enter('session:create', 'done', [ONE]);
  await enter('session:refresh', 'done', [ONE, ...CROWD], 5_100);
  await enter('session:refresh', 'refused', [ONE]);
  await enter('session:refresh', 'done', [ONE, ...CROWD], 5_100);
  await database.sql('ANALYZE audit_log');
});
afterAll(() => test.close());

/** Entries of the accounts by turns. */
const enter = (action: string, result: string, accounts: readonly string[], times = 1) =>
  database.sql(
    `INSERT INTO audit_log (at, account_id, action, object_type, result, details)
     SELECT now(), ($1::uuid[])[1 + n % cardinality($1)], $2, 'session', $3, '{}' FROM generate_series(1, $4::int) n`,
    [accounts, action, result, times],
  );

/** How the database goes about a question. */
async function planOf(question: AuditQuestion): Promise<string> {
  const asked = jest.spyOn(database, 'sql');
  await reach.newest(question, SYSTEM_SCOPE, FIRST);
  const [sql, parameters] = asked.mock.lastCall ?? [''];
  asked.mockRestore();
  const lines = await database.sql<Record<'QUERY PLAN', string>>(`EXPLAIN ${sql}`, parameters);
  return lines.map((line) => line['QUERY PLAN']).join('\n');
}

describe('the audit log without what is routine', () => {
  const telling = { routine: false };

  it('is read from an index of its own, past any number of refreshes', async () => {
    expect(await planOf(telling)).toContain('ix_audit_log_not_routine');
    const newest = await reach.newest(telling, SYSTEM_SCOPE, FIRST);
    expect([newest.length, ...newest.slice(0, 3)]).toEqual([51, 8_102, 3_001, 3_000]);
    expect(await reach.count(telling, SYSTEM_SCOPE)).toBe(3_002);
    expect(await reach.count({}, SYSTEM_SCOPE)).toBe(13_202);
  });

  it('is read from another one for a single account', async () => {
    expect(await planOf({ ...telling, accountId: ONE })).toContain('ix_audit_log_account_not_routine');
    expect(await reach.newest({ ...telling, accountId: ONE }, SYSTEM_SCOPE, FIRST)).toEqual([8_102, 3_001]);
  });
});
