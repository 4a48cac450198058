import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Installation, openInstallation } from './support/installation.js';
import { registeredIn } from './support/registered.js';
import { mixedRows, rightRows, csvOf, workbookOf } from './support/volunteer-file.js';
import { watchPeople } from './support/watch-people.js';

const ROWS = 20_000;
const TEAM = '天宁区科技志愿服务大队';

jest.setTimeout(240_000);

let site: Installation;
beforeAll(async () => {
  site = await openInstallation();
});
afterAll(() => site.close());

/** What a watcher was told of the number of rows before it was known. */
async function expectedWhileReading({ database }: Installation, importId: string): Promise<number[]> {
  const told = new Set<number>();
  for (;;) {
    const [row] = await database.sql<{ status: string; expected: number | null }>(
      'SELECT status, expected FROM imports WHERE id = $1',
      [importId],
    );
    if (row?.expected) told.add(row.expected);
    if (row?.status !== 'queued' && row?.status !== 'validating') return [...told];
    await rest(20);
  }
}

describe('the worker by itself', () => {
  it('takes a file of 20 000 rows from upload to committed, and a reader sees none or all of it', async () => {
    site.startWorker();
    const importId = await site.upload(await workbookOf(mixedRows(ROWS, TEAM)), { name: '登记表.xlsx' });
    const guessed = expectedWhileReading(site, importId);
    const ready = await site.until(importId, ['ready', 'failed']);
    expect(ready).toMatchObject({ status: 'ready', processed: ROWS, total: ROWS, problem: null });
    const told = await guessed;
    expect(told.length).toBeGreaterThan(0);
    for (const rows of told) expect(Math.abs(rows / ROWS - 1)).toBeLessThan(0.2);
    const { create, link, unchanged, invalid } = ready.counts;
    expect(create + link + unchanged + invalid).toBe(ROWS);
    // 2 in 100 have a wrong number, 1 in 100 repeats the row before.
    expect(invalid).toBe((ROWS / 100) * 3);
    const watch = watchPeople(site.database);
    await site.commit(importId);
    await site.until(importId, ['committed', 'ready']);
    const seen = await watch.stop();
    expect((await site.progress(importId)).status).toBe('committed');
    const registered = await registeredIn(site.database);
    expect(registered).toMatchObject({
      people: create,
      memberships: create + link,
      doubled: 0,
      committedEvents: 1,
      mergesInAudit: 1,
    });
    expect(registered.members.reduce((sum, { registered: n }) => sum + n, 0)).toBe(create + link);
    expect(seen.filter((n) => n !== 0 && n !== create)).toEqual([]);
  });

  it('refuses an all-or-nothing commit while a row is wrong, and registers nobody', async () => {
    const rows = rightRows(50, 500_000);
    rows[20]![1] = '110101199001010000';
    const importId = await site.upload(csvOf(rows));
    await site.until(importId, ['ready']);
    await expect(site.commit(importId, 'all-or-nothing')).rejects.toThrow('IMPORT.INVALID_ROWS_LEFT');
    expect((await site.progress(importId)).status).toBe('ready');
  });
});

describe('two workers at once', () => {
  it('do every one of many imports once', async () => {
    site.startWorker();
    const before = await registeredIn(site.database);
    const files = Array.from({ length: 16 }, (_, at) => csvOf(rightRows(300, 600_000 + at * 300)));
    // Each file comes twice at the same moment: that is one import.
    const ids = await Promise.all([...files, ...files].map((file) => site.upload(file)));
    const imports = [...new Set(ids)];
    expect(imports).toHaveLength(16);
    await Promise.all(
      imports.map(async (importId) => {
        await site.until(importId, ['ready']);
        await site.commit(importId);
        await site.until(importId, ['committed']);
      }),
    );
    const after = await registeredIn(site.database);
    expect(after).toMatchObject({
      people: before.people + 16 * 300,
      memberships: before.memberships + 16 * 300,
      doubled: 0,
      committedEvents: before.committedEvents + 16,
      mergesInAudit: before.mergesInAudit + 16,
    });
  });
});
