import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeScope } from '#kezhi/kernel';
import { SYSTEM_SCOPE } from '#kezhi/platform';
import { openTestModule, type OrganizationTree, plantOrganizations, type TestModule } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { FormationBoard } from './formation-board.js';
import { Formation } from './formation.js';
import { MemberCounts } from './member-counts.js';
import { OrganizationPosts } from './organization-posts.js';
import { OrganizationsModule } from './organizations.module.js';
import { ReferenceData } from './reference/reference-data.js';

let test: TestModule;
let tree: OrganizationTree;
let counts: MemberCounts;
let parent: string;

beforeAll(async () => {
  test = await openTestModule([OrganizationsModule]);
  await test.module.get(ReferenceData).seed();
  tree = await plantOrganizations(test.database);
  counts = test.module.get(MemberCounts);
  parent = await tree.plant({ name: '看板科协', parent: tree.county, kind: 'association', region: '320402' });
});
afterAll(() => test.close());

const all = { limit: 50, after: null, includeTotal: false };
const read = (incomplete = false, page: Parameters<FormationBoard['read']>[3] = all, id = parent) =>
  test.module.get(FormationBoard).read(SYSTEM_SCOPE, id, incomplete, page);
const brigade = (name: string, more = {}) =>
  tree.plant({ name, parent, kind: 'service_team', region: '320402', teamRank: 'brigade', ...more });

async function lead(id: string, deputies: number): Promise<void> {
  const posts = [
    { post: 'leader' as const, name: '李明' },
    ...Array.from({ length: deputies }, () => ({ post: 'deputy' as const, name: '王芳' })),
  ];
  await test.module.get(OrganizationPosts).replace(SYSTEM_SCOPE, id, posts);
}

async function rule(notice: string, territory: string | null, minMembers: number, from = '2020-01-01') {
  await test.database.sql(
    `INSERT INTO formation_rules (id, notice, source, team_rank, territory, min_members, leaders, deputies_min, deputies_max, valid_from)
     VALUES ($1, $2, '第一条', 'brigade', $3, $4, 1, 2, 3, $5)`,
    [uuid(), notice, territory, minMembers, from],
  );
}

describe('the formation board', () => {
  it('shows each unit directly below with its rule, its members and what is missing, and the subtree in all', async () => {
    const full = await brigade('甲大队');
    const short = await brigade('乙大队');
    const plain = await tree.plant({ name: '丙服务队', parent, kind: 'service_team', region: '320402' });
    await brigade('已撤大队', { status: 'dissolved' });
    const below = await tree.plant({ name: '甲分队', parent: full, kind: 'service_team', region: '320402' });
    await lead(full, 2);
    await lead(short, 1);
    await counts.add(full, { registered: 20, confirmed: 20 });
    await counts.add(below, { registered: 30, confirmed: 5 });
    await counts.add(short, { registered: 38, confirmed: 30 });
    const { units, members } = await read();
    const rows = units.rows.map(({ id, registered, confirmed, met, missing }) => ({
      id,
      registered,
      confirmed,
      met,
      missing,
    }));
    const none = { members: 0, leaders: 0, deputies: 0, spareDeputies: 0 };
    expect(rows).toEqual(
      expect.arrayContaining([
        { id: full, registered: 50, confirmed: 25, met: true, missing: none },
        {
          id: short,
          registered: 38,
          confirmed: 30,
          met: false,
          missing: { ...none, members: 12, deputies: 1 },
        },
        { id: plain, registered: 0, confirmed: 0, met: null, missing: null },
      ]),
    );
    expect(rows).toHaveLength(3);
    expect(members).toEqual({
      own: { registered: 0, confirmed: 0 },
      subtree: { registered: 88, confirmed: 55 },
    });
    expect((await read(true)).units.rows.map(({ id }) => id)).toEqual([short]);
  });

  it('measures by the rule of the most specific territory, as the report of one unit does', async () => {
    const id = await brigade('丁大队');
    const ruleOf = async () => {
      const { units } = await read();
      const report = await test.module.get(Formation).report(SYSTEM_SCOPE, id, 'zh');
      const own = units.rows.find((unit) => unit.id === id)?.rule;
      expect(report.rules[0]?.notice).toBe(own?.notice);
      return [own?.notice, own?.territory, own?.minMembers];
    };
    expect(await ruleOf()).toEqual(['常科协〔2019〕51号', '320400', 50]);
    await rule('全国规定', null, 80);
    await rule('省规定', '320000', 70);
    expect(await ruleOf()).toEqual(['常科协〔2019〕51号', '320400', 50]);
    await rule('区规定', '320402', 30);
    await rule('别区规定', '320404', 20);
    await rule('将来的规定', '320402', 10, '2099-01-01');
    expect(await ruleOf()).toEqual(['区规定', '320402', 30]);
  });

  it('goes page by page, each unit once, also under the filter', async () => {
    const seen: string[] = [];
    for (let after: string[] | null = null; ;) {
      const { units } = await read(true, { limit: 1, after, includeTotal: seen.length === 0 });
      if (seen.length === 0) expect(units.total).toBe(2);
      const [unit] = units.rows;
      if (unit) seen.push(unit.name);
      if (!unit || units.rows.length === 1) break;
      after = [unit.name, unit.id];
    }
    expect([...seen].sort()).toEqual(['丁大队', '乙大队'].sort());
  });

  it('shows nothing beyond the reach', async () => {
    const nobody = makeScope({ all: false, territories: [], subtrees: [], units: [tree.team] });
    const attempt = test.module.get(FormationBoard).read(nobody, parent, false, all);
    await expect(attempt).rejects.toMatchObject({ code: 'ORGANIZATION.NOT_FOUND' });
    const unit = makeScope({ all: false, territories: [], subtrees: [], units: [parent] });
    expect((await test.module.get(FormationBoard).read(unit, parent, false, all)).units.rows).toEqual([]);
  });
});
