import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createTestDatabase,
  plantOrganizations,
  type OrganizationTree,
  type TestDatabase,
} from '#kezhi/testing';
import { UnitsThatEnd1700000018000 } from './1700000018000-units-that-end.js';

let test: TestDatabase;
let tree: OrganizationTree;
beforeAll(async () => {
  test = await createTestDatabase();
  tree = await plantOrganizations(test.database);
});
afterAll(() => test.drop());

async function person(memberships: ReadonlyArray<readonly [organization: string, status: string]>) {
  const [row] = await test.database.sql<{ id: string }>(
    `INSERT INTO people (id, name, id_type, id_blind, sealed, status, region_code, territory_code, tokens, membership_count)
     VALUES (gen_random_uuid(), '王芳', 'resident', gen_random_uuid(), '', 'active', '320402', '320402', '{}', $1) RETURNING id`,
    [memberships.filter(([, status]) => status === 'approved').length],
  );
  for (const [organization, status] of memberships)
    await test.database.sql(
      `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status)
       SELECT gen_random_uuid(), $1, id, line_id, territory_code, $3 FROM organizations WHERE id = $2`,
      [row?.id, organization, status],
    );
  return row?.id;
}

describe('the migration of units that end', () => {
  it('frees people of units that were rejected before, and takes them off their counters', async () => {
    const rejected = await tree.plant({
      parent: tree.county,
      kind: 'service_team',
      region: '320402',
      status: 'rejected',
    });
    const member = await person([
      [rejected, 'approved'],
      [tree.team, 'approved'],
    ]);
    const asking = await person([[rejected, 'requested']]);
    await test.database.sql(
      `INSERT INTO organization_count_deltas (organization_id, registered, confirmed, subtree_registered, subtree_confirmed)
       VALUES ($1, 1, 1, 1, 1)`,
      [rejected],
    );
    const runner = test.dataSource.createQueryRunner();
    const migration = new UnitsThatEnd1700000018000();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    const open = await test.database.sql<{ line: string; person: string }>(
      `SELECT person_id AS person, concat_ws(' ', status, end_reason) AS line FROM memberships WHERE person_id = ANY($1) ORDER BY status`,
      [[member, asking]],
    );
    expect(open).toEqual([
      { person: member, line: 'approved' },
      { person: asking, line: 'declined organization_rejected' },
      { person: member, line: 'left organization_rejected' },
    ]);
    const counted = await test.database.sql('SELECT membership_count AS n FROM people WHERE id = $1', [
      member,
    ]);
    expect(counted).toEqual([{ n: 1 }]);
    const [figures] = await test.database.sql(
      `SELECT sum(registered)::int AS registered, sum(confirmed)::int AS confirmed, sum(subtree_registered)::int AS subtree
       FROM organization_count_deltas WHERE organization_id = $1`,
      [rejected],
    );
    expect(figures).toEqual({ registered: 0, confirmed: 0, subtree: 0 });
  });
});
