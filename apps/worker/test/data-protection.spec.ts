import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FileStore } from '#kezhi/platform';
import { Confirmations } from '#kezhi/registration';
import { type Installation, openInstallation, waitFor } from './support/installation.js';
import { csvOf, rightRows } from './support/volunteer-file.js';

const DONE_S = 60;

jest.setTimeout(200_000);

let site: Installation;
beforeAll(async () => {
  site = await openInstallation();
});
afterAll(() => site.close());

describe('a worker that starts', () => {
  it('removes what is over under every rule, without being asked, and notes how much', async () => {
    const first = site.startWorker();
    const importId = await site.upload(csvOf(rightRows(20)));
    await site.until(importId, ['ready']);
    await site.commit(importId);
    await site.until(importId, ['committed']);
    await first.stop('SIGKILL');
    await site.database.sql(
      `UPDATE imports SET created_at = '2020-01-01', finished_at = '2020-01-01', committed_at = '2020-01-01'`,
    );
    await site.database.sql('UPDATE retention_rules SET last_run_at = NULL');
    site.startWorker();
    const rules = await waitFor(
      () =>
        site.database.sql<{ name: string; ran: boolean; removed: number }>(
          `SELECT name, last_run_at IS NOT NULL AS ran,
             coalesce((SELECT sum(removed) FROM retention_removals WHERE rule = name), 0)::int AS removed
           FROM retention_rules ORDER BY name`,
        ),
      (rows) => rows.every(({ ran }) => ran),
      DONE_S,
    );
    expect(rules.filter(({ removed }) => removed > 0)).toEqual([
      { name: 'imports.files', ran: true, removed: 1 },
      { name: 'imports.rows', ran: true, removed: 1 },
    ]);
    const [left] = await site.database.sql<{ n: number }>('SELECT count(*)::int AS n FROM import_rows');
    expect(left?.n).toBe(0);
  });

  it('deletes the files that a refusal has withdrawn, soon and without being asked', async () => {
    const importId = await site.upload(csvOf(rightRows(25)));
    await site.until(importId, ['ready']);
    const [stored] = await site.database.sql<{ key: string }>(
      'SELECT file_key AS key FROM imports WHERE id = $1',
      [importId],
    );
    await site.commit(importId);
    await site.until(importId, ['committed']);
    const [person] = await site.database.sql<{ id: string }>(
      'SELECT id FROM people WHERE import_id = $1 LIMIT 1',
      [importId],
    );
    await site.get(Confirmations).decide(person?.id ?? '', { decision: 'refuse' });
    await waitFor(
      () =>
        site.database.sql('SELECT FROM imports WHERE id = $1 AND files_removed_at IS NOT NULL', [importId]),
      (rows) => rows.length > 0,
      DONE_S,
    );
    await expect(site.get(FileStore).open(stored?.key ?? '')).rejects.toMatchObject({
      code: 'STORAGE.FILE_MISSING',
    });
  });

  it('spells the organizations that were there before spellings were', async () => {
    await waitFor(
      () =>
        site.database.sql<{ n: number }>(`SELECT count(*)::int AS n FROM organizations WHERE spellings = ''`),
      ([row]) => row?.n === 0,
      DONE_S,
    );
    const found = await site.database.sql<{ name: string }>(
      `SELECT name FROM organizations WHERE spellings LIKE '%tnkx%'`,
    );
    expect(found.map(({ name }) => name)).toEqual(['天宁区科协']);
  });
});
