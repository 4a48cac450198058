import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, type Grant, makeScope, type Scope, type ScopeParts } from '#kezhi/kernel';
import { requestContext, SYSTEM_SCOPE } from '#kezhi/platform';
import { openTestModule, type OrganizationTree, plantOrganizations, type TestModule } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { MemberCounts } from './member-counts.js';
import { OrganizationEdits } from './organization-edits.js';
import type { OrganizationInput } from './organization-input.js';
import type { OrganizationListQuery } from './organization-lists.repository.js';
import { OrganizationLists } from './organization-lists.js';
import { OrganizationRecords } from './organization-records.js';
import { OrganizationReviews } from './organization-reviews.js';
import type { ReviewEvent } from './organization.states.js';
import { OrganizationSpellingRepository } from './organization-spelling.repository.js';
import { OrganizationsModule } from './organizations.module.js';
import { OrganizationsService } from './organizations.service.js';
import { ReferenceData } from './reference/reference-data.js';

let test: TestModule;
let tree: OrganizationTree;
let counts: MemberCounts;
let lists: OrganizationLists;
let records: OrganizationRecords;
let edits: OrganizationEdits;
let reviews: OrganizationReviews;

beforeAll(async () => {
  test = await openTestModule([OrganizationsModule]);
  const { module } = test;
  await module.get(ReferenceData).seed();
  tree = await plantOrganizations(test.database);
  counts = module.get(MemberCounts);
  lists = module.get(OrganizationLists);
  records = module.get(OrganizationRecords);
  edits = module.get(OrganizationEdits);
  reviews = module.get(OrganizationReviews);
});
afterAll(() => test.close());

const scope = (parts: Partial<ScopeParts>): Scope =>
  makeScope({ all: false, territories: [], subtrees: [], units: [], ...parts });
const newest: OrganizationListQuery = { sort: { field: 'createdAt', descending: true } };
const page = { limit: 50, after: null, includeTotal: false };
const namesIn = async (reach: Scope, query: Partial<OrganizationListQuery> = {}) =>
  (await lists.list(reach, { ...newest, ...query }, page)).rows.map(({ name }) => name).sort();

/** Runs as an officer of the given organizations. */
function as<T>(role: Grant['role'], organizationId: string, work: () => Promise<T>): Promise<T> {
  const actor: Actor = {
    accountId: uuid(),
    account: 'someone',
    sessionId: null,
    grants: [{ role, organizationId, territory: null }],
    personId: null,
    owes: null,
  };
  return requestContext.run({ traceId: 't', language: 'zh', actor, auditDetails: {} }, work);
}

const input = (name: string, more: Partial<OrganizationInput> = {}): OrganizationInput => ({
  name,
  kind: 'service_team',
  level: 'county',
  teamRank: 'brigade',
  regionCode: '320402',
  parentId: tree.county,
  ...more,
});

describe('what a scope shows of organizations', () => {
  it('is the subtree on the supervisor line', async () => {
    expect(await namesIn(scope({ subtrees: [tree.society] }))).toEqual(
      ['中国示例学会', '示例学会天宁分队'].sort(),
    );
  });

  it('is the territory whoever supervises, down from any level', async () => {
    const county = ['天宁区科协', '天宁区科技志愿服务大队', '示例学会天宁分队'].sort();
    expect(await namesIn(scope({ territories: ['320402'] }))).toEqual(county);
    expect(await namesIn(scope({ territories: ['320000'] }))).toEqual(
      [...county, '常州市科协', '江苏省科协', '钟楼区科协'].sort(),
    );
  });

  it('is the unit alone, the union of several reaches, everything, or nothing', async () => {
    expect(await namesIn(scope({ units: [tree.team] }))).toEqual(['天宁区科技志愿服务大队']);
    const both = scope({ units: [tree.foreign], territories: ['320404'] });
    expect(await namesIn(both)).toEqual(['浙江省科协', '钟楼区科协'].sort());
    expect(await namesIn(SYSTEM_SCOPE)).toEqual(await namesIn(scope({ territories: ['000000'] })));
    expect(await namesIn(scope({}))).toEqual([]);
  });

  it('cannot be widened by a filter', async () => {
    const reach = scope({ territories: ['320402'] });
    expect(await namesIn(reach, { region: '330000' })).toEqual([]);
    expect(await namesIn(reach, { within: tree.society })).toEqual(['示例学会天宁分队']);
    await expect(lists.get(reach, tree.foreign)).rejects.toMatchObject({ code: 'ORGANIZATION.NOT_FOUND' });
  });
});

