import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegionSuccessions, RegionsService } from '#kezhi/organizations';
import { BlindIndex, Sealer } from '#kezhi/platform';
import {
  openTestModule,
  type OrganizationTree,
  PeoplePlanter,
  plantOrganizations,
  type TestModule,
} from '#kezhi/testing';
import { RegionCarryOver } from './region-carry-over.js';
import { SuccessionModule } from './succession.module.js';

let test: TestModule;
let tree: OrganizationTree;
let successions: RegionSuccessions;
let carryOver: RegionCarryOver;
let people: PeoplePlanter;

beforeAll(async () => {
  test = await openTestModule([SuccessionModule]);
  const { module, database } = test;
  tree = await plantOrganizations(database);
  await database.sql(
    `INSERT INTO regions (code, name, full_name, level, parent_code, path, territory_code) VALUES
       ('320402001', '雕庄街道', '江苏省常州市天宁区雕庄街道', 'township', '320402', '{320000,320400,320402,320402001}', '320402'),
       ('320411', '新北区', '江苏省常州市新北区', 'county', '320400', '{320000,320400,320411}', '320411')`,
  );
  successions = module.get(RegionSuccessions);
  carryOver = module.get(RegionCarryOver);
  people = new PeoplePlanter(database, module.get(Sealer), module.get(BlindIndex));
});
afterAll(() => test.close());

const free = { assertClaim: () => Promise.resolve() };
const record = (code: string, successorCode: string, validFrom = '2026-01-01') =>
  successions.record(code, { successorCode, validFrom });

const places = async (table: 'people' | 'organizations', id: string) => {
  const [row] = await test.database.sql<{ region: string; territory: string }>(
    `SELECT region_code AS region, territory_code AS territory FROM ${table} WHERE id = $1`,
    [id],
  );
  return [row?.region, row?.territory];
};

describe('a region with a successor', () => {
  it('hands over organizations, people and memberships, those of its townships too, in batches that may be cut off', async () => {
    const street = await tree.plant({ parent: tree.county, kind: 'association', region: '320402001' });
    const resident = await people.plant({ region: '320402', teams: [tree.team] });
    const villager = await people.plant({ region: '320402001' });
    const stranger = await people.plant({ region: '320404', teams: [tree.team] });
    await record('320402', '320411');

    let steps = 0;
    const killed = {
      assertClaim: () => (++steps > 3 ? Promise.reject(new Error('killed')) : Promise.resolve()),
    };
    await expect(carryOver.run('320402', killed)).rejects.toThrow('killed');
    expect(await successions.require('320402')).toMatchObject({ people: 0, finishedAt: null });
    await carryOver.run('320402', free);

    expect(await places('organizations', tree.county)).toEqual(['320411', '320411']);
    expect(await places('organizations', street)).toEqual(['320402001', '320411']);
    expect(await places('people', resident.id)).toEqual(['320411', '320411']);
    expect(await places('people', villager.id)).toEqual(['320402001', '320411']);
    expect(await places('people', stranger.id)).toEqual(['320404', '320404']);
    const copies = await test.database.sql('SELECT DISTINCT territory_code FROM memberships');
    expect(copies).toEqual([{ territory_code: '320411' }]);
    const [township] = await test.database.sql(
      `SELECT parent_code, path, full_name, territory_code FROM regions WHERE code = '320402001'`,
    );
    expect(township).toEqual({
      parent_code: '320411',
      path: ['320000', '320400', '320411', '320402001'],
      full_name: '江苏省常州市新北区雕庄街道',
      territory_code: '320411',
    });
    const done = await successions.require('320402');
    expect(done).toMatchObject({ organizations: 4, people: 2, memberships: 2, finishedAt: expect.any(Date) });

    await carryOver.run('320402', free);
    expect(await successions.require('320402')).toEqual(done);
    const noted = await test.database.sql(
      `SELECT event, changes FROM organization_decisions WHERE organization_id = $1`,
      [tree.team],
    );
    const changes = [{ field: 'regionCode', before: '320402', after: '320411' }];
    expect(noted).toEqual([{ event: 'region', changes }]);
  });

  it('hands over its rules on formation and seats, and leaves the successor its own', async () => {
    const seats = (territory: string, members: number, from: string) =>
      test.database.sql(
        `INSERT INTO administrator_seat_rules (id, source, territory, members_per_seat, most, valid_from)
         VALUES (gen_random_uuid(), '区规定', $1, $2, 3, $3)`,
        [territory, members, from],
      );
    const held = async () => {
      const rows = await test.database.sql<{ rule: string }>(
        `SELECT territory || ' ' || members_per_seat AS rule FROM administrator_seat_rules WHERE territory LIKE '3301%' ORDER BY 1`,
      );
      return rows.map(({ rule }) => rule);
    };
    await test.database.sql(
      `INSERT INTO regions (code, name, full_name, level, parent_code, path, territory_code)
       SELECT code, code, code, 'county', '330100', ARRAY['330000', '330100', code], code FROM unnest('{330108,330109,330111}'::text[]) AS code
       ON CONFLICT DO NOTHING`,
    );
    await seats('330111', 10, '2020-01-01');
    await seats('330111', 20, '2024-01-01');
    await record('330111', '330108');
    await carryOver.run('330111', free);
    expect(await held()).toEqual(['330108 10', '330108 20']);
    await seats('330109', 99, '2025-01-01');
    await record('330109', '330108');
    await carryOver.run('330109', free);
    expect(await held()).toEqual(['330108 10', '330108 20', '330109 99']);
  });

  it('stands in its code until the day comes, and new data goes to the successor afterwards', async () => {
    const regions = test.module.get(RegionsService);
    expect((await regions.inForce('320402')).code).toBe('320411');
    await record('320404', '320411', '2099-01-01');
    expect((await regions.inForce('320404')).code).toBe('320404');
    const waiting = await test.database.sql(`SELECT 1 FROM jobs WHERE payload->>'code' = '320404'`);
    expect(waiting).toEqual([]);
    await successions.enqueueDue(false);
    expect(await test.database.sql(`SELECT 1 FROM jobs WHERE payload->>'code' = '320404'`)).toEqual([]);
    expect(await test.database.sql(`SELECT 1 FROM jobs WHERE payload->>'code' = '320402'`)).toHaveLength(1);
  });

  it('is refused when the region or its successor never was, or is succeeded already', async () => {
    await expect(record('320499', '320411')).rejects.toMatchObject({ code: 'COMMON.NOT_FOUND' });
    await expect(record('320411', '320499')).rejects.toMatchObject({ code: 'REGION.UNKNOWN' });
    await expect(record('320402', '330106')).rejects.toMatchObject({ code: 'REGION.SUCCEEDED' });
    await expect(record('330106', '320402')).rejects.toMatchObject({ code: 'REGION.SUCCESSOR_UNFIT' });
  });

  it('never makes a circle: of two opposite ones at once exactly one is recorded', async () => {
    const plant = (code: string) =>
      test.database.sql(
        `INSERT INTO regions (code, name, full_name, level, parent_code, path, territory_code)
         VALUES ($1, $1, $1, 'county', '330100', ARRAY['330000', '330100', $1], $1)`,
        [code],
      );
    await plant('330191');
    await plant('330192');
    const outcomes = await Promise.allSettled([record('330191', '330192'), record('330192', '330191')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
