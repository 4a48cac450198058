import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, makeScope } from '#kezhi/kernel';
import { MemberCounts, OrganizationRelocations, ReferenceData } from '#kezhi/organizations';
import { requestContext } from '#kezhi/platform';
import { openTestModule, type OrganizationTree, plantOrganizations, type TestModule } from '#kezhi/testing';
import { MembershipsService } from '#kezhi/volunteers';
import { v7 as uuid } from 'uuid';
import { SuccessionModule } from './succession.module.js';

const UNITS = 2_000;
const MEMBERS_EACH = 5;

let test: TestModule;
let tree: OrganizationTree;
let counts: MemberCounts;

beforeAll(async () => {
  test = await openTestModule([SuccessionModule]);
  await test.module.get(ReferenceData).seed();
  tree = await plantOrganizations(test.database);
  counts = test.module.get(MemberCounts);
});
afterAll(() => test.close());

const everywhere = makeScope({ all: true, territories: [], subtrees: [], units: [] });

/** As somebody who reviews for the whole country. */
function move(id: string, parentId: string): Promise<void> {
  const actor: Actor = {
    accountId: uuid(),
    account: 'someone',
    personId: null,
    sessionId: null,
    grants: [{ role: 'national_officer', organizationId: tree.nation, territory: '000000' }],
    owes: null,
  };
  const input = { parentId, reason: '调整隶属关系', expectedVersion: null };
  return requestContext.run({ traceId: 't', language: 'zh', actor, auditDetails: {} }, () =>
    test.module.get(OrganizationRelocations).move(everywhere, id, input),
  );
}

const place = async (id: string) => {
  const [row] = await test.database.sql<{ parent: string; ancestors: string[]; line: string | null }>(
    'SELECT parent_id AS parent, ancestor_ids AS ancestors, line_id AS line FROM organizations WHERE id = $1',
    [id],
  );
  return row;
};

/** Bases under an enterprise's association, teams under the bases, members in each team. */
async function fillEnterprise(enterprise: string): Promise<void> {
  const { database } = test;
  const plant = (from: string, kind: string, n: number) =>
    database.sql(
      `INSERT INTO organizations (id, name, kind, level, parent_id, ancestor_ids, line_id, region_code, region_path, territory_code, status, name_tokens)
       SELECT new.id, $2 || new.n, $2, 'township', p.id, p.ancestor_ids || new.id, p.line_id,
              p.region_code, p.region_path, p.territory_code, 'approved', '{}'
       FROM (SELECT id, ancestor_ids, line_id, region_code, region_path, territory_code, row_number() OVER (ORDER BY id) AS n
             FROM organizations WHERE ${from}) p
       CROSS JOIN LATERAL (SELECT gen_random_uuid() AS id, p.n * 1000 + i AS n FROM generate_series(1, $3) AS i) new`,
      [enterprise, kind, n],
    );
  await plant('id = $1', 'science_base', 40);
  await plant('parent_id = $1', 'service_team', UNITS / 40 - 1);
  await database.sql(
    `INSERT INTO people (id, name, id_type, id_blind, sealed, status, region_code, territory_code, tokens, membership_count)
     SELECT gen_random_uuid(), '志愿者', 'resident', gen_random_uuid(), '\\x00', 'active', '320402', '320402', '{}', 1
     FROM organizations, generate_series(1, $2) WHERE ancestor_ids @> ARRAY[$1]::uuid[] AND kind = 'service_team'`,
    [enterprise, MEMBERS_EACH],
  );
  await database.sql(
    `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status)
     SELECT gen_random_uuid(), p.id, o.id, o.line_id, o.territory_code, 'approved'
     FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM organizations
           WHERE ancestor_ids @> ARRAY[$1]::uuid[] AND kind = 'service_team') o
     JOIN (SELECT id, (row_number() OVER (ORDER BY id) + $2 - 1) / $2 AS n FROM people) p ON p.n = o.n`,
    [enterprise, MEMBERS_EACH],
  );
  const teams = await database.sql<{ id: string }>(
    `SELECT id FROM organizations WHERE ancestor_ids @> ARRAY[$1]::uuid[] AND kind = 'service_team'`,
    [enterprise],
  );
  await counts.addAll(
    teams.map(({ id }) => ({ organizationId: id, registered: MEMBERS_EACH, confirmed: MEMBERS_EACH })),
  );
  await counts.fold();
}

