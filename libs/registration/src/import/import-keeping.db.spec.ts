import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FileStore } from '#kezhi/platform';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { type ImportWorkshop, openImportWorkshop } from '#kezhi/testing';
import { RecordClosing } from '../persons/record-closing.js';
import { Confirmations } from '../persons/confirmations.js';
import { IN_PROCESS_VALIDATOR } from '../../test/in-process-validator.js';
import { AbandonedImports } from './abandoned-imports.js';
import { ImportFileRetention } from './import-file-retention.js';
import { ImportFilesService } from './import-files.service.js';
import { ImportRowRetention } from './import-row-retention.js';
import { ImportTraces } from './import-traces.js';
import { ImportsService } from './imports.service.js';
import { RowCorrectionsService } from './row-corrections.service.js';

const FEW = 10;
const NEW_YEAR = new Date('2026-01-01');
const name = (n: number) => `王${'甲乙丙丁戊己庚辛壬癸'[n % 10] ?? ''}`;
const line = (n: number, called = name(n)) => `${called},${syntheticIdentityNumber(n)},${syntheticPhone(n)}`;
const file = (...lines: string[]) => Buffer.from(['姓名,证件号码,手机号码', ...lines].join('\n'));

let shop: ImportWorkshop;
let store: FileStore;
beforeAll(async () => {
  shop = await openImportWorkshop(IN_PROCESS_VALIDATOR);
  store = shop.module.get(FileStore);
});
afterAll(() => shop.close());

async function upload(content: Buffer, unit = shop.tree.team): Promise<string> {
  const { id } = await shop.upload(content, { name: '登记表.csv', unit });
  await shop.validate(id);
  return id;
}

async function commit(id: string): Promise<void> {
  await shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'valid-rows');
  await shop.merge(id);
}

async function committed(...lines: string[]): Promise<string> {
  const id = await upload(file(...lines));
  await commit(id);
  return id;
}

const age = (id: string) =>
  shop.database.sql(
    `UPDATE imports SET created_at = '2020-01-01', finished_at = '2020-01-01',
       committed_at = CASE WHEN committed_at IS NULL THEN NULL ELSE timestamptz '2020-01-01' END WHERE id = $1`,
    [id],
  );

async function keysOf(id: string): Promise<string[]> {
  const rows = await shop.database.sql<{ key: string }>(
    'SELECT file_key AS key FROM import_revisions WHERE import_id = $1',
    [id],
  );
  return rows.map(({ key }) => key);
}

/** Which of the files lie in the store. */
async function stored(keys: readonly string[]): Promise<string[]> {
  const lies = await Promise.all(
    keys.map((key) =>
      store.open(key).then(
        (stream) => {
          stream.destroy();
          return true;
        },
        () => false,
      ),
    ),
  );
  return keys.filter((_key, index) => lies[index]);
}

async function rowsOf(id: string): Promise<number[]> {
  const rows = await shop.database.sql<{ n: number }>(
    'SELECT row_no AS n FROM import_rows WHERE import_id = $1 ORDER BY row_no',
    [id],
  );
  return rows.map(({ n }) => n);
}

