import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditLog } from '#kezhi/platform';
import { createTestDatabase, FixedClock, type TestDatabase } from '#kezhi/testing';
import { AuditChain } from './audit-chain.js';
import { AuditChainRepository } from './audit-chain.repository.js';

let test: TestDatabase;
let chain: AuditChain;
let audit: AuditLog;

beforeAll(async () => {
  test = await createTestDatabase();
  chain = new AuditChain(test.database, new AuditChainRepository(test.database));
  audit = new AuditLog(test.database, new FixedClock());
});
afterAll(() => test.drop());

const note = (objectId: string) =>
  audit.append({ action: 'organization:approve', objectType: 'organization', objectId, details: { n: 1 } });

/** What somebody with the keys to the database could do, past the triggers. */
const tamper = (statement: string) =>
  test.database.run(async () => {
    await test.database.sql(`SET LOCAL session_replication_role = replica`);
    await test.database.sql(statement);
  });
const positions = async () =>
  (await test.database.sql<{ n: number }>('SELECT position AS n FROM audit_chain ORDER BY 1')).map(
    ({ n }) => n,
  );

/** Until the chain has so many links: transactions of other tests on the same server hold the settled ones back. */
async function seal(links: number): Promise<void> {
  const until = performance.now() + 30_000;
  while ((await positions()).length < links && performance.now() < until) {
    if ((await chain.extend()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await positions()).toHaveLength(links);
}

beforeEach(async () => {
  await tamper('DELETE FROM audit_chain');
  await tamper('DELETE FROM audit_log');
  for (const id of ['a', 'b', 'c', 'd', 'e']) await note(id);
});

describe('the audit log', () => {
  it.each(['UPDATE audit_log SET result = result', 'DELETE FROM audit_log', 'TRUNCATE audit_log CASCADE'])(
    'refuses %s (ASVS 16.4.2)',
    async (statement) => {
      await expect(test.database.sql(statement)).rejects.toThrow('append-only');
    },
  );
});

describe('the chain', () => {
  it('seals every row once, in order, and is intact', async () => {
    await seal(5);
    expect(await chain.extend()).toBe(0);
    await note('f');
    await seal(6);
    expect(await positions()).toEqual([1, 2, 3, 4, 5, 6]);
    const report = await chain.verify();
    expect(report).toMatchObject({ intact: true, checked: 6, firstBad: null, waiting: 0 });
    expect(report.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is intact while it is empty, and tells what waits', async () => {
    expect(await chain.verify()).toEqual({
      intact: true,
      checked: 0,
      firstBad: null,
      waiting: 5,
      head: null,
    });
  });

  it.each([
    ['one letter of a detail', `UPDATE audit_log SET details = '{"n": 2}' WHERE object_id = 'c'`],
    ['a microsecond', `UPDATE audit_log SET at = at + interval '1 microsecond' WHERE object_id = 'c'`],
    ['who it was', `UPDATE audit_log SET account_id = gen_random_uuid() WHERE object_id = 'c'`],
    ['null into empty', `UPDATE audit_log SET trace_id = '' WHERE object_id = 'c'`],
    [
      'the hash itself',
      `UPDATE audit_chain SET hash = set_byte(hash, 7, (get_byte(hash, 7) + 1) % 256) WHERE position = 3`,
    ],
  ])('names the entry when somebody changed %s', async (_, statement) => {
    await seal(5);
    await tamper(statement);
    const [row] = await test.database.sql<{ id: number }>(`SELECT id FROM audit_log WHERE object_id = 'c'`);
    expect(await chain.verify()).toMatchObject({
      intact: false,
      firstBad: { position: 3, auditId: row?.id, problem: 'changed' },
    });
  });

  it('names a row that was taken out', async () => {
    await seal(5);
    await tamper(`DELETE FROM audit_log WHERE object_id = 'b'`);
    expect((await chain.verify()).firstBad).toMatchObject({ position: 2, problem: 'missing' });
  });

  it('names the place of a link that was taken out', async () => {
    await seal(5);
    await tamper('DELETE FROM audit_chain WHERE position = 2');
    expect((await chain.verify()).firstBad).toMatchObject({ position: 3, problem: 'gap' });
  });

  it('waits for a slower writer, so that its row is sealed and none is passed over', async () => {
    const slow = test.dataSource.createQueryRunner();
    await slow.startTransaction();
    await slow.query(
      `INSERT INTO audit_log (at, action, object_type, object_id, result, details) VALUES (now(), 'a:b', 'a', 'slow', 'done', '{}')`,
    );
    await note('fast');
    await seal(5);
    expect(await chain.extend()).toBe(0);
    expect((await chain.verify()).waiting).toBe(1);
    await slow.commitTransaction();
    await slow.release();
    await seal(7);
    const sealed = await test.database.sql<{ o: string }>(
      'SELECT object_id AS o FROM audit_chain JOIN audit_log ON id = audit_id ORDER BY position',
    );
    expect(sealed.map(({ o }) => o).slice(-2)).toEqual(['slow', 'fast']);
  });

  it('takes up rows that came out of a restored database, whose transactions are not of this server', async () => {
    await tamper(`UPDATE audit_log SET xid = '9000000000000'`);
    expect(await chain.extend()).toBe(0);
    expect(await chain.extendByForgotten()).toBe(5);
    expect((await chain.verify()).intact).toBe(true);
  });

  it('has one writer at a time', async () => {
    const sealed = await Promise.all([chain.extend(), chain.extend(), chain.extendByForgotten()]);
    expect(sealed.filter((rows) => rows > 0).length).toBeLessThanOrEqual(1);
    await seal(5);
    expect(await positions()).toEqual([1, 2, 3, 4, 5]);
    expect((await chain.verify()).intact).toBe(true);
  });
});
