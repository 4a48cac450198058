import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeScope, type Scope, type ScopeParts } from '#kezhi/kernel';
import type { Database } from '#kezhi/platform';
import { openTestModule, type OrganizationTree, plantOrganizations, type TestModule } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { RegistrationModule } from '../registration.module.js';
import { ImportsRepository } from './imports.repository.js';

let test: TestModule;
let database: Database;
let tree: OrganizationTree;
let imports: ImportsRepository;

beforeAll(async () => {
  test = await openTestModule([RegistrationModule]);
  ({ database } = test);
  tree = await plantOrganizations(database);
  imports = test.module.get(ImportsRepository);
});
afterAll(() => test.close());

const scopeOf = (parts: Partial<ScopeParts>): Scope =>
  makeScope({ all: false, territories: [], subtrees: [], units: [], ...parts });

async function start(organizationId: string): Promise<string> {
  const id = uuid();
  await database.sql(
    `INSERT INTO imports (id, kind, template, organization_id, status, file_key, file_name, file_size, content_sha256, created_by, created_at)
     VALUES ($1::uuid, 'volunteers', 'volunteers@2019', $2, 'committed', 'x', '登记表.xlsx', 1, uuid_send($1::uuid), $1, now())`,
    [id, organizationId],
  );
  return id;
}

/** Ids of all pages of two. */
async function list(scope: Scope, within?: string): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string[] | null = null; ;) {
    const filter = within === undefined ? {} : { within };
    const rows = await imports.list(scope, filter, { limit: 2, after, includeTotal: false });
    seen.push(...rows.slice(0, 2).map(({ id }) => id));
    if (rows.length <= 2) return seen;
    after = [seen.at(-1) ?? ''];
  }
}

const moveTo = (organizationId: string, region: string) =>
  database.sql(
    `UPDATE organizations o SET region_code = g.code, region_path = g.path, territory_code = g.territory_code
     FROM regions g WHERE o.id = $1 AND g.code = $2`,
    [organizationId, region],
  );

describe('the list of imports', () => {
  it('holds what the scope reaches, newest first, each once, page by page', async () => {
    const started: Record<string, string[]> = {};
    for (const unit of [tree.county, tree.team, tree.squad, tree.otherCounty, tree.foreign, tree.team])
      started[unit] = [await start(unit), ...(started[unit] ?? [])];
    const of = (...units: string[]) =>
      units
        .flatMap((unit) => started[unit] ?? [])
        .sort()
        .toReversed();

    const county = scopeOf({ territories: ['320402'], subtrees: [tree.county], units: [tree.team] });
    expect(await list(county)).toEqual(of(tree.county, tree.team, tree.squad));
    expect(await list(county, tree.county)).toEqual(of(tree.county, tree.team));
    expect(await list(county, tree.province)).toEqual(of(tree.county, tree.team));
    expect(await list(county, tree.foreign)).toEqual([]);
    expect(await list(county, uuid())).toEqual([]);
    const province = scopeOf({ territories: ['320000'], subtrees: [tree.province] });
    expect(await list(province)).toEqual(of(tree.county, tree.team, tree.squad, tree.otherCounty));
    expect(await list(scopeOf({ subtrees: [tree.society] }))).toEqual(of(tree.squad));
    expect(await list(scopeOf({ units: [tree.team] }))).toEqual(of(tree.team));
    expect(await list(scopeOf({}))).toEqual([]);
    const all = makeScope({ all: true, territories: [], subtrees: [], units: [] });
    expect(await list(all)).toHaveLength(6);
    expect(await list(all, tree.province)).toEqual(of(tree.county, tree.team, tree.otherCounty));
  });

  it.each(['an import begins first', 'the organization changes its region first'])(
    'misses nothing when both happen at once: %s',
    async (order) => {
      const unit = await tree.plant({ parent: tree.nation, kind: 'service_team', region: '320402' });
      const acts = [() => start(unit), () => moveTo(unit, '330106')];
      const [first, second] = order === 'an import begins first' ? acts : acts.toReversed();
      let later: Promise<unknown> | undefined;
      await database.run(async () => {
        await first?.();
        later = database.outside(() => database.run(async () => second?.()));
        await new Promise((resolve) => setTimeout(resolve, 150));
      });
      await later;
      const rows = await database.sql('SELECT i.territory_code FROM imports i WHERE i.organization_id = $1', [
        unit,
      ]);
      expect(rows).toEqual([{ territory_code: '330106' }]);
      expect(await list(scopeOf({ territories: ['330106'] }))).toHaveLength(1);
      await moveTo(unit, '320404');
      expect(await list(scopeOf({ territories: ['330106'] }))).toEqual([]);
    },
  );
});
