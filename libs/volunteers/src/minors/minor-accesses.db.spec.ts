import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeScope, type Scope, type ScopeParts } from '#kezhi/kernel';
import { BlindIndex, type Database, Sealer } from '#kezhi/platform';
import {
  openTestModule,
  type OrganizationTree,
  PeoplePlanter,
  plantOrganizations,
  type TestModule,
} from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { VolunteersModule } from '../volunteers.module.js';
import { MinorAccessesRepository } from './minor-accesses.repository.js';

let test: TestModule;
let database: Database;
let tree: OrganizationTree;
let accesses: MinorAccessesRepository;
let people: PeoplePlanter;
let clerk: string;

beforeAll(async () => {
  test = await openTestModule([VolunteersModule]);
  ({ database } = test);
  tree = await plantOrganizations(database);
  accesses = test.module.get(MinorAccessesRepository);
  people = new PeoplePlanter(database, test.module.get(Sealer), test.module.get(BlindIndex));
  clerk = uuid();
  await database.sql(
    `INSERT INTO accounts (id, account, display_name, password_hash) VALUES ($1, 'clerk', '测试员', 'none')`,
    [clerk],
  );
});
afterAll(() => test.close());

const scopeOf = (parts: Partial<ScopeParts>): Scope =>
  makeScope({ all: false, territories: [], subtrees: [], units: [], ...parts });
const page = { limit: 50, after: null, includeTotal: true };

const child = (region: string, teams: string[] = []) =>
  people.plant({ region, teams, birthDate: '2018-06-01' });

async function look(personId: string): Promise<void> {
  const at = new Date();
  await accesses.insert([{ personId, accountId: clerk, kind: 'reveal', reason: '核对', at, until: at }]);
}

/** Whose records were looked at, as far as the scope goes. */
async function seen(parts: Partial<ScopeParts>): Promise<Set<string>> {
  const { rows, total } = await accesses.list(scopeOf(parts), page);
  expect(total).toBe(rows.length);
  return new Set(rows.map(({ personId }) => personId));
}

const join = (personId: string, organizationId: string) =>
  database.sql(
    `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status)
     SELECT $1, $2, id, line_id, territory_code, 'approved' FROM organizations WHERE id = $3`,
    [uuid(), personId, organizationId],
  );
const leave = (personId: string, organizationId: string) =>
  database.sql(
    `UPDATE memberships SET status = 'left' WHERE person_id = $1 AND organization_id = $2 AND status = 'approved'`,
    [personId, organizationId],
  );

describe("the report of accesses to children's records", () => {
  it('shows who lives in the reach or belongs to a team in it, newest first, page by page', async () => {
    const resident = await child('320402');
    const member = await child('330106', [tree.team]);
    const stranger = await child('330106');
    for (const { id } of [resident, member, stranger, resident]) await look(id);

    expect(await seen({ territories: ['320402'] })).toEqual(new Set([resident.id, member.id]));
    expect(await seen({ territories: ['320000'] })).toEqual(new Set([resident.id, member.id]));
    expect(await seen({ subtrees: [tree.county] })).toEqual(new Set([member.id]));
    expect(await seen({ units: [tree.team] })).toEqual(new Set([member.id]));
    expect(await seen({ units: [tree.squad] })).toEqual(new Set());
    expect(await seen({ territories: ['330000'] })).toEqual(new Set([member.id, stranger.id]));

    const order: string[] = [];
    for (let after: string[] | null = null; ;) {
      const { rows } = await accesses.list(scopeOf({ territories: ['320402'] }), {
        ...page,
        limit: 1,
        after,
      });
      order.push(...rows.slice(0, 1).map(({ id }) => id));
      if (rows.length < 2) break;
      after = [order.at(-1) ?? ''];
    }
    expect(order).toHaveLength(3);
    expect(order).toEqual([...order].sort().toReversed());
  });

  it('follows the child: to a team, away from it, and to where it lives now', async () => {
    const { id } = await child('330106');
    await look(id);
    const inTeam = async () => (await seen({ units: [tree.team] })).has(id);
    const inCounty = async () => (await seen({ territories: ['320404'] })).has(id);
    expect([await inTeam(), await inCounty()]).toEqual([false, false]);
    await join(id, tree.team);
    expect(await inTeam()).toBe(true);
    await leave(id, tree.team);
    expect(await inTeam()).toBe(false);
    await database.sql(`UPDATE people SET region_code = '320404', territory_code = '320404' WHERE id = $1`, [
      id,
    ]);
    expect(await inCounty()).toBe(true);
  });

  it('misses nothing when a child joins while its record is looked at', async () => {
    for (const lookFirst of [true, false]) {
      const { id } = await child('330106');
      const acts = [() => look(id), () => join(id, tree.team)];
      const [first, second] = lookFirst ? acts : acts.toReversed();
      let later: Promise<unknown> | undefined;
      await database.run(async () => {
        await first?.();
        later = database.outside(() => database.run(async () => second?.()));
        await new Promise((resolve) => setTimeout(resolve, 150));
      });
      await later;
      expect([lookFirst, (await seen({ units: [tree.team] })).has(id)]).toEqual([lookFirst, true]);
    }
  });

  it('shows nobody who only shares the last bits of an id with a team in reach', async () => {
    const twin = await tree.plant({
      id: `01900000-0000-7000-8000-0000${tree.team.slice(-8)}`,
      parent: tree.foreign,
      kind: 'service_team',
      region: '330106',
    });
    const { id } = await child('330106', [twin]);
    await look(id);
    expect((await seen({ units: [tree.team] })).has(id)).toBe(false);
    expect((await seen({ units: [twin] })).has(id)).toBe(true);
  });
});