async function count(table: string, id: string): Promise<number> {
  const [row] = await shop.database.sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} WHERE import_id = $1`,
    [id],
  );
  return row?.n ?? 0;
}

async function personOf(id: string, called: string): Promise<string> {
  const [row] = await shop.database.sql<{ id: string }>(
    'SELECT p.id FROM people p JOIN memberships m ON m.person_id = p.id WHERE m.import_id = $1 AND p.name = $2',
    [id, called],
  );
  return row?.id ?? '';
}

const refuse = (personId: string) => shop.get(Confirmations).decide(personId, { decision: 'refuse' });
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'no code',
  );
const original = (id: string) => codeOf(shop.get(ImportFilesService).original(shop.actor, shop.scope, id));
const marked = (id: string) => codeOf(shop.get(ImportFilesService).marked(shop.actor, shop.scope, id));

describe('what ended imports keep', () => {
  it('goes file by file when its time is over: first what was uploaded, of all revisions, later what was staged of it', async () => {
    const id = await upload(file(line(1)));
    await shop.revise(id, file(line(1), line(2)));
    await shop.validate(id);
    await commit(id);
    const keys = await keysOf(id);
    expect(await stored(keys)).toHaveLength(2);
    await age(id);
    expect(await shop.get(ImportFileRetention).remove(NEW_YEAR, FEW)).toBe(1);
    expect(await stored(keys)).toEqual([]);
    expect([await original(id), await marked(id)]).toEqual(['IMPORT.FILES_REMOVED', 'IMPORT.FILES_REMOVED']);
    expect(await rowsOf(id)).toEqual([2, 3]);
    expect(await shop.get(ImportRowRetention).remove(NEW_YEAR, FEW)).toBe(1);
    expect(await rowsOf(id)).toEqual([]);
    expect(await shop.get(ImportsService).get(shop.scope, id)).toMatchObject({
      status: 'committed',
      total: 2,
    });
    expect(await shop.get(ImportFileRetention).remove(NEW_YEAR, FEW)).toBe(0);
    expect(await shop.get(ImportRowRetention).remove(NEW_YEAR, FEW)).toBe(0);
  });

  it('stays while somebody still works with it, and until its time is over', async () => {
    const open = await upload(file(line(3)));
    await age(open);
    const young = await committed(line(4));
    expect(await shop.get(ImportFileRetention).remove(NEW_YEAR, FEW)).toBe(0);
    expect(await shop.get(ImportRowRetention).remove(NEW_YEAR, FEW)).toBe(0);
    expect([await rowsOf(open), await rowsOf(young)]).toEqual([[2], [2]]);
    expect([await original(open), await original(young)]).toEqual(['done', 'done']);
  });

  it('is there again when a file that could not be read, and is gone, is followed by another', async () => {
    const id = await upload(Buffer.from('没有表头'));
    await age(id);
    await shop.get(ImportFileRetention).remove(NEW_YEAR, FEW);
    expect(await original(id)).toBe('IMPORT.FILES_REMOVED');
    await shop.revise(id, file(line(5)));
    expect(await shop.validate(id)).toMatchObject({ status: 'ready', filesRemovedAt: null });
    expect(await original(id)).toBe('done');
  });
});

describe('an import that was checked and left alone', () => {
  const cancelUntouched = () => shop.get(AbandonedImports).remove(NEW_YEAR, FEW);
  const statusOf = async (id: string) => (await shop.get(ImportsService).get(shop.scope, id)).status;

  it('is cancelled when its time is over, after which what it held goes by its terms', async () => {
    await shop.database.sql(`UPDATE imports SET status = 'cancelled' WHERE status = 'ready'`);
    const [old, mended, young] = [
      await upload(file(line(6))),
      await upload(file(line(7))),
      await upload(file(line(8))),
    ];
    await age(old);
    await age(mended);
    const cells = { phone: syntheticPhone(70) };
    await shop.get(RowCorrectionsService).correct(shop.actor, shop.scope, mended, 2, cells);
    expect([await cancelUntouched(), await cancelUntouched()]).toEqual([1, 0]);
    expect([await statusOf(old), await statusOf(mended), await statusOf(young)]).toEqual([
      'cancelled',
      'ready',
      'ready',
    ]);
    const audit = await shop.database.sql(
      `SELECT details FROM audit_log WHERE action = 'import:cancel' AND object_id = $1`,
      [old],
    );
    expect(audit).toEqual([{ details: { abandoned: true } }]);
    await age(old);
    expect(await shop.get(ImportFileRetention).remove(NEW_YEAR, FEW)).toBeGreaterThan(0);
    expect(await original(old)).toBe('IMPORT.FILES_REMOVED');
  });
});

describe('a refusal', () => {
  it('takes the row, its corrections and every uploaded file with it, at once for readers and soon in the store', async () => {
    const id = await upload(file(line(11), `${name(12)},${syntheticIdentityNumber(12)},1380`));
    const mend = shop.get(RowCorrectionsService);
    await mend.correct(shop.actor, shop.scope, id, 3, { phone: syntheticPhone(12) });
    await commit(id);
    const keys = await keysOf(id);
    expect(await count('import_corrections', id)).toBe(1);
    await refuse(await personOf(id, name(12)));
    expect(await rowsOf(id)).toEqual([2]);
    expect(await count('import_corrections', id)).toBe(0);
    expect([await original(id), await marked(id)]).toEqual([
      'IMPORT.FILES_WITHDRAWN',
      'IMPORT.FILES_WITHDRAWN',
    ]);
    await shop.get(ImportFileRetention).removeWithdrawn();
    expect(await stored(keys)).toEqual([]);
  });

  it('leaves the rest of the import to be undone, and the same bytes to be recognised', async () => {
    const lines = [line(13), line(14)];
    const id = await committed(...lines);
    await refuse(await personOf(id, name(13)));
    await shop.get(ImportFileRetention).removeWithdrawn();
    expect((await shop.upload(file(...lines))).id).toBe(id);
    await shop.get(ImportsService).undo(shop.scope, { id });
    expect(await shop.takeBack(id)).toMatchObject({ status: 'undone' });
    expect(await personOf(id, name(14))).toBe('');
    const again = await upload(file(...lines));
    expect(again).not.toBe(id);
    expect(await shop.get(ImportsService).get(shop.scope, again)).toMatchObject({ toCreate: 1, invalid: 1 });
  });

  it('changes nothing when it is refused itself', async () => {
    const id = await committed(line(15));
    const personId = await personOf(id, name(15));
    await shop.database.sql(`UPDATE people SET status = 'active' WHERE id = $1`, [personId]);
    expect(await codeOf(refuse(personId))).toBe('VOLUNTEER.TRANSITION');
    expect([await rowsOf(id), await original(id)]).toEqual([[2], 'done']);
  });

  it('reaches the imports by which somebody joined further teams', async () => {
    const first = await committed(line(16));
    const second = await upload(file(line(16)), shop.tree.squad);
    await commit(second);
    await refuse(await personOf(first, name(16)));
    expect([await rowsOf(first), await rowsOf(second)]).toEqual([[], []]);
    expect([await original(first), await original(second)]).toEqual([
      'IMPORT.FILES_WITHDRAWN',
      'IMPORT.FILES_WITHDRAWN',
    ]);
  });

  it('is one of many at once, beside an undo of the same import, and none waits for ever', async () => {
    const numbers = [17, 18, 19, 20];
    const id = await committed(...numbers.map((n) => line(n)));
    const people = await Promise.all(numbers.map((n) => personOf(id, name(n))));
    await shop.get(ImportsService).undo(shop.scope, { id });
    const outcomes = await Promise.all([
      ...people.map((personId) => codeOf(refuse(personId))),
      codeOf(shop.takeBack(id)),
    ]);
    expect(outcomes.filter((outcome) => !['done', 'VOLUNTEER.NOT_FOUND'].includes(outcome))).toEqual([]);
    expect(await Promise.all(numbers.map((n) => personOf(id, name(n))))).toEqual(['', '', '', '']);
    expect(await original(id)).toBe(
      outcomes.slice(0, -1).includes('done') ? 'IMPORT.FILES_WITHDRAWN' : 'done',
    );
  });

  it('has its file deleted later when the store does not answer', async () => {
    const id = await committed(line(21));
    const keys = await keysOf(id);
    await refuse(await personOf(id, name(21)));
    const broken = jest.spyOn(store, 'delete').mockRejectedValueOnce(new Error('no answer'));
    await expect(shop.get(ImportFileRetention).removeWithdrawn()).rejects.toThrow('no answer');
    broken.mockRestore();
    expect(await stored(keys)).toEqual(keys);
    await shop.get(ImportFileRetention).removeWithdrawn();
    expect(await stored(keys)).toEqual([]);
  });
});

describe('a closure', () => {
  it('takes row and file with it as well', async () => {
    const id = await committed(line(31), line(32));
    const personId = await personOf(id, name(31));
    await shop.database.sql(`UPDATE people SET status = 'active' WHERE id = $1`, [personId]);
    await shop.get(RecordClosing).closeOwn(personId);
    expect([await rowsOf(id), await original(id)]).toEqual([[3], 'IMPORT.FILES_WITHDRAWN']);
  });
});

describe('other imports that name who refused', () => {
  const sweep = () => shop.get(ImportTraces).remove(new Date(), FEW);

  it('lose the row and the file once they have ended: those that did not take the person, and those sent later', async () => {
    const source = await committed(line(41));
    const misspelt = await committed(line(41, '李错'), line(42));
    const waiting = await upload(file(line(41), line(43)), shop.tree.squad);
    await refuse(await personOf(source, name(41)));
    const later = await committed(line(44), line(41));
    expect(await rowsOf(later)).toEqual([2, 3]);
    expect(await sweep()).toBe(2);
    expect([await rowsOf(misspelt), await rowsOf(later)]).toEqual([[3], [2]]);
    expect([await original(misspelt), await original(later)]).toEqual([
      'IMPORT.FILES_WITHDRAWN',
      'IMPORT.FILES_WITHDRAWN',
    ]);
    expect([await rowsOf(waiting), await original(waiting)]).toEqual([[2, 3], 'done']);
    await commit(waiting);
    expect(await shop.get(ImportsService).get(shop.scope, waiting)).toMatchObject({
      toCreate: 1,
      invalid: 1,
    });
    expect(await sweep()).toBe(1);
    expect(await rowsOf(waiting)).toEqual([3]);
    expect(await sweep()).toBe(0);
  });

  it('keep both for the day that the rule gives', async () => {
    const source = await committed(line(45));
    const misspelt = await committed(line(45, '李错'), line(46));
    await refuse(await personOf(source, name(45)));
    const yesterday = new Date(Date.now() - 24 * 60 * 60_000);
    expect(await shop.get(ImportTraces).remove(yesterday, FEW)).toBe(0);
    expect(await rowsOf(misspelt)).toEqual([2, 3]);
  });
});