describe('lists of organizations', () => {
  it('filter by supervisor, kind, and a part of the name or the number', async () => {
    expect(await namesIn(SYSTEM_SCOPE, { supervisor: tree.prefecture })).toEqual(
      ['天宁区科协', '钟楼区科协'].sort(),
    );
    expect(await namesIn(SYSTEM_SCOPE, { kind: 'national_society' })).toEqual(['中国示例学会']);
    expect(await namesIn(SYSTEM_SCOPE, { q: '学会天' })).toEqual(['示例学会天宁分队']);
    const { orgNo } = await lists.get(SYSTEM_SCOPE, tree.squad);
    expect(await namesIn(SYSTEM_SCOPE, { q: orgNo.toLowerCase() })).toEqual(['示例学会天宁分队']);
    expect(await namesIn(SYSTEM_SCOPE, { q: orgNo.replace(/^Z0*/, '') })).toEqual(['示例学会天宁分队']);
  });

  it('find by pinyin and initials whatever was entered, renamed or there before, shortest names first', async () => {
    expect(await namesIn(SYSTEM_SCOPE, { q: 'tianning' })).toEqual([]);
    expect(await test.module.get(OrganizationSpellingRepository).fill()).toBeGreaterThan(8);
    const shortest = { sort: { field: 'length', descending: false } } as const;
    const { rows } = await lists.list(SYSTEM_SCOPE, { q: 'tianning', ...shortest }, page);
    expect(rows.map(({ name }) => name)).toEqual([
      '天宁区科协',
      '示例学会天宁分队',
      '天宁区科技志愿服务大队',
    ]);
    expect(await namesIn(SYSTEM_SCOPE, { q: 'tnkx' })).toEqual(['天宁区科协']);
    const { id } = await as('association_officer', tree.county, () =>
      records.create(scope({ subtrees: [tree.county] }), input('重庆路科普队'), { draft: false }),
    );
    expect(await namesIn(SYSTEM_SCOPE, { q: 'chongqinglu' })).toEqual(['重庆路科普队']);
    await as('association_officer', tree.county, () =>
      edits.edit(SYSTEM_SCOPE, id, { name: '长春路科普队' }, null),
    );
    expect(await namesIn(SYSTEM_SCOPE, { q: 'chongqinglu' })).toEqual([]);
    expect(await namesIn(SYSTEM_SCOPE, { q: 'ccl' })).toEqual(['长春路科普队']);
    expect(await namesIn(scope({ subtrees: [tree.society] }), { q: 'tianning' })).toEqual([
      '示例学会天宁分队',
    ]);
    expect(await test.module.get(OrganizationSpellingRepository).fill()).toBe(0);
    await test.database.sql('DELETE FROM organizations WHERE id = $1', [id]);
  });

  it.each([
    ['createdAt', true],
    ['createdAt', false],
    ['name', false],
    ['name', true],
    ['length', false],
    ['length', true],
  ] as const)(
    'by %s (descending %s) visit each row once, also while rows are added',
    async (field, descending) => {
      const parent = await tree.plant({ parent: tree.foreign, kind: 'service_team', region: '330106' });
      for (let at = 0; at < 7; at += 1)
        await tree.plant({ parent, name: `队${at % 3}-${at}`, kind: 'service_team', region: '330106' });
      const reach = scope({ subtrees: [parent] });
      const seen: string[] = [];
      let after: string[] | null = null;
      for (;;) {
        const { rows } = await lists.list(
          reach,
          { sort: { field, descending }, supervisor: parent },
          { limit: 3, after, includeTotal: false },
        );
        const shown = rows.slice(0, 3);
        seen.push(...shown.map(({ name }) => name));
        if (rows.length <= 3) break;
        const last = shown.at(-1)!;
        const keys = { name: [last.name], length: [String(last.name.length)], createdAt: [] as string[] };
        after = [...keys[field], last.id];
        await tree.plant({
          parent,
          name: descending ? `队9-${seen.length}` : `队-${seen.length}`,
          kind: 'other',
          region: '330106',
        });
      }
      const planted = seen.filter((name) => /^队[0-2]-[0-6]$/.test(name));
      expect(planted).toHaveLength(7);
      expect(new Set(seen).size).toBe(seen.length);
    },
  );

  it('count exactly when they are asked to', async () => {
    const { total, rows } = await lists.list(scope({ territories: ['320400'] }), newest, {
      limit: 2,
      after: null,
      includeTotal: true,
    });
    expect(rows).toHaveLength(3);
    expect(total).toBe((await namesIn(scope({ territories: ['320400'] }))).length);
  });

  it('open a branch with its children by name and their numbers', async () => {
    const branch = await lists.branch(SYSTEM_SCOPE, tree.prefecture, page);
    expect(branch.organization).toMatchObject({
      name: '常州市科协',
      parentName: '江苏省科协',
      childCount: 2,
    });
    expect(branch.organization.ancestors.map(({ name }) => name)).toEqual(['中国科协', '江苏省科协']);
    expect(branch.children.rows.map(({ name }) => name)).toEqual(['天宁区科协', '钟楼区科协']);
  });

  it('are served by indexes', async () => {
    await test.database.run(async () => {
      await test.database.sql('SET LOCAL enable_seqscan = off');
      const plan = async (condition: string, value: unknown) =>
        JSON.stringify(
          await test.database.sql(`EXPLAIN SELECT * FROM organizations o WHERE ${condition}`, [value]),
        );
      expect(await plan('o.ancestor_ids && $1::uuid[]', [tree.society])).toContain(
        'ix_organizations_ancestors',
      );
      expect(await plan('o.region_path && $1::text[]', ['320402'])).toContain('ix_organizations_regions');
      expect(await plan('o.name_tokens @> $1::int[]', [1])).toContain('ix_organizations_tokens');
      expect(await plan('o.parent_id = $1', tree.county)).toContain('ix_organizations_parent');
    });
  });
});

