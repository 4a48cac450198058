import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Installation, openInstallation, waitFor } from './support/installation.js';
import { type Registered, registeredIn } from './support/registered.js';
import { csvOf, mixedRows, rightRows } from './support/volunteer-file.js';
import { watchPeople } from './support/watch-people.js';
import type { WorkerProcess } from './support/worker-process.js';

const ROWS = 30_000;
const KNOWN = 300;
const TEAM = '天宁区科技志愿服务大队';
/** From the death of a worker until its work is done by the next: the lease, the sweep, and the work itself. */
const RESUMED_S = 60;

jest.setTimeout(400_000);

const known = csvOf(rightRows(KNOWN));
const file = csvOf(mixedRows(ROWS, TEAM));

/** An installation in which some of the file's people are registered already, and a worker runs. */
async function openWithKnownPeople(): Promise<{ site: Installation; worker: WorkerProcess }> {
  const site = await openInstallation();
  const worker = site.startWorker();
  const first = await site.upload(known);
  await site.until(first, ['ready']);
  await site.commit(first);
  await site.until(first, ['committed']);
  return { site, worker };
}

async function workersStatement(site: Installation): Promise<string> {
  const rows = await site.database.sql<{ query: string }>(
    `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'kezhi-worker'
       AND state = 'active'`,
  );
  return rows.map(({ query }) => query).join('\n');
}

async function killWhen(worker: WorkerProcess, isTime: () => Promise<boolean>): Promise<void> {
  await waitFor(isTime, Boolean, RESUMED_S, 1);
  await worker.stop('SIGKILL');
}

let undisturbed: { counts: unknown; registered: Registered };
let disturbed: Installation;
let worker: WorkerProcess;
let importId: string;

beforeAll(async () => {
  const twin = await openWithKnownPeople();
  const twinId = await twin.site.upload(file);
  await twin.site.until(twinId, ['ready']);
  await twin.site.commit(twinId);
  const { counts } = await twin.site.until(twinId, ['committed']);
  undisturbed = { counts, registered: await registeredIn(twin.site.database) };
  await twin.site.close();
  ({ site: disturbed, worker } = await openWithKnownPeople());
});
afterAll(() => disturbed.close());

describe('an import whose worker is killed', () => {
  it('is validated to the end although three workers in a row die while they read', async () => {
    const site = disturbed;
    importId = await site.upload(file);
    for (const share of [0, Math.random() * 0.4, 0.4 + Math.random() * 0.4]) {
      await killWhen(worker, async () => {
        const { status, processed } = await site.progress(importId);
        if (status === 'ready') throw new Error('it was faster than the killer');
        return status === 'validating' && processed > share * ROWS;
      });
      const { status } = await site.progress(importId);
      expect(status).toBe('validating');
      // Nothing of a half-read file stays.
      const [staged] = await site.database.sql<{ n: number }>(
        'SELECT count(*)::int AS n FROM import_rows WHERE import_id = $1',
        [importId],
      );
      expect(staged?.n).toBe(0);
      // The dead worker's progress still stands: forget it, so that the next kill waits for the next worker.
      await site.database.sql('UPDATE imports SET processed = 0 WHERE id = $1', [importId]);
      worker = site.startWorker();
    }
    const ready = await site.until(importId, ['ready', 'failed'], RESUMED_S);
    expect(ready).toMatchObject({ status: 'ready', total: ROWS });
  });

  it('is committed once although two workers die in the middle of the merge, and nobody sees a part of it', async () => {
    const site = disturbed;
    const watch = watchPeople(site.database);
    await site.commit(importId);
    for (const statement of ['INSERT INTO people', 'INSERT INTO memberships']) {
      await killWhen(worker, async () => (await workersStatement(site)).includes(statement));
      expect((await site.progress(importId)).status).toBe('committing');
      worker = site.startWorker();
    }
    const done = await site.until(importId, ['committed', 'ready', 'failed'], RESUMED_S * 2);
    const seen = await watch.stop();
    expect(done.status).toBe('committed');
    expect(done.counts).toEqual(undisturbed.counts);
    expect(await registeredIn(site.database)).toEqual(undisturbed.registered);
    const none = KNOWN;
    const all = undisturbed.registered.people;
    expect(seen.filter((n) => n !== none && n !== all)).toEqual([]);
  });

  it('goes on in the next worker when the first is asked to stop, which ends within 30 s', async () => {
    const site = disturbed;
    const again = await site.upload(csvOf(mixedRows(ROWS, TEAM).map((row) => row.with(4, '示例市图书馆'))));
    await waitFor(
      () => site.progress(again),
      ({ status, processed }) => status === 'validating' && processed > 0,
      RESUMED_S,
      1,
    );
    const asked = performance.now();
    const exit = await worker.stop('SIGTERM');
    const seconds = (performance.now() - asked) / 1_000;
    expect((await site.progress(again)).status).toBe('validating');
    expect(exit.signal ?? exit.code).toBe('SIGTERM');
    expect(seconds).toBeLessThan(30);
    // Given back, not lost: nobody has to wait for a lease to run out.
    const [job] = await site.database.sql<{ claim: string | null; failures: number }>(
      `SELECT claim, failures FROM jobs WHERE payload ->> 'importId' = $1 AND done_at IS NULL`,
      [again],
    );
    expect(job).toEqual({ claim: null, failures: 0 });
    worker = site.startWorker();
    const ready = await site.until(again, ['ready', 'failed'], RESUMED_S);
    expect(ready).toMatchObject({ status: 'ready', total: ROWS });
  });
});
