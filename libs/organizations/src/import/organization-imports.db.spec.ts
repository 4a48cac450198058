import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestModule, type OrganizationTree, plantOrganizations, type TestModule } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { MemberCounts } from '../member-counts.js';
import { OrganizationsModule } from '../organizations.module.js';
import type { ImportedOrganization } from './imported-organization.js';
import { OrganizationImports } from './organization-imports.js';

let test: TestModule;
let imports: OrganizationImports;
let tree: OrganizationTree;

beforeAll(async () => {
  test = await openTestModule([OrganizationsModule]);
  tree = await plantOrganizations(test.database);
  imports = test.module.get(OrganizationImports);
});
afterAll(() => test.close());

const row = (
  name: string,
  parentId: string,
  more: Partial<ImportedOrganization> = {},
): ImportedOrganization => ({
  id: uuid(),
  name,
  kind: 'service_team',
  level: 'county',
  teamRank: 'brigade',
  parentId,
  regionCode: '320402',
  status: 'approved',
  hostUnit: null,
  uscc: null,
  foundedOn: '2019-10-08',
  leaderName: '李明',
  leaderTitle: null,
  adminName: '赵敏',
  sealed: Buffer.from([1, 2, 3]),
  serviceFields: ['科普讲解', '农业,"技术"'],
  summary: null,
  expectedMembers: 50,
  legacyNo: null,
  note: null,
  ...more,
});
const origin = (importId: string) => ({ importId, accountId: uuid(), at: new Date('2026-03-05T02:00:00Z') });

describe('organizations of an import', () => {
  it('are created with their supervisors in any order, and found again in the index', async () => {
    const importId = uuid();
    const above = row('一大队', tree.county);
    const below = row('一中队', above.id, { teamRank: 'squad', legacyNo: 'L-1' });
    expect(await imports.insertImported([below, above], origin(importId))).toEqual([above.id, below.id]);
    const spelled = await test.database.sql(
      `SELECT name FROM organizations WHERE import_id = $1 AND spellings LIKE '%yidadui%'`,
      [importId],
    );
    expect(spelled).toEqual([{ name: '一大队' }]);
    const index = await imports.index(tree.county);
    expect(index.find(({ id }) => id === below.id)).toMatchObject({
      name: '一中队',
      parentId: above.id,
      lineId: above.id,
      territoryCode: '320402',
      ancestorIds: [tree.nation, tree.province, tree.prefecture, tree.county, above.id, below.id],
    });
    const [stored] = await test.database.sql<Record<string, unknown>>(
      `SELECT sealed, service_fields, founded_on, region_path, org_no, origin,
              (SELECT array_agg(event || ' ' || to_status) FROM organization_decisions WHERE organization_id = o.id) AS history
       FROM organizations o WHERE id = $1`,
      [below.id],
    );
    expect(stored).toMatchObject({
      sealed: Buffer.from([1, 2, 3]),
      service_fields: ['科普讲解', '农业,"技术"'],
      founded_on: '2019-10-08',
      region_path: ['320000', '320400', '320402'],
      origin: 'collective',
      history: ['import approved'],
    });
    expect(stored!['org_no']).toMatch(/^Z\d{8}$/);
  });

  it('are refused as a whole when one supervisor is unknown, does not fit, in a circle, or the region is', async () => {
    const before = await imports.index(tree.nation);
    const refuse = async (rows: ImportedOrganization[], code: string) =>
      expect(imports.insertImported(rows, origin(uuid()))).rejects.toMatchObject({ code });
    await refuse([row('二', tree.county), row('三', uuid())], 'ORGANIZATION.PARENT_UNKNOWN');
    const [a, b] = [row('甲', tree.county), row('乙', tree.county)];
    await refuse(
      [
        { ...a, parentId: b.id },
        { ...b, parentId: a.id },
      ],
      'ORGANIZATION.CYCLE',
    );
    const team = row('队', tree.county);
    const misplaced = row('协', team.id, { kind: 'association' });
    await refuse([team, misplaced], 'ORGANIZATION.PARENT_KIND');
    await refuse(
      [row('四', tree.county), row('五', tree.county, { regionCode: '999999' })],
      'REGION.UNKNOWN',
    );
    expect(await imports.index(tree.nation)).toHaveLength(before.length);
  });

  it('cannot share a name under one supervisor, and may under two', async () => {
    await imports.insertImported([row('同名', tree.county), row('同名', tree.otherCounty)], origin(uuid()));
    await expect(imports.insertImported([row('同名', tree.county)], origin(uuid()))).rejects.toThrow(
      'uq_organizations_name',
    );
  });

  it('are taken back unless somebody has built on them, and say on which', async () => {
    const importId = uuid();
    const [kept, used] = [row('可撤', tree.county), row('不可撤', tree.county)];
    await imports.insertImported([kept, used], origin(importId));
    expect(await imports.importedBlockers(importId)).toEqual([]);
    const child = await tree.plant({ parent: used.id, kind: 'service_team', region: '320402' });
    await test.module.get(MemberCounts).add(used.id, {
      registered: 1,
      confirmed: 0,
    });
    expect(await imports.importedBlockers(importId)).toEqual([
      { reason: 'members', count: 1, examples: ['不可撤'] },
      { reason: 'subordinates', count: 1, examples: ['不可撤'] },
    ]);
    await expect(imports.removeImported(importId)).rejects.toThrow('fk_organizations_parent');
    await test.database.sql('DELETE FROM organizations WHERE id = $1', [child]);
    await test.database.sql('DELETE FROM organization_count_deltas WHERE organization_id = $1', [used.id]);
    await imports.removeImported(importId);
    expect((await imports.index(tree.county)).some(({ id }) => id === kept.id)).toBe(false);
  });

  it.each([
    [
      'accounts',
      `INSERT INTO accounts (id, account, display_name, password_hash, home_id)
       VALUES (gen_random_uuid(), 'home', '甲', 'none', $1)`,
    ],
    [
      'imports',
      `INSERT INTO imports (id, kind, template, organization_id, status, file_key, file_name, file_size, content_sha256,
         created_by, created_at)
       VALUES (gen_random_uuid(), 'volunteers', 'volunteers@2019', $1, 'failed', 'none', 'x', 1, '', gen_random_uuid(), now())`,
    ],
    [
      'successor',
      `UPDATE organizations SET status = 'dissolved', successor_id = $1 WHERE name = '常州市科协'`,
    ],
  ])('are kept once they have %s', async (reason, build) => {
    const importId = uuid();
    const used = row(`有${reason}`, tree.county);
    await imports.insertImported([used], origin(importId));
    await test.database.sql(build, [used.id]);
    expect(await imports.importedBlockers(importId)).toEqual([{ reason, count: 1, examples: [used.name] }]);
  });

  it('are looked after in every table that points at them: one more needs an obstacle of its own', async () => {
    const pointing = await test.database.sql<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint
       WHERE confrelid = 'organizations'::regclass AND confdeltype = 'a' ORDER BY 1`,
    );
    expect(pointing.map(({ name }) => name)).toEqual([
      'fk_accounts_home',
      'fk_imports_organization',
      'fk_memberships_organization',
      'fk_organization_claims_claimant',
      'fk_organization_claims_organization',
      'fk_organization_registrations_organization', // only of those that came about by one
      'fk_organizations_parent',
      'fk_organizations_successor',
      'fk_role_grants_organization',
    ]);
  });
});
