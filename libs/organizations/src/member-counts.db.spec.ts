import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createTestDatabase,
  plantOrganizations,
  type OrganizationTree,
  type TestDatabase,
} from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { MemberCountsRepository } from './member-counts.repository.js';
import { MemberCounts } from './member-counts.js';

let test: TestDatabase;
let counts: MemberCounts;
let tree: OrganizationTree;

beforeAll(async () => {
  test = await createTestDatabase();
  tree = await plantOrganizations(test.database);
  counts = new MemberCounts(new MemberCountsRepository(test.database));
});
afterAll(() => test.drop());

const add = (organizationId: string, registered: number, confirmed = 0) =>
  counts.add(organizationId, { registered, confirmed });

describe('member counts', () => {
  it.each(['suspended', 'dissolved', 'merged', 'rejected'])(
    'refuse a new member of a %s organization, and let members of it leave',
    async (status) => {
      const id = await tree.plant({ parent: tree.foreign, kind: 'service_team', region: '330106', status });
      await expect(add(id, 1)).rejects.toMatchObject({ code: 'ORGANIZATION.TAKES_NO_MEMBERS' });
      await add(id, -1);
    },
  );

  it('count for the organization itself and for every supervisor above it', async () => {
    await add(tree.team, 3, 1);
    await add(tree.county, 2, 2);
    expect(await counts.of(tree.team)).toEqual({
      own: { registered: 3, confirmed: 1 },
      subtree: { registered: 3, confirmed: 1 },
    });
    expect(await counts.of(tree.county)).toMatchObject({
      own: { registered: 2, confirmed: 2 },
      subtree: { registered: 5, confirmed: 3 },
    });
    expect((await counts.of(tree.nation)).subtree).toEqual({ registered: 5, confirmed: 3 });
    expect((await counts.of(tree.otherCounty)).subtree.registered).toBe(0);
  });

  it('stay the same while many add and several fold at once', async () => {
    const before = (await counts.of(tree.nation)).subtree.registered;
    const adds = Array.from({ length: 60 }, (_, at) => add(at % 2 === 0 ? tree.team : tree.otherCounty, 1));
    const folds = Array.from({ length: 12 }, () => counts.fold());
    await Promise.all([...adds, ...folds]);
    expect((await counts.of(tree.nation)).subtree.registered).toBe(before + 60);
    await counts.fold();
    const [left] = await test.database.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM organization_count_deltas',
    );
    expect(left!.n).toBe(0);
    expect((await counts.of(tree.nation)).subtree.registered).toBe(before + 60);
    expect((await counts.of(tree.otherCounty)).own.registered).toBe(30);
  });

  it('keep the members of an organization that is not approved from its supervisors until it is', async () => {
    const id = uuid();
    await tree.plant({
      id,
      parent: tree.county,
      kind: 'service_team',
      region: '320402',
      status: 'submitted',
    });
    const before = (await counts.of(tree.county)).subtree.registered;
    await add(id, 7);
    expect((await counts.of(id)).subtree.registered).toBe(7);
    expect((await counts.of(tree.county)).subtree.registered).toBe(before);
    await test.database.run(async () => {
      await counts.raise(id);
      await test.database.sql(`UPDATE organizations SET status = 'approved' WHERE id = $1`, [id]);
    });
    await add(id, 1);
    expect((await counts.of(tree.county)).subtree.registered).toBe(before + 8);
    expect((await counts.of(id)).own.registered).toBe(8);
  });

  it('move with a subtree from its former supervisors to the new ones', async () => {
    const from = (await counts.of(tree.county)).subtree.registered;
    const to = (await counts.of(tree.otherCounty)).subtree.registered;
    const moved = (await counts.of(tree.team)).subtree.registered;
    await counts.move([tree.team], [tree.county], [tree.otherCounty]);
    expect((await counts.of(tree.county)).subtree.registered).toBe(from - moved);
    expect((await counts.of(tree.otherCounty)).subtree.registered).toBe(to + moved);
    expect((await counts.of(tree.team)).subtree.registered).toBe(moved);
  });
});
