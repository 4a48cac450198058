import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AppError, type Details, makeScope, type Scope, type ScopeParts } from '#kezhi/kernel';
import { MemberCounts, ReferenceData } from '#kezhi/organizations';
import { BlindIndex, type Database, requestContext, Sealer, SYSTEM_SCOPE } from '#kezhi/platform';
import {
  openTestModule,
  type OrganizationTree,
  PeoplePlanter,
  type Planted,
  plantOrganizations,
  type TestModule,
} from '#kezhi/testing';
import { MembershipsService } from './memberships.service.js';
import type { VolunteerChanges } from './volunteer-input.js';
import type { VolunteerFilters } from './volunteer-filters.js';
import { VolunteerLists } from './volunteer-lists.js';
import { VolunteerLookup } from './volunteer-lookup.js';
import { VolunteerRecords } from './volunteer-records.js';
import { VolunteerStanding } from './volunteer-standing.js';
import { VolunteersModule } from './volunteers.module.js';

let test: TestModule;
let module: TestModule['module'];
let database: Database;
let tree: OrganizationTree;
let people: PeoplePlanter;
let lists: VolunteerLists;
const planted: Record<string, Planted> = {};

beforeAll(async () => {
  test = await openTestModule([VolunteersModule]);
  ({ module, database } = test);
  lists = module.get(VolunteerLists);
  await module.get(ReferenceData).seed();
  tree = await plantOrganizations(database);
  people = new PeoplePlanter(database, module.get(Sealer), module.get(BlindIndex));
  await plantPeople();
});
afterAll(() => test.close());

/** Everyone's name says where they live and what they belong to. */
async function plantPeople(): Promise<void> {
  const plant = async (name: string, more: Parameters<PeoplePlanter['plant']>[0]) => {
    planted[name] = await people.plant({ name, ...more });
  };
  await plant('住天宁', { region: '320402' });
  await plant('住钟楼属天宁队', { region: '320404', teams: [tree.team] });
  await plant('住外属学会分队', { teams: [tree.squad] });
  await plant('住外属学会', { teams: [tree.society] });
  await plant('住外', {});
  await plant('住外请入天宁队', { teams: [tree.team], membershipStatus: 'requested' });
  await plant('住外离开天宁队', { teams: [tree.team], membershipStatus: 'left' });
  await plant('住天宁已注销', { region: '320402', status: 'closed' });
  await plant('住天宁属两队', { region: '320402', teams: [tree.team, tree.squad] });
}

const scope = (parts: Partial<ScopeParts>): Scope =>
  makeScope({ all: false, territories: [], subtrees: [], units: [], ...parts });
const page = { limit: 50, after: null, includeTotal: false };
const namesIn = async (reach: Scope, filters: VolunteerFilters = {}) =>
  (await lists.list(reach, filters, page)).rows.map(({ name }) => name).sort();

/** Runs as one request does, and answers what it left for the audit row. */
async function audited(work: () => Promise<unknown>): Promise<Details> {
  const context = { traceId: 't', language: 'zh' as const, actor: null, auditDetails: {} };
  await requestContext.run(context, work);
  return context.auditDetails;
}

