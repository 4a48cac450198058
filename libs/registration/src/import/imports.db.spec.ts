import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { AppError } from '#kezhi/kernel';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { type ImportWorkshop, openImportWorkshop } from '#kezhi/testing';
import type { ImportEntity } from './import.entity.js';
import { ImportFilesService } from './import-files.service.js';
import { ImportsService } from './imports.service.js';
import { RowCorrectionsService } from './row-corrections.service.js';
import { RowsService } from './rows.service.js';
import { StagingRepository } from './staging.repository.js';
import { IN_PROCESS_VALIDATOR } from '../../test/in-process-validator.js';
import { workbook } from '../../test/workbook.js';

const HEADERS = ['姓名', '证件号码', '手机号码', '所属组织'];
const person = (index: number, organization = '', name = `王${'甲乙丙丁戊己庚辛壬癸'[index % 10] ?? ''}`) => [
  name,
  syntheticIdentityNumber(index),
  syntheticPhone(index),
  organization,
];

async function codeOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'no error';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

let shop: ImportWorkshop;
beforeAll(async () => {
  shop = await openImportWorkshop(IN_PROCESS_VALIDATOR);
});
afterAll(() => shop.close());

async function committed(rows: string[][], unit?: string): Promise<ImportEntity> {
  const { id } = await shop.upload(await workbook(HEADERS, rows), unit ? { unit } : {});
  await shop.validate(id);
  await shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'valid-rows');
  return shop.merge(id);
}

async function squad(name: string): Promise<{ id: string; name: string }> {
  const { county: parent } = shop.tree;
  return { id: await shop.tree.plant({ name, parent, kind: 'service_team', region: '320402' }), name };
}

const suspend = (id: string) =>
  shop.database.sql(`UPDATE organizations SET status = 'suspended' WHERE id = $1`, [id]);

const people = async () =>
  (await shop.database.sql<{ n: number }>('SELECT count(*)::int AS n FROM people'))[0]?.n ?? 0;

