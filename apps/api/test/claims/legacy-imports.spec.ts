import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegistrationClaims } from '#kezhi/claims';
import { type ImportAnswer, type ImportDesk, openImportDesk } from '../registration/import-desk.js';
import type { SignedIn } from '../support/test-app.js';
import { workbook } from '../support/workbooks.js';

let desk: ImportDesk;
let officer: SignedIn;
beforeAll(async () => {
  desk = await openImportDesk();
  officer = await desk.api.signInAs('association_officer', desk.api.tree.county);
});
afterAll(() => desk.close());

const TEAM_COLUMNS = ['原平台组织编号', '组织名称', '组织类别', '组织层级', '所在地区'];
const PEOPLE_COLUMNS = ['姓名', '证件号码', '手机号码', '原平台组织编号'];
const team = (number: string, name: string) => [number, name, '科技志愿服务队', '县', '320402'];

async function start(kind: string, columns: string[], rows: string[][], by = officer, unit?: string) {
  const fields = { kind, organizationId: unit ?? desk.api.tree.county };
  return desk.upload(await workbook(columns, rows), { by, fields });
}

async function validated(kind: string, columns: string[], rows: string[][]): Promise<ImportAnswer> {
  const { id } = (await start(kind, columns, rows)).body as ImportAnswer;
  await desk.worker.validate(id);
  return read(id);
}

const read = async (id: string) =>
  (await desk.api.call().get(`/api/v1/imports/${id}`).set(officer).expect(200)).body as ImportAnswer;

async function committed(kind: string, columns: string[], rows: string[][]): Promise<ImportAnswer> {
  const { id } = await validated(kind, columns, rows);
  const commit = desk.api.call().post(`/api/v1/imports/${id}/commit`).set(officer);
  await commit.send({ mode: 'valid-rows' }).expect(202);
  await desk.worker.merge(id);
  return read(id);
}

const codes = async (id: string) => {
  const { body } = await desk.api.call().get(`/api/v1/imports/${id}/problems`).set(officer).expect(200);
  return (body as { items: Array<{ code: string }> }).items.map(({ code }) => code);
};

const organization = async (legacyNo: string) => {
  const [row] = await desk.api.database.sql<{ id: string; origin: string; claimed: boolean; status: string }>(
    `SELECT id, origin, claimed_at IS NOT NULL AS claimed, status FROM organizations WHERE legacy_no = $1 AND origin = 'legacy'`,
    [legacyNo],
  );
  return row;
};

describe('teams of the earlier platform', () => {
  it('are carried over by number, unclaimed, even without anybody to call', async () => {
    const answer = await committed('legacy-teams', TEAM_COLUMNS, [
      team('old-1', '天宁区老农技队'),
      team('OLD-2', '天宁区老农技队'),
    ]);
    expect(answer).toMatchObject({ status: 'committed', rows: { create: 2, invalid: 0 } });
    expect(await organization('OLD-1')).toMatchObject({
      origin: 'legacy',
      claimed: false,
      status: 'approved',
    });
  });

  it('stand once: the same number again is unchanged, for another team or twice in a file an error', async () => {
    await committed('legacy-teams', TEAM_COLUMNS, [team('OLD-3', '天宁区气象队')]);
    const answer = await validated('legacy-teams', TEAM_COLUMNS, [
      team('OLD-3', '天宁区气象队'),
      team('OLD-4', '甲队'),
      team('OLD-4', '乙队'),
      team('', '丙队'),
    ]);
    expect(answer.rows).toMatchObject({ unchanged: 1, create: 1, invalid: 2 });
    expect((await codes(answer.id)).sort()).toEqual(['ROW.LEGACY_REPEATED', 'ROW.REQUIRED']);
    const other = await validated('legacy-teams', TEAM_COLUMNS, [team('OLD-3', '另一支队伍')]);
    expect(await codes(other.id)).toEqual(['ROW.LEGACY_TAKEN']);
  });

  it('are carried over by officers of an association only', async () => {
    const { tree } = desk.api;
    const rows = [team('OLD-9', '某队')];
    const secretary = await desk.api.signInAs('society_secretary', tree.society);
    const member = await desk.api.signInAs('team_administrator', tree.county);
    for (const [by, unit] of [
      [secretary, tree.society],
      [member, tree.county],
      [desk.clerk, tree.team],
      [officer, tree.team],
    ] as const) {
      const answer = await start('legacy-teams', TEAM_COLUMNS, rows, by, unit);
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([
        403,
        'IMPORT.LEGACY_OFFICERS',
      ]);
    }
  });

  it('have a template, in which the number is required', async () => {
    for (const kind of ['legacy-teams', 'legacy-volunteers'])
      await desk.api.call().get(`/api/v1/imports/templates/${kind}.xlsx`).set(officer).expect(200);
  });
});

