import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FileStore } from '#kezhi/platform';
import { hostileFiles } from './support/hostile-files.js';
import { type Installation, openInstallation } from './support/installation.js';
import { csvOf, rightRows } from './support/volunteer-file.js';
import type { WorkerProcess } from './support/worker-process.js';

jest.setTimeout(200_000);

let site: Installation;
let worker: WorkerProcess;
beforeAll(async () => {
  site = await openInstallation();
  worker = site.startWorker();
});
afterAll(() => site.close());

describe('files that are made to hurt', () => {
  it('end as failed with the reason, while another import goes on in the same worker', async () => {
    const files = await hostileFiles();
    const [hostile, honest] = await Promise.all([
      Promise.all(files.map(({ content, name }) => site.upload(content, { name }))),
      site.upload(csvOf(rightRows(5_000))),
    ]);
    expect(await site.until(honest, ['ready', 'failed'])).toMatchObject({ status: 'ready', total: 5_000 });
    for (const [at, importId] of hostile.entries()) {
      const { status, problem } = await site.until(importId, ['ready', 'failed']);
      expect([files[at]?.name, status, problem?.code]).toEqual([files[at]?.name, 'failed', files[at]?.code]);
    }
    expect(worker.isAlive()).toBe(true);
  });
});

describe('a job that fails every time', () => {
  it('is given up after its attempts, the clerk hears of it, and the worker does what comes next', async () => {
    // A database that takes no row numbered 13 stands for a fault that no new attempt mends.
    await site.database.sql('ALTER TABLE import_rows ADD CONSTRAINT ck_fault CHECK (row_no <> 13) NOT VALID');
    const lost = await site.upload(csvOf(rightRows(20, 50_000)));
    const { status, problem } = await site.until(lost, ['ready', 'failed'], 120);
    await site.database.sql('ALTER TABLE import_rows DROP CONSTRAINT ck_fault');
    expect([status, problem?.code]).toEqual(['failed', 'IMPORT.INTERRUPTED']);
    const [job] = await site.database.sql<{ failures: number; failed: boolean }>(
      `SELECT failures, failed_at IS NOT NULL AS failed FROM jobs WHERE payload ->> 'importId' = $1`,
      [lost],
    );
    expect(job).toEqual({ failures: 5, failed: true });
    const next = await site.upload(csvOf(rightRows(20, 60_000)));
    expect(await site.until(next, ['ready', 'failed'])).toMatchObject({ status: 'ready', total: 20 });
    expect(worker.isAlive()).toBe(true);
  });
});

describe('an import whose file the store has lost', () => {
  it('ends at once with that reason', async () => {
    await worker.stop('SIGTERM');
    const lost = await site.upload(csvOf(rightRows(10, 70_000)));
    const [row] = await site.database.sql<{ file_key: string }>(
      'SELECT file_key FROM imports WHERE id = $1',
      [lost],
    );
    await site.get(FileStore).delete(row?.file_key ?? '');
    worker = site.startWorker();
    const { status, problem } = await site.until(lost, ['ready', 'failed']);
    expect([status, problem?.code]).toEqual(['failed', 'STORAGE.FILE_MISSING']);
  });
});