describe('an enterprise with 2 000 units below it', () => {
  it('moves with places, lines, counters and members, while a reader reads and a writer waits', async () => {
    const enterprise = await tree.plant({
      name: '大企业科协',
      parent: tree.prefecture,
      kind: 'enterprise_association',
      region: '320402',
    });
    await fillEnterprise(enterprise);
    const society = await tree.plant({
      name: '省级学会',
      parent: tree.foreign,
      kind: 'provincial_society',
      region: '330000',
    });
    const members = (UNITS - 40) * MEMBERS_EACH;
    expect((await counts.of(tree.province)).subtree.registered).toBe(members);
    const [team] = await test.database.sql<{ id: string }>(
      `SELECT id FROM organizations WHERE ancestor_ids @> ARRAY[$1]::uuid[] AND kind = 'service_team' LIMIT 1`,
      [enterprise],
    );
    const teamId = team?.id ?? '';

    let joined: Promise<void> = Promise.resolve();
    await test.database.run(async () => {
      await move(enterprise, society);
      const seen = await test.database.outside(() =>
        test.database.run(async () => {
          await test.database.sql(`SET LOCAL statement_timeout = '5s'`);
          return test.database.sql<{ n: number }>(
            'SELECT count(*)::int AS n FROM organizations WHERE ancestor_ids @> ARRAY[$1, $2]::uuid[]',
            [tree.prefecture, enterprise],
          );
        }),
      );
      expect(seen).toEqual([{ n: UNITS + 1 }]);
      joined = test.database.outside(() => counts.add(teamId, { registered: 1, confirmed: 0 }));
      const waiting = Symbol('waiting');
      const soon = new Promise((resolve) => setTimeout(resolve, 200, waiting));
      expect(await Promise.race([joined, soon])).toBe(waiting);
    });
    await joined;

    const [moved] = await test.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM organizations WHERE ancestor_ids[1:4] = $1::uuid[] AND line_id = $2`,
      [[tree.nation, tree.foreign, society, enterprise], society],
    );
    expect(moved?.n).toBe(UNITS + 1);
    expect((await counts.of(tree.province)).subtree).toEqual({ registered: 0, confirmed: 0 });
    expect((await counts.of(society)).subtree).toEqual({ registered: members + 1, confirmed: members });
    expect((await counts.of(tree.foreign)).subtree.registered).toBe(members + 1);

    expect(await test.module.get(MembershipsService).followOrganization(enterprise)).toBe(members);
    const stale = await test.database.sql(
      `SELECT 1 FROM memberships m JOIN organizations o ON o.id = m.organization_id
       WHERE m.line_id IS DISTINCT FROM o.line_id OR m.territory_code <> o.territory_code`,
    );
    expect(stale).toEqual([]);
  }, 60_000);
});

describe('moves at the same moment', () => {
  const association = (name: string, parent: string) =>
    tree.plant({ name, parent, kind: 'association', region: '320402' });

  it('never make a circle: of two opposite ones exactly one happens', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await association(`甲科协${round}`, tree.county);
      const other = await association(`乙科协${round}`, tree.county);
      const outcomes = await Promise.allSettled([move(one, other), move(other, one)]);
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual(['ORGANIZATION.CYCLE']);
      const [first, second] = [await place(one), await place(other)];
      expect([first?.ancestors.includes(other), second?.ancestors.includes(one)].sort()).toEqual([
        false,
        true,
      ]);
    }
  });

  it('leave no unit behind that is registered below meanwhile', async () => {
    const moving = await association('移动科协', tree.county);
    const outcomes = await Promise.allSettled([
      move(moving, tree.otherCounty),
      test.database.run(async () => {
        await test.database.sql('SELECT 1 FROM organizations WHERE id = $1 FOR SHARE', [moving]);
        return tree.plant({ name: '新分队', parent: moving, kind: 'service_team', region: '320402' });
      }),
    ]);
    const [, planted] = outcomes;
    const id = planted?.status === 'fulfilled' ? planted.value : '';
    expect((await place(id))?.ancestors.slice(-3)).toEqual([tree.otherCounty, moving, id]);
  });
});

describe('a move', () => {
  it('stands in the history with both supervisors and its reason', async () => {
    const id = await tree.plant({
      name: '史记队',
      parent: tree.county,
      kind: 'service_team',
      region: '320402',
    });
    await move(id, tree.otherCounty);
    const rows = await test.database.sql(
      `SELECT event, reason, from_organization_id AS before, to_organization_id AS after FROM organization_decisions WHERE organization_id = $1`,
      [id],
    );
    expect(rows).toEqual([
      { event: 'move', reason: '调整隶属关系', before: tree.county, after: tree.otherCounty },
    ]);
  });

  it.each([
    ['below itself', () => tree.team, () => tree.team, 'CYCLE'],
    ['below its own subtree', () => tree.prefecture, () => tree.county, 'CYCLE'],
    ['to where it is', () => tree.team, () => tree.county, 'ALREADY_THERE'],
    ['of the root', () => tree.nation, () => tree.county, 'ROOT_STAYS'],
    ['to nowhere', () => tree.team, () => uuid(), 'PARENT_UNKNOWN'],
  ])('is refused %s', async (_, id, parent, code) => {
    await expect(move(id(), parent())).rejects.toMatchObject({ code: `ORGANIZATION.${code}` });
  });
});
