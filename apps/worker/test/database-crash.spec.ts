import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { migrate } from '#kezhi/platform';
import { type Installation, openInstallation, waitFor } from './support/installation.js';
import { registeredIn } from './support/registered.js';
import { type OwnServer, ownPostgres } from './support/servers.js';
import { csvOf, rightRows } from './support/volunteer-file.js';
import type { WorkerProcess } from './support/worker-process.js';

const ROWS = 15_000;
const BACK_S = 90;

jest.setTimeout(400_000);

let postgres: OwnServer;
let site: Installation;
let worker: WorkerProcess;
beforeAll(async () => {
  postgres = await ownPostgres();
  await migrate(postgres.url);
  site = await openInstallation({ databaseUrl: postgres.url });
  worker = site.startWorker();
});
afterAll(async () => {
  await site.close();
  await postgres.close();
});

async function crash(): Promise<void> {
  await postgres.crash();
  await postgres.restart();
}

async function staged(importId: string): Promise<number> {
  const [row] = await site.database.sql<{ n: number }>(
    'SELECT count(*)::int AS n FROM import_rows WHERE import_id = $1',
    [importId],
  );
  return row?.n ?? 0;
}

describe('when PostgreSQL crashes', () => {
  it('an import that waits for its clerk is validated anew by itself, and its commit is right', async () => {
    const importId = await site.upload(csvOf(rightRows(ROWS)));
    const before = await site.until(importId, ['ready', 'failed'], BACK_S);
    expect(await staged(importId)).toBe(ROWS);
    await worker.stop('SIGKILL');
    await crash();
    expect(
      await waitFor(
        () => staged(importId),
        () => true,
      ),
    ).toBe(0);
    worker = site.startWorker();
    await waitFor(
      () => staged(importId),
      (rows) => rows === ROWS,
      BACK_S,
    );
    const again = await site.until(importId, ['ready', 'failed'], BACK_S);
    expect(again).toEqual(before);
    await site.commit(importId);
    await site.until(importId, ['committed'], BACK_S);
    expect(await registeredIn(site.database)).toMatchObject({
      people: ROWS,
      memberships: ROWS,
      doubled: 0,
      mergesInAudit: 1,
    });
  });

  it('in the middle of reading, the same worker goes on when the server is back', async () => {
    const importId = await site.upload(csvOf(rightRows(ROWS, 100_000)));
    await waitFor(
      () => site.progress(importId),
      ({ status, processed }) => status === 'validating' && processed > 0,
      BACK_S,
      1,
    );
    await crash();
    const ready = await site.until(importId, ['ready', 'failed'], BACK_S);
    expect(ready).toMatchObject({ status: 'ready', total: ROWS, counts: { create: ROWS } });
    expect(worker.isAlive()).toBe(true);
  });

  it('in the middle of a merge, nothing of it stays, and the clerk commits again what has been read anew', async () => {
    const before = await registeredIn(site.database);
    const importId = await site.upload(csvOf(rightRows(ROWS, 200_000)));
    await site.until(importId, ['ready'], BACK_S);
    await site.commit(importId);
    await waitFor(
      () =>
        site.database.sql(
          `SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND application_name = 'kezhi-worker'
             AND query LIKE '%INSERT INTO people%'`,
        ),
      (running) => running.length > 0,
      BACK_S,
      1,
    );
    await crash();
    const [{ people }] = [
      await waitFor(
        () => registeredIn(site.database),
        () => true,
      ),
    ];
    expect(people).toBe(before.people);
    await site.until(importId, ['ready', 'failed', 'committed'], BACK_S);
    await site.commit(importId);
    await site.until(importId, ['committed'], BACK_S);
    expect(await registeredIn(site.database)).toMatchObject({
      people: before.people + ROWS,
      memberships: before.memberships + ROWS,
      doubled: 0,
      mergesInAudit: before.mergesInAudit + 1,
    });
  });
});