describe('their volunteers', () => {
  it('wait for the claim: no figure and no limit counts them', async () => {
    await committed('legacy-teams', TEAM_COLUMNS, [team('OLD-20', '天宁区健康队')]);
    const people = desk.people(3).map((row) => [...row.slice(0, 3), 'old-20']);
    const answer = await committed('legacy-volunteers', PEOPLE_COLUMNS, people);
    expect(answer).toMatchObject({ status: 'committed', rows: { create: 3 } });
    const { id } = (await organization('OLD-20')) ?? { id: '' };
    const rows = await desk.api.database.sql(
      `SELECT m.status, p.status AS person, p.membership_count AS n FROM memberships m JOIN people p ON p.id = m.person_id
       WHERE m.organization_id = $1`,
      [id],
    );
    expect(rows).toEqual(
      Array.from({ length: 3 }, () => ({ status: 'requested', person: 'pending_confirmation', n: 0 })),
    );
    const shown = await desk.api.call().get(`/api/v1/organizations/${id}`).set(officer).expect(200);
    expect(shown.body).toMatchObject({ memberCount: 0, unclaimed: true, legacyNo: 'OLD-20' });
    const again = await validated('legacy-volunteers', PEOPLE_COLUMNS, [
      ...people,
      ['王五', ...(desk.people(1)[0] ?? []).slice(1, 3), ''],
    ]);
    expect(again.rows).toMatchObject({ unchanged: 3, invalid: 1 });
    expect(await codes(again.id)).toEqual(['ROW.REQUIRED']);
  });

  it('can be taken back, teams after their people, until the team is claimed', async () => {
    const teams = await committed('legacy-teams', TEAM_COLUMNS, [team('OLD-30', '天宁区航空队')]);
    const people = desk.people(2).map((row) => [...row.slice(0, 3), 'OLD-30']);
    const volunteers = await committed('legacy-volunteers', PEOPLE_COLUMNS, people);
    const undo = (id: string) => desk.api.call().post(`/api/v1/imports/${id}/undo`).set(officer);
    expect((await undo(teams.id)).body).toMatchObject({ errors: [{ code: 'IMPORT.BLOCKED_MEMBERS' }] });
    await undo(volunteers.id).expect(202);
    await desk.worker.takeBack(volunteers.id);
    expect(await read(volunteers.id)).toMatchObject({ status: 'undone' });
    await undo(teams.id).expect(202);
    await desk.worker.takeBack(teams.id);
    expect(await organization('OLD-30')).toBeUndefined();
  });

  it('join no team by the usual form before it is claimed, nor by the old number afterwards', async () => {
    const { tree, database } = desk.api;
    await committed('legacy-teams', TEAM_COLUMNS, [team('OLD-40', '天宁区地震队')]);
    const byName = await validated(
      'volunteers',
      ['姓名', '证件号码', '手机号码', '所属组织'],
      desk.people(1).map((row) => [...row.slice(0, 3), '天宁区地震队']),
    );
    expect(await codes(byName.id)).toEqual(['ROW.ORGANIZATION_UNKNOWN']);
    const { id } = (await organization('OLD-40')) ?? { id: '' };
    const late = await validated(
      'legacy-volunteers',
      PEOPLE_COLUMNS,
      desk.people(1).map((row) => [...row.slice(0, 3), 'OLD-40']),
    );
    expect(late.rows.create).toBe(1);
    await database.sql(
      `UPDATE organizations SET claimed_at = now(), successor_id = $2, status = 'merged' WHERE id = $1`,
      [id, tree.team],
    );
    const commit = desk.api.call().post(`/api/v1/imports/${late.id}/commit`).set(officer);
    await commit.send({ mode: 'valid-rows' }).expect(202);
    await desk.worker.merge(late.id);
    expect((await read(late.id)).rows).toMatchObject({ create: 0, invalid: 1 });
    expect(await codes(late.id)).toEqual(['ROW.LEGACY_CLAIMED']);
  });
});

describe('a team that registers anew and names its old number', () => {
  const ORGANIZATION_COLUMNS = [
    '组织名称',
    '组织类别',
    '组织层级',
    '所在地区',
    '负责人姓名',
    '负责人手机',
    '管理员姓名',
    '管理员手机',
    '原平台组织编号',
  ];
  const registered = (name: string, number: string) => [
    [name, '科技志愿服务队', '县', '320402', '李敏', '13900000001', '赵静', '13900000002', number],
  ];
  const link = (importId: string) => desk.api.app.get(RegistrationClaims).linkImported(importId);
  const claimsOf = (id: string) =>
    desk.api.database.sql<{ status: string; source: string; joined: number | null }>(
      'SELECT status, source, joined FROM organization_claims WHERE organization_id = $1',
      [id],
    );

  it('is linked with its approval, once, and keeps its name', async () => {
    await committed('legacy-teams', TEAM_COLUMNS, [team('OLD-50', '天宁区营养队')]);
    const people = desk.people(2).map((row) => [...row.slice(0, 3), 'OLD-50']);
    await committed('legacy-volunteers', PEOPLE_COLUMNS, people);
    const { id } = await committed(
      'organizations',
      ORGANIZATION_COLUMNS,
      registered('天宁区营养队', 'OLD-50'),
    );
    await Promise.allSettled([link(id), link(id)]);
    await link(id);
    const old = await organization('OLD-50');
    expect(old).toMatchObject({ claimed: true, status: 'merged' });
    expect(await claimsOf(old?.id ?? '')).toEqual([
      { status: 'approved', source: 'registration', joined: 2 },
    ]);
  });

  it('takes over no team of another line: there a claim waits for its supervisor', async () => {
    const { tree } = desk.api;
    const id = await tree.plant({
      parent: tree.otherCounty,
      kind: 'service_team',
      region: '320404',
      legacyNo: 'OLD-60',
    });
    const answer = await committed(
      'organizations',
      ORGANIZATION_COLUMNS,
      registered('天宁区林学队', 'OLD-60'),
    );
    await link(answer.id);
    await link(answer.id);
    expect(await organization('OLD-60')).toMatchObject({ claimed: false, status: 'approved' });
    expect(await claimsOf(id)).toEqual([{ status: 'submitted', source: 'registration', joined: null }]);
  });
});