describe('whom a scope shows', () => {
  it('is who lives in the territory or belongs to a team that lies in it', async () => {
    const county = ['住天宁', '住天宁属两队', '住外属学会分队', '住外请入天宁队', '住钟楼属天宁队'].sort();
    expect(await namesIn(scope({ territories: ['320402'] }))).toEqual(county);
    expect(await namesIn(scope({ territories: ['320000'] }))).toEqual(county);
    expect(await namesIn(scope({ territories: ['320404'] }))).toEqual(['住钟楼属天宁队']);
  });

  it('is on the supervisor line whoever belongs to something under the organization', async () => {
    const society = ['住外属学会', '住外属学会分队', '住天宁属两队'].sort();
    expect(await namesIn(scope({ subtrees: [tree.society] }))).toEqual(society);
    const county = ['住天宁属两队', '住外请入天宁队', '住钟楼属天宁队'].sort();
    expect(await namesIn(scope({ subtrees: [tree.county] }))).toEqual(county);
    expect(await namesIn(scope({ subtrees: [tree.squad] }))).toEqual(
      ['住外属学会分队', '住天宁属两队'].sort(),
    );
  });

  it('is the unit alone, the union of both lines, everybody, or nobody', async () => {
    expect(await namesIn(scope({ units: [tree.society] }))).toEqual(['住外属学会']);
    const both = scope({ subtrees: [tree.society], territories: ['320404'] });
    expect(await namesIn(both)).toEqual(
      ['住外属学会', '住外属学会分队', '住天宁属两队', '住钟楼属天宁队'].sort(),
    );
    expect(await namesIn(SYSTEM_SCOPE)).toHaveLength(8);
    expect(await namesIn(scope({ territories: ['000000'] }))).toHaveLength(8);
    expect(await namesIn(scope({}))).toEqual([]);
  });

  it('is the same whichever way the list is asked', async () => {
    const reaches = [
      scope({ territories: ['320402'] }),
      scope({ subtrees: [tree.society] }),
      scope({ subtrees: [tree.county], territories: ['320402'] }),
      scope({ units: [tree.team] }),
    ];
    for (const reach of reaches) {
      const { total, rows } = await lists.list(reach, {}, { ...page, includeTotal: true });
      expect(total).toBe(rows.length);
      const seen = rows.map(({ name }) => name).sort();
      expect(await namesIn(reach, { q: '住' })).toEqual(seen);
      for (const name of Object.keys(planted)) {
        const found = lists.get(reach, planted[name]!.id);
        if (seen.includes(name)) expect((await found).name).toBe(name);
        else await expect(found).rejects.toMatchObject({ code: 'VOLUNTEER.NOT_FOUND' });
      }
    }
  });
});

describe('filters of the list', () => {
  it('keep to members under an organization, and never widen the reach', async () => {
    expect(await namesIn(SYSTEM_SCOPE, { within: tree.society })).toEqual(
      ['住外属学会', '住外属学会分队', '住天宁属两队'].sort(),
    );
    const county = ['住天宁属两队', '住外请入天宁队', '住钟楼属天宁队'].sort();
    for (const within of [tree.county, tree.prefecture, tree.province, tree.team])
      expect(await namesIn(SYSTEM_SCOPE, { within })).toEqual(county);
    expect(await namesIn(SYSTEM_SCOPE, { within: tree.nation })).toHaveLength(5);
    expect(await namesIn(scope({ territories: ['320404'] }), { within: tree.team })).toEqual([
      '住钟楼属天宁队',
    ]);
    expect(await namesIn(scope({ territories: ['320404'] }), { within: tree.society })).toEqual([]);
  });

  it('find by where people live, by name, skill, intent and state', async () => {
    const someone = {
      region: '320402',
      expertise: ['医学'],
      serviceIntents: ['free_clinic'],
      status: 'suspended',
    };
    await people.plant({ name: 'Ada·医', ...someone });
    const reach = scope({ territories: ['320402'] });
    expect(await namesIn(reach, { region: '320402' })).toEqual(['Ada·医', '住天宁', '住天宁属两队']);
    expect(await namesIn(reach, { region: '330000' })).toEqual(['住外属学会分队', '住外请入天宁队'].sort());
    expect(await namesIn(reach, { name: 'ADA' })).toEqual(['Ada·医']);
    expect(await namesIn(reach, { name: 'da' })).toEqual([]);
    expect(await namesIn(reach, { q: 'da·医' })).toEqual(['Ada·医']);
    expect(await namesIn(reach, { expertise: '医学' })).toEqual(['Ada·医']);
    expect(await namesIn(reach, { intent: '义诊' })).toEqual(['Ada·医']);
    expect(await namesIn(reach, { status: 'suspended' })).toEqual(['Ada·医']);
    expect(await namesIn(reach, { joinedAfter: new Date('2999-01-01') })).toEqual([]);
  });

  it('page through everyone once, newest first, while others are added', async () => {
    const team = await tree.plant({ parent: tree.society, kind: 'service_team', region: '320402' });
    const ids: string[] = [];
    for (let at = 0; at < 7; at += 1) ids.push((await people.plant({ teams: [team, tree.squad] })).id);
    const seen: string[] = [];
    let after: string[] | null = null;
    for (;;) {
      const { rows } = await lists.list(
        scope({ subtrees: [team, tree.squad] }),
        {},
        { ...page, limit: 3, after },
      );
      const shown = rows.slice(0, 3).map(({ id }) => id);
      seen.push(...shown);
      if (rows.length <= 3) break;
      after = [shown.at(-1)!];
      await people.plant({ teams: [team] });
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 7)).toEqual(ids.toReversed());
  });
});

