import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, type Grant, makeScope, type Scope, type ScopeParts } from '#kezhi/kernel';
import { requestContext, SYSTEM_SCOPE } from '#kezhi/platform';
import { openTestModule, type OrganizationTree, plantOrganizations, type TestModule } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { MemberCounts } from './member-counts.js';
import { OrganizationEdits } from './organization-edits.js';
import type { OrganizationInput } from './organization-input.js';
import { OrganizationLists } from './organization-lists.js';
import { OrganizationsModule } from './organizations.module.js';

let test: TestModule;
let tree: OrganizationTree;
let counts: MemberCounts;
let lists: OrganizationLists;
let edits: OrganizationEdits;

beforeAll(async () => {
  test = await openTestModule([OrganizationsModule]);
  tree = await plantOrganizations(test.database);
  counts = test.module.get(MemberCounts);
  lists = test.module.get(OrganizationLists);
  edits = test.module.get(OrganizationEdits);
});
afterAll(() => test.close());

const scope = (parts: Partial<ScopeParts>): Scope =>
  makeScope({ all: false, territories: [], subtrees: [], units: [], ...parts });

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

describe('a change of an organization', () => {
  const edit = (by: string, id: string, changes: Partial<OrganizationInput>, version: number | null = null) =>
    as('association_officer', by, () => edits.edit(scope({ subtrees: [by] }), id, changes, version));

  it('moves its subtree with line, ancestors and counters, and tells whoever keeps copies', async () => {
    const association = await tree.plant({
      parent: tree.county,
      name: '街道科协',
      kind: 'association',
      region: '320402',
    });
    const below = await tree.plant({
      parent: association,
      name: '街道队',
      kind: 'service_team',
      region: '320402',
    });
    await counts.add(below, { registered: 2, confirmed: 1 });
    const before = (await counts.of(tree.otherCounty)).subtree.registered;
    await edit(tree.prefecture, association, { parentId: tree.otherCounty });
    expect((await lists.get(SYSTEM_SCOPE, below)).ancestors.map(({ name }) => name)).toEqual([
      '中国科协',
      '江苏省科协',
      '常州市科协',
      '钟楼区科协',
      '街道科协',
    ]);
    expect((await counts.of(tree.otherCounty)).subtree.registered).toBe(before + 2);
    await edit(tree.prefecture, association, { kind: 'science_base' });
    const [row] = await test.database.sql<{ line_id: string }>(
      'SELECT line_id FROM organizations WHERE id = $1',
      [below],
    );
    expect(row!.line_id).toBe(association);
    const told = await test.database.sql(
      `SELECT 1 FROM outbox WHERE type = 'organization.placed' AND payload->>'organizationId' = $1`,
      [association],
    );
    expect(told).toHaveLength(2);
  });

  it('never makes a circle, and never reaches beyond what the author reviews', async () => {
    await expect(edit(tree.province, tree.prefecture, { parentId: tree.county })).rejects.toMatchObject({
      code: 'ORGANIZATION.CYCLE',
    });
    await expect(edit(tree.county, tree.team, { parentId: tree.otherCounty })).rejects.toMatchObject({
      code: 'ORGANIZATION.PARENT_UNKNOWN',
    });
    await expect(edit(tree.county, tree.county, { regionCode: '330106' })).rejects.toMatchObject({
      code: 'ORGANIZATION.SUPERVISOR_DECIDES',
    });
    await edit(tree.county, tree.county, { summary: '可以改' });
  });

  it('is refused when it was made from an older version', async () => {
    const { version } = await lists.get(SYSTEM_SCOPE, tree.team);
    await edit(tree.county, tree.team, { note: '一' }, version);
    await expect(edit(tree.county, tree.team, { note: '二' }, version)).rejects.toMatchObject({
      code: 'COMMON.STALE',
    });
  });
});