describe('a volunteers import', () => {
  it('registers new people with their memberships, pending their confirmation', async () => {
    const done = await committed([person(1), person(2)]);
    expect(done).toMatchObject({ status: 'committed', total: 2, toCreate: 2, invalid: 0 });
    const rows = await shop.database.sql(
      `SELECT p.name, p.status, p.membership_count, m.status AS membership, m.organization_id, m.territory_code
       FROM people p JOIN memberships m ON m.person_id = p.id WHERE m.import_id = $1 ORDER BY p.name`,
      [done.id],
    );
    const expected = {
      status: 'pending_confirmation',
      membership_count: 1,
      membership: 'approved',
      organization_id: shop.tree.team,
      territory_code: '320402',
    };
    expect(rows).toEqual([
      { name: '王丙', ...expected },
      { name: '王乙', ...expected },
    ]);
  });

  it('links who is registered already, and leaves the person as they are', async () => {
    await committed([person(11)]);
    const before = await people();
    const second = await committed([person(11)], shop.tree.squad);
    expect(second).toMatchObject({ toCreate: 0, toLink: 1 });
    expect(await people()).toBe(before);
  });

  it('finds members unchanged, and refuses another name for a known number', async () => {
    await committed([person(21)]);
    const { id } = await shop.upload(
      await workbook(HEADERS, [person(21), person(21, '', '张三丰'), person(22, '', '李四')]),
    );
    await shop.validate(id);
    const rows = await shop.get(RowsService).page(shop.scope, id, {}, 0, 10);
    expect(rows.map(({ outcome, problems }) => [outcome, problems.map(({ code }) => code)])).toEqual([
      ['unchanged', []],
      ['invalid', ['ROW.REPEATED_OTHER_NAME']],
      ['create', []],
    ]);
  });

  it('creates a person once who stands in the file for two teams', async () => {
    const before = await people();
    const done = await committed([person(31), person(31, '天宁区科技志愿服务大队')], shop.tree.county);
    expect(done).toMatchObject({ toCreate: 1, toLink: 1 });
    expect(await people()).toBe(before + 1);
  });

  it('commits a further row of a person whose first row is invalid', async () => {
    const bad = person(32);
    bad[2] = '12';
    const done = await committed([bad, person(32, '天宁区科技志愿服务大队')], shop.tree.county);
    expect(done).toMatchObject({ toCreate: 1, invalid: 1 });
  });

  it('is the same import when the same bytes come again, until it has come to nothing', async () => {
    const bytes = await workbook(HEADERS, [person(41)]);
    const first = await shop.upload(bytes);
    expect((await shop.upload(bytes)).id).toBe(first.id);
    await shop.get(ImportsService).cancel(shop.scope, { id: first.id });
    expect((await shop.upload(bytes)).id).not.toBe(first.id);
  });

  it('is one import when twenty people upload the same bytes at once', async () => {
    const bytes = await workbook(HEADERS, [person(42)]);
    const all = await Promise.all(Array.from({ length: 20 }, () => shop.upload(bytes)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  });

  it('lets one of two commits at once through', async () => {
    const { id } = await shop.upload(await workbook(HEADERS, [person(51)]));
    await shop.validate(id);
    const commit = () =>
      codeOf(shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'valid-rows'));
    expect((await Promise.all([commit(), commit()])).sort()).toEqual(['IMPORT.NOT_READY', 'no error']);
  });

  it('registers a person once whom two imports bring at once', async () => {
    const ids = await Promise.all(
      [shop.tree.team, shop.tree.squad].map(async (unit) => {
        const { id } = await shop.upload(await workbook(HEADERS, [person(61), person(62)]), { unit });
        await shop.validate(id);
        await shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'valid-rows');
        return id;
      }),
    );
    const before = await people();
    await Promise.all(ids.map((id) => shop.merge(id)));
    expect(await people()).toBe(before + 2);
    const [row] = await shop.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM memberships WHERE import_id = ANY($1)`,
      [ids],
    );
    expect(row?.n).toBe(4);
  });

  it('takes nobody into a unit that was suspended since the file was checked', async () => {
    const [team, other] = [await squad('暂停中的队'), await squad('照常的队')];
    const rows = [person(91, team.name), person(92, other.name)];
    const { id } = await shop.upload(await workbook(HEADERS, rows), { unit: shop.tree.county });
    expect(await shop.validate(id)).toMatchObject({ toCreate: 2, invalid: 0 });
    await shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'valid-rows');
    await suspend(team.id);
    expect(await shop.merge(id)).toMatchObject({ status: 'committed', toCreate: 1, invalid: 1 });
    const [row] = await shop.database.sql<{ code: string }>(
      `SELECT problems->0->>'code' AS code FROM import_rows WHERE import_id = $1 AND outcome = 'invalid'`,
      [id],
    );
    expect(row?.code).toBe('ROW.ORGANIZATION_CLOSED');
  });

  it('that is to be all or nothing registers nobody when a row has become wrong since', async () => {
    const [team, other] = [await squad('后来暂停的队'), await squad('仍然照常的队')];
    const rows = [person(94, team.name), person(95, other.name)];
    const { id } = await shop.upload(await workbook(HEADERS, rows), { unit: shop.tree.county });
    await shop.validate(id);
    await shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'all-or-nothing');
    const before = await people();
    await suspend(team.id);
    expect(await shop.merge(id)).toMatchObject({
      status: 'ready',
      problem: { code: 'IMPORT.INVALID_ROWS_LEFT', details: { invalid: 1 } },
    });
    expect(await people()).toBe(before);
  });

  it('that is cancelled while its file is read stays cancelled, and keeps no row of it', async () => {
    const { id } = await shop.upload(await workbook(HEADERS, [person(96)]));
    const staging = shop.module.get(StagingRepository);
    const analyze = jest.spyOn(staging, 'analyze').mockImplementationOnce(async () => {
      await shop.database.outside(() => shop.get(ImportsService).cancel(shop.scope, { id }));
    });
    expect(await shop.validate(id)).toMatchObject({ status: 'cancelled' });
    analyze.mockRestore();
    expect(await shop.database.sql('SELECT 1 FROM import_rows WHERE import_id = $1', [id])).toEqual([]);
  });

  it('goes back to the clerk as a whole when its own unit was suspended', async () => {
    const team = await squad('自己暂停的队');
    const { id } = await shop.upload(await workbook(HEADERS, [person(93)]), { unit: team.id });
    await shop.validate(id);
    await shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'valid-rows');
    await suspend(team.id);
    expect(await shop.merge(id)).toMatchObject({
      status: 'ready',
      problem: { code: 'IMPORT.UNIT_CLOSED', details: { status: 'suspended' } },
    });
  });

  it('refuses all-or-nothing while a row has a problem', async () => {
    const { id } = await shop.upload(
      await workbook(HEADERS, [person(71), ['', '', '', '']].concat([['李', 'x', '1', '']])),
    );
    await shop.validate(id);
    const refused = codeOf(shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'all-or-nothing'));
    expect(await refused).toBe('IMPORT.INVALID_ROWS_LEFT');
  });

  it('fails as a whole, in words, when the file is none', async () => {
    const { id } = await shop.upload(Buffer.from('%PDF-1.7 nothing to see'));
    expect(await shop.validate(id)).toMatchObject({
      status: 'failed',
      problem: { code: 'FILE.NOT_A_WORKBOOK' },
    });
  });

  it('takes the next revision of a failed import', async () => {
    const { id } = await shop.upload(Buffer.from('GIF89a'));
    await shop.validate(id);
    await shop.revise(id, await workbook(HEADERS, [person(81)]));
    expect(await shop.validate(id)).toMatchObject({
      status: 'ready',
      revision: 2,
      toCreate: 1,
      problem: null,
    });
  });
});

describe('a cell mended in the browser', () => {
  it('makes its row valid, and frees the row that repeated it', async () => {
    const wrong = person(101);
    wrong[2] = '123';
    const { id } = await shop.upload(await workbook(HEADERS, [wrong, person(101), person(102)]));
    expect(await shop.validate(id)).toMatchObject({ toCreate: 1, invalid: 2 });
    const corrections = shop.get(RowCorrectionsService);
    const phone = await corrections.correct(shop.actor, shop.scope, id, 2, { phone: syntheticPhone(7) });
    expect(phone.row).toMatchObject({ outcome: 'create', problems: null });
    const number = await corrections.correct(shop.actor, shop.scope, id, 3, {
      idNumber: syntheticIdentityNumber(103),
    });
    expect(number.row.outcome).toBe('create');
    expect(number.entity).toMatchObject({ toCreate: 3, invalid: 0 });
  });

  it('comes back in the marked workbook, and is right when that is uploaded again', async () => {
    const rows = [person(121), person(122), person(123)];
    rows[0]![0] = '王3';
    rows[2]![2] = '123';
    const { id } = await shop.upload(await workbook(HEADERS, rows));
    expect(await shop.validate(id)).toMatchObject({ toCreate: 1, invalid: 2 });
    await shop.get(RowCorrectionsService).correct(shop.actor, shop.scope, id, 2, { name: '王三' });
    const { stream } = await shop.get(ImportFilesService).marked(shop.actor, shop.scope, id);
    const marked = await buffer(stream);
    await shop.revise(id, marked);
    expect(await shop.validate(id)).toMatchObject({ revision: 2, toCreate: 2, invalid: 1 });
  });

  it('is refused for a field that the form does not have, and while the import is not ready', async () => {
    const { id } = await shop.upload(await workbook(HEADERS, [person(111)]));
    const corrections = shop.get(RowCorrectionsService);
    expect(await codeOf(corrections.correct(shop.actor, shop.scope, id, 2, { name: '王' }))).toBe(
      'IMPORT.NOT_READY',
    );
    await shop.validate(id);
    expect(await codeOf(corrections.correct(shop.actor, shop.scope, id, 2, { nothing: 'x' }))).toBe(
      'IMPORT.FIELD_UNKNOWN',
    );
    expect(await codeOf(corrections.correct(shop.actor, shop.scope, id, 99, { name: '王五' }))).toBe(
      'IMPORT.ROW_NOT_FOUND',
    );
  });
});

describe('undo', () => {
  const undo = (id: string) => shop.get(ImportsService).undo(shop.scope, { id });

  it('removes the people of mended rows too', async () => {
    const before = await people();
    const wrong = [...person(205)];
    wrong[0] = '123';
    const { id } = await shop.upload(await workbook(HEADERS, [wrong, person(206)]));
    await shop.validate(id);
    const [{ row_no: rowNo } = { row_no: 0 }] = await shop.database.sql<{ row_no: number }>(
      `SELECT row_no FROM import_rows WHERE import_id = $1 AND outcome = 'invalid'`,
      [id],
    );
    await shop.get(RowCorrectionsService).correct(shop.actor, shop.scope, id, rowNo, { name: '王芳' });
    await shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'all-or-nothing');
    expect(await shop.merge(id)).toMatchObject({ status: 'committed', toCreate: 2 });
    await undo(id);
    expect(await shop.takeBack(id)).toMatchObject({ status: 'undone' });
    expect(await people()).toBe(before);
  });

  it('removes the people and memberships that the import has made, and nothing else', async () => {
    const first = await committed([person(201)]);
    const before = await people();
    const second = await committed([person(201), person(202)], shop.tree.squad);
    await undo(second.id);
    expect(await shop.takeBack(second.id)).toMatchObject({ status: 'undone' });
    expect(await people()).toBe(before);
    const [kept] = await shop.database.sql<{ membership_count: number }>(
      'SELECT p.membership_count FROM people p JOIN memberships m ON m.person_id = p.id WHERE m.import_id = $1',
      [first.id],
    );
    expect(kept?.membership_count).toBe(1);
  });

  it('takes nothing back when somebody has confirmed since it was asked for, and says so', async () => {
    const done = await committed([person(221), person(222)]);
    const before = await people();
    await undo(done.id);
    await shop.database.sql(`UPDATE people SET status = 'active' WHERE name = $1 AND import_id = $2`, [
      person(221)[0],
      done.id,
    ]);
    expect(await shop.takeBack(done.id)).toMatchObject({
      status: 'committed',
      undoRequestedAt: null,
      problem: { code: 'IMPORT.UNDO_BLOCKED' },
    });
    expect(await people()).toBe(before);
  });

  it('is refused with its reasons once somebody has built on the import', async () => {
    const first = await committed([person(211)]);
    await committed([person(211)], shop.tree.squad);
    await expect(undo(first.id)).rejects.toMatchObject({
      code: 'IMPORT.UNDO_BLOCKED',
      details: { blockers: ['joined_elsewhere: 1'] },
    });
  });
});