describe('what is shown of a person', () => {
  it('is masked, and named instead of coded', async () => {
    const { id } = await people.plant({
      name: '王芳',
      birthDate: '2012-05-01',
      serviceIntents: ['consulting'],
      guardianName: '王大明',
      guardianPhone: '15400000099',
      email: 'wang@example.org',
    });
    const shown = await lists.get(SYSTEM_SCOPE, id);
    expect(shown).toMatchObject({
      name: '王芳',
      regionName: '浙江省杭州市西湖区',
      serviceIntents: ['科技咨询'],
      emailMasked: 'w***@example.org',
      guardianNameMasked: '王**',
      guardianPhoneMasked: '154****0099',
    });
    expect(shown.idNumberMasked).toMatch(/^110\*{11}.{4}$/);
    expect(shown.volunteerNo).toMatch(/^V\d{11}$/);
    expect(Object.keys(shown)).not.toContain('sealed');
  });
});

describe('looking at what is sealed', () => {
  it('finds by identity number, phone and volunteer number however they are written, within the reach only', async () => {
    const lookup = module.get(VolunteerLookup);
    const { id, idNumber, phone } = planted['住天宁']!;
    const { volunteerNo } = await lists.get(SYSTEM_SCOPE, id);
    const reach = scope({ territories: ['320402'] });
    const keys = [
      { idNumber: ` ${idNumber.slice(0, 6)} ${idNumber.slice(6).toLowerCase()}` },
      { phone: `+86 ${phone}` },
      { volunteerNo },
    ];
    for (const key of keys) {
      const details = await audited(async () => {
        expect((await lookup.search(reach, key)).map((found) => found.id)).toEqual([id]);
      });
      expect(details).toEqual({ by: Object.keys(key)[0], found: 1 });
      expect(await lookup.search(scope({ territories: ['330000'] }), key)).toEqual([]);
    }
    expect(await lookup.search(reach, { phone: '123' })).toEqual([]);
    await expect(lookup.search(reach, {})).rejects.toMatchObject({ code: 'VOLUNTEER.ONE_KEY' });
    await expect(lookup.search(reach, { phone, idNumber })).rejects.toMatchObject({
      code: 'VOLUNTEER.ONE_KEY',
    });
    const closed = planted['住天宁已注销']!;
    expect(await lookup.search(SYSTEM_SCOPE, { idNumber: closed.idNumber })).toEqual([]);
  });

  it('reveals what was asked for, for a reason that is kept without the values', async () => {
    const lookup = module.get(VolunteerLookup);
    const { id, idNumber } = planted['住天宁']!;
    const details = await audited(async () => {
      const revealed = await lookup.reveal(SYSTEM_SCOPE, id, ['idNumber', 'email'], '核对身份');
      expect(revealed).toEqual({ idNumber, email: null });
    });
    expect(details).toEqual({ fields: ['idNumber', 'email'], reason: '核对身份' });
    await expect(lookup.reveal(SYSTEM_SCOPE, id, ['phone'], '  ')).rejects.toMatchObject({
      code: 'VOLUNTEER.REASON_REQUIRED',
    });
    await expect(lookup.reveal(scope({ units: [tree.team] }), id, ['phone'], '看')).rejects.toMatchObject({
      code: 'VOLUNTEER.NOT_FOUND',
    });
  });
});