describe('a new organization', () => {
  it('is approved at once by whoever reviews for the supervisor, with its contacts sealed and shown masked', async () => {
    const reach = scope({ subtrees: [tree.county] });
    const { id } = await as('association_officer', tree.county, () =>
      records.create(reach, input('甲队', { leaderPhone: '13800131234', uscc: '91350100m000100y43' }), {
        draft: false,
      }),
    );
    expect(await lists.get(reach, id)).toMatchObject({
      status: 'approved',
      leaderPhone: '138****1234',
      uscc: '91350100M000100Y43',
      version: 1,
      regionName: '江苏省常州市天宁区',
      ancestors: [
        { name: '中国科协' },
        { name: '江苏省科协' },
        { name: '常州市科协' },
        { name: '天宁区科协' },
      ],
    });
    const [row] = await test.database.sql<{ sealed: Buffer }>(
      'SELECT sealed FROM organizations WHERE id = $1',
      [id],
    );
    expect(row!.sealed.includes('13800131234')).toBe(false);
  });

  it('is refused under a supervisor out of reach or closed, twice under one name, and with a wrong USCC', async () => {
    const reach = scope({ subtrees: [tree.county] });
    const create = (wanted: OrganizationInput) =>
      as('association_officer', tree.county, () => records.create(reach, wanted, { draft: false }));
    await expect(create(input('乙', { parentId: tree.otherCounty }))).rejects.toMatchObject({
      code: 'ORGANIZATION.PARENT_UNKNOWN',
    });
    const gone = await tree.plant({
      parent: tree.county,
      kind: 'other',
      region: '320402',
      status: 'dissolved',
    });
    await expect(create(input('乙', { parentId: gone }))).rejects.toMatchObject({
      code: 'ORGANIZATION.PARENT_CLOSED',
    });
    await expect(create(input('乙', { uscc: '91350100M000100Y4Z' }))).rejects.toMatchObject({
      fields: [{ pointer: '/uscc', code: 'ORGANIZATION.USCC_INVALID' }],
    });
    await create(input('丙队'));
    await expect(create(input('丙队'))).rejects.toThrow('uq_organizations_name');
    await expect(create(input('丁', { regionCode: '999999' }))).rejects.toMatchObject({
      code: 'REGION.UNKNOWN',
    });
  });

  it('may bear the name of its unclaimed former self, and not that of a claimed one', async () => {
    const place = { parent: tree.county, kind: 'service_team', region: '320402' };
    const legacy = await tree.plant({ ...place, name: '原平台同名队', legacyNo: 'N-1' });
    const wanted = { name: '原平台同名队', parentId: tree.county, uscc: null, kind: 'service_team' };
    const service = test.module.get(OrganizationsService);
    expect(await service.clashes(wanted)).toEqual({ name: false, uscc: false });
    await test.database.sql('UPDATE organizations SET claimed_at = now() WHERE id = $1', [legacy]);
    expect(await service.clashes(wanted)).toEqual({ name: true, uscc: false });
  });

  it('gets one name once when two are entered at the same moment', async () => {
    const reach = scope({ subtrees: [tree.county] });
    const create = () =>
      as('association_officer', tree.county, () => records.create(reach, input('同时'), { draft: false }));
    const outcomes = await Promise.allSettled([create(), create(), create()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the review of an organization', () => {
  const decide = (event: ReviewEvent, id: string, reason?: string, by = tree.county) =>
    as('association_officer', by, () =>
      reviews.decide(scope({ subtrees: [by] }), id, event, { reason, expectedVersion: null }),
    );
  const draft = (name: string) =>
    as('association_officer', tree.county, () =>
      records.create(scope({ subtrees: [tree.county] }), input(name), { draft: true }),
    );

  it('leads from a draft over a return to an approval, with every decision kept', async () => {
    const { id } = await draft('审核队');
    await decide('submission', id);
    await expect(decide('return', id)).rejects.toMatchObject({ code: 'ORGANIZATION.REASON_REQUIRED' });
    await decide('return', id, '请补充负责人');
    await decide('submission', id);
    await decide('approval', id);
    await expect(decide('approval', id)).rejects.toMatchObject({ code: 'ORGANIZATION.TRANSITION' });
    const { rows } = await reviews.history(SYSTEM_SCOPE, id, page);
    expect(rows.map(({ event, account, reason }) => `${event} ${account} ${reason}`)).toEqual([
      'approval someone null',
      'submission someone null',
      'return someone 请补充负责人',
      'submission someone null',
      'creation someone null',
    ]);
    expect((await lists.get(SYSTEM_SCOPE, id)).version).toBe(5);
  });

  it("is the supervisor's: nobody decides about the own organization", async () => {
    await expect(decide('suspension', tree.county, '试')).rejects.toMatchObject({
      code: 'ORGANIZATION.SUPERVISOR_REVIEWS',
    });
    await expect(decide('suspension', tree.foreign, '试')).rejects.toMatchObject({
      code: 'ORGANIZATION.NOT_FOUND',
    });
    await decide('suspension', tree.otherCounty, '试', tree.prefecture);
    await decide('reinstatement', tree.otherCounty, undefined, tree.prefecture);
  });

  it('is refused when somebody changed it in the meantime, and happens once of two at a time', async () => {
    const { id } = await draft('并发队');
    await decide('submission', id);
    const stale = as('association_officer', tree.county, () =>
      reviews.decide(scope({ subtrees: [tree.county] }), id, 'approval', { expectedVersion: 1 }),
    );
    await expect(stale).rejects.toMatchObject({ code: 'COMMON.STALE' });
    const outcomes = await Promise.allSettled([decide('approval', id), decide('approval', id)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('lets the members of a submitted organization count for its supervisors', async () => {
    const { id } = await draft('待批队');
    await counts.add(id, { registered: 4, confirmed: 0 });
    const before = (await counts.of(tree.county)).subtree.registered;
    await decide('submission', id);
    await decide('approval', id);
    expect((await counts.of(tree.county)).subtree.registered).toBe(before + 4);
  });
});