describe('a change of a person', () => {
  it('is checked, sealed, and found by its new values', async () => {
    const records = module.get(VolunteerRecords);
    const { id, phone } = await people.plant({ name: '旧名字' });
    await records.edit(
      SYSTEM_SCOPE,
      id,
      {
        name: '新 名字',
        phone: '15499999999',
        ethnicity: '汉',
        serviceIntents: ['义诊'],
        regionCode: '320405',
      },
      1,
    );
    expect(await lists.get(SYSTEM_SCOPE, id)).toMatchObject({
      name: '新名字',
      ethnicity: '汉族',
      serviceIntents: ['健康义诊'],
      regionCode: '320412',
      version: 2,
    });
    expect(await namesIn(SYSTEM_SCOPE, { q: '新名' })).toEqual(['新名字']);
    const lookup = module.get(VolunteerLookup);
    expect(await lookup.search(SYSTEM_SCOPE, { phone })).toEqual([]);
    expect(await lookup.search(SYSTEM_SCOPE, { phone: '15499999999' })).toHaveLength(1);
    await records.edit(SYSTEM_SCOPE, id, { phone: '154****9999', employer: '某校' }, null);
    expect(await lookup.search(SYSTEM_SCOPE, { phone: '15499999999' })).toHaveLength(1);
  });

  it('is refused when it is stale, out of reach or wrong', async () => {
    const records = module.get(VolunteerRecords);
    const { id } = await people.plant({
      birthDate: '2015-01-01',
      guardianName: '李明',
      guardianPhone: '15400000001',
    });
    const refused = (changes: VolunteerChanges, version: number | null = null, reach = SYSTEM_SCOPE) =>
      records.edit(reach, id, changes, version).then(
        () => 'accepted',
        (error: AppError) => [error.code, ...error.fields.map(({ pointer }) => pointer)].join(' '),
      );
    expect(await refused({ note: '一' }, 7)).toBe('COMMON.STALE');
    expect(await refused({ note: '一' }, null, scope({ units: [tree.team] }))).toBe('VOLUNTEER.NOT_FOUND');
    expect(await refused({ name: '1' })).toBe('VOLUNTEER.NAME_INVALID /name');
    expect(await refused({ phone: '123' })).toBe('VOLUNTEER.PHONE_INVALID /phone');
    expect(await refused({ education: '火星' })).toBe('VOLUNTEER.CODE_UNKNOWN /education');
    expect(await refused({ serviceIntents: ['飞'] })).toBe('VOLUNTEER.INTENT_UNKNOWN /serviceIntents');
    expect(await refused({ guardianName: null })).toBe('VOLUNTEER.GUARDIAN_REQUIRED /guardianName');
    expect(await refused({ regionCode: '999999' })).toBe('REGION.UNKNOWN');
  });

  it('suspends and reinstates with a reason, and the confirmed members follow', async () => {
    const standing = module.get(VolunteerStanding);
    const counts = module.get(MemberCounts);
    const { id } = await people.plant({ teams: [tree.squad, tree.team] });
    await counts.add(tree.team, { registered: 1, confirmed: 1 });
    const free = { expectedVersion: null };
    await expect(standing.change(SYSTEM_SCOPE, id, 'suspension', free)).rejects.toMatchObject({
      code: 'VOLUNTEER.REASON_REQUIRED',
    });
    const details = await audited(() =>
      standing.change(SYSTEM_SCOPE, id, 'suspension', { ...free, reason: '违规' }),
    );
    expect(details).toEqual({ from: 'active', to: 'suspended', reason: '违规' });
    expect((await counts.of(tree.team)).own).toEqual({ registered: 1, confirmed: 0 });
    await expect(
      standing.change(SYSTEM_SCOPE, id, 'suspension', { ...free, reason: '再' }),
    ).rejects.toMatchObject({
      code: 'VOLUNTEER.TRANSITION',
    });
    await standing.change(SYSTEM_SCOPE, id, 'reinstatement', free);
    expect((await counts.of(tree.team)).own.confirmed).toBe(1);
  });
});

describe('memberships', () => {
  it('are shown of organizations within the reach, also those that are over', async () => {
    const memberships = module.get(MembershipsService);
    const reach = scope({ units: [tree.team] });
    const { rows, total } = await memberships.list(
      reach,
      { organization: tree.team },
      { ...page, includeTotal: true },
    );
    expect(rows).toHaveLength(total ?? -1);
    expect(rows.map(({ status }) => status)).toEqual(
      expect.arrayContaining(['approved', 'requested', 'left']),
    );
    expect(await memberships.get(reach, rows[0]!.id)).toEqual(rows[0]);
    expect((await memberships.list(reach, { organization: tree.society }, page)).rows).toEqual([]);
    const mine = await memberships.list(SYSTEM_SCOPE, { volunteer: planted['住天宁属两队']!.id }, page);
    expect(mine.rows.map(({ organizationId }) => organizationId).sort()).toEqual(
      [tree.team, tree.squad].sort(),
    );
    await expect(memberships.get(reach, randomUUID())).rejects.toMatchObject({
      code: 'MEMBERSHIP.NOT_FOUND',
    });
  });

  it('follow their organization when it moves', async () => {
    const memberships = module.get(MembershipsService);
    await database.sql(
      `UPDATE organizations SET region_code = '320404', region_path = '{320000,320400,320404}', territory_code = '320404' WHERE id = $1`,
      [tree.team],
    );
    expect(await memberships.followOrganization(tree.team)).toBeGreaterThan(0);
    expect(await memberships.followOrganization(tree.team)).toBe(0);
    expect(await namesIn(scope({ territories: ['320404'] }), { q: '请入' })).toEqual(['住外请入天宁队']);
  });
});
