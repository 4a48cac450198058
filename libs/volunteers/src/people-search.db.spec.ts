import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Scope } from '#kezhi/kernel';
import { type OrganizationFacts, OrganizationsService, ReferenceData } from '#kezhi/organizations';
import { type Database, SYSTEM_SCOPE } from '#kezhi/platform';
import {
  type Country,
  openTestModule,
  plantCountry,
  RARE_NAME,
  scopeOf,
  type TestModule,
} from '#kezhi/testing';
import { personConditions, type VolunteerFilters } from './volunteer-filters.js';
import { VolunteerListsRepository } from './volunteer-lists.repository.js';
import { memberUnder, volunteerScope } from './volunteer-scope.js';
import { VolunteersModule } from './volunteers.module.js';

/** Half of the people live here (山东省). */
const BIG = '370000';

let test: TestModule;
let database: Database;
let country: Country;
let lists: VolunteerListsRepository;

beforeAll(async () => {
  test = await openTestModule([VolunteersModule]);
  ({ database } = test);
  lists = test.module.get(VolunteerListsRepository);
  await test.module.get(ReferenceData).seed();
  country = await plantCountry(database);
}, 240_000);
afterAll(() => test.close());

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Node[];
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** What the list asks, and how PostgreSQL would answer each of its questions. */
async function plansOf(work: () => Promise<unknown>): Promise<Node[]> {
  const asked = jest.spyOn(database, 'sql');
  await work();
  const questions = asked.mock.calls.filter(([text]) => /FROM (people|memberships)/.test(text));
  asked.mockRestore();
  const nodes: Node[] = [];
  for (const [text, parameters] of questions) {
    const [row] = await database.sql<{ 'QUERY PLAN': Array<{ Plan: Node }> }>(
      `EXPLAIN (FORMAT JSON) ${text}`,
      parameters,
    );
    nodes.push(...(row?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => nodesOf(Plan)));
  }
  return nodes;
}

const QUESTIONS: Array<[string, VolunteerFilters]> = [
  ['no filter', {}],
  ['a common surname', { q: '王' }],
  ['a common beginning', { name: '王' }],
  ['a part of two characters', { q: '伟芳' }],
  ['a rare name', { name: RARE_NAME }],
  ['a part that nobody has', { q: '志愿' }],
  ['a common skill', { expertise: '农学' }],
];

const pageAfter = (after: string | null, limit = 50) => ({
  limit,
  after: after === null ? null : [after],
  includeTotal: false,
});

/** Ids of the newest, by a look at every person. */
async function plainly(
  scope: Scope,
  filters: VolunteerFilters,
  within: OrganizationFacts | null,
  limit: number,
) {
  const parameters: unknown[] = [limit];
  const conditions = [
    ...personConditions(filters, parameters, { byTokens: false }),
    volunteerScope(scope, 'p', parameters),
    ...(within === null ? [] : [memberUnder(within.id, parameters)]),
  ];
  const rows = await database.sql<{ id: string }>(
    `SELECT p.id FROM people p WHERE ${conditions.join(' AND ')} ORDER BY p.id DESC LIMIT $1`,
    parameters,
  );
  return rows.map(({ id }) => id);
}

/** Ids in the order of up to five pages. */
async function fivePages(
  limit: number,
  read: (after: string | null) => Promise<{ rows: Array<{ id: string }> }>,
): Promise<string[]> {
  const seen: string[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const { rows } = await read(seen.at(-1) ?? null);
    seen.push(...rows.slice(0, limit).map(({ id }) => id));
    if (rows.length <= limit) break;
  }
  return seen;
}

describe('the list of people', () => {
  it.each(QUESTIONS)('is read by indexes alone, in any reach and at any depth: %s', async (_, filters) => {
    for (const [reach, scope] of country.reaches) {
      for (const after of [null, country.middle]) {
        const nodes = await plansOf(() => lists.list(scope, filters, null, pageAfter(after)));
        const scans = nodes.filter(
          (node) =>
            node['Node Type'] === 'Seq Scan' &&
            ['people', 'memberships'].includes(node['Relation Name'] ?? ''),
        );
        expect([reach, after, scans]).toEqual([reach, after, []]);
        expect(nodes.some((node) => node['Index Name'] !== undefined)).toBe(true);
      }
    }
  });

  it('finds a rare name within a small reach by the index of names and places', async () => {
    const { county, team } = country.places;
    for (const scope of [scopeOf({ territories: [county] }), scopeOf({ units: [team] })]) {
      const nodes = await plansOf(() => lists.list(scope, { q: '伟芳' }, null, pageAfter(null)));
      expect(nodes.map((node) => node['Index Name'])).toContain('ix_people_tokens');
    }
  });

  it('walks a small team for a name that many have', async () => {
    const [small] = await database.sql<{ id: string }>(
      `INSERT INTO organizations (id, name, kind, level, parent_id, ancestor_ids, line_id, region_code, region_path, territory_code,
         status, name_tokens)
       SELECT n.id, '小队', 'service_team', 'county', o.id, o.ancestor_ids || n.id, n.id, o.region_code, o.region_path, o.territory_code,
         'approved', '{}'
       FROM organizations o CROSS JOIN (SELECT gen_random_uuid() AS id) n WHERE o.id = $1 RETURNING id`,
      [country.tree.county],
    );
    await database.sql(
      `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status)
       SELECT gen_random_uuid(), p.id, o.id, o.line_id, o.territory_code, 'approved'
       FROM organizations o, (SELECT id FROM people ORDER BY id LIMIT 100) p WHERE o.id = $1`,
      [small?.id],
    );
    const scope = scopeOf({ units: [small?.id ?? ''] });
    const nodes = await plansOf(() => lists.list(scope, { q: '王' }, null, pageAfter(null)));
    expect(nodes.map((node) => node['Index Name'])).not.toContain('ix_people_tokens');
    const { rows } = await lists.list(scope, { q: '王' }, null, pageAfter(null));
    const expected = await database.sql<{ id: string }>(
      `SELECT p.id FROM people p JOIN memberships m ON m.person_id = p.id WHERE m.organization_id = $1 AND p.name LIKE '%王%'
       ORDER BY p.id DESC`,
      [small?.id],
    );
    expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(expected.length).toBeGreaterThan(0);
  });

  it('shows nobody who only shares the last bits of an id with a team in reach', async () => {
    const { team } = country.places;
    const scope = scopeOf({ units: [team] });
    const before = (await lists.list(scope, { q: '伟芳' }, null, pageAfter(null))).rows.map(({ id }) => id);
    const [stranger] = await database.sql<{ id: string }>(
      `SELECT id FROM people WHERE name LIKE '%伟芳%' AND NOT places @> ARRAY[unit_place($1)] ORDER BY id DESC LIMIT 1`,
      [team],
    );
    await database.sql('UPDATE people SET member_places = member_places || unit_place($2) WHERE id = $1', [
      stranger?.id,
      team,
    ]);
    const after = (await lists.list(scope, { q: '伟芳' }, null, pageAfter(null))).rows.map(({ id }) => id);
    expect([stranger?.id, after]).toEqual([expect.any(String), before]);
  });

  it('walks a province newest first for a surname that every other has', async () => {
    const scope = scopeOf({ territories: [BIG] });
    const nodes = await plansOf(() => lists.list(scope, { q: '王' }, null, pageAfter(null)));
    const used = nodes.map((node) => node['Index Name']);
    expect(used).toEqual(expect.arrayContaining(['ix_people_province', 'ix_memberships_province']));
    expect(used).not.toContain('ix_people_tokens');
  });

  it('shows the same people as a plain look at every row, page by page', async () => {
    const facts = test.module.get(OrganizationsService);
    const { county, team } = country.places;
    const [within] = await facts.facts([team]);
    const [association] = await facts.facts([country.tree.nation]);
    const cases = country.reaches.flatMap(([reach, scope]) =>
      [...QUESTIONS.slice(1), ['a region', { region: county }] as const].flatMap(([what, filters]) =>
        [null, within ?? null, association ?? null].map((unit) => ({ reach, scope, what, filters, unit })),
      ),
    );
    for (const { reach, scope, what, filters, unit } of cases) {
      const expected = await plainly(scope, filters, unit, 250);
      for (const limit of [50, 10]) {
        const seen = await fivePages(limit, (after) =>
          lists.list(scope, filters, unit, pageAfter(after, limit)),
        );
        expect({ reach, what, limit, seen }).toEqual({
          reach,
          what,
          limit,
          seen: expected.slice(0, 5 * limit),
        });
      }
    }
  }, 240_000);

  it('looks in the nation by name for whoever few are called, even when only one of them is wanted', async () => {
    for (const q of ['王伟', '志愿']) {
      const nodes = await plansOf(() => lists.list(SYSTEM_SCOPE, { q }, null, pageAfter(null, 1)));
      expect([q, nodes.map((node) => node['Index Name'])]).toEqual([
        q,
        expect.arrayContaining(['ix_people_tokens']),
      ]);
    }
  });

  it('looks among the younger ones first, and among all when those are too few', async () => {
    const read = (after: string | null) => lists.list(SYSTEM_SCOPE, { q: '王伟' }, null, pageAfter(after, 5));
    const used = async (after: string | null) =>
      (await plansOf(() => read(after))).filter((node) => node['Node Type'] === 'BitmapAnd').length;
    expect(await used(null)).toBe(1);
    const namesakes = await plainly(SYSTEM_SCOPE, { q: '王伟' }, null, 1_000);
    // Nobody of the newest half is called so any longer, and nothing has been counted anew.
    const young = namesakes.filter((id) => id >= country.middle);
    await database.sql(`UPDATE people SET name = replace(name, '王伟', '改名') WHERE id = ANY($1)`, [young]);
    const { rows } = await read(null);
    await database.sql(`UPDATE people SET name = replace(name, '改名', '王伟') WHERE id = ANY($1)`, [young]);
    expect(young.length).toBeGreaterThan(20);
    expect(rows.map(({ id }) => id)).toEqual(namesakes.filter((id) => id < country.middle).slice(0, 6));
  });
});

describe('the places of a person', () => {
  it('hold every region of the reference data above where the person lives', async () => {
    const misfits = await database.sql(
      `SELECT code, path FROM regions WHERE level <> 'township' AND code <> '000000'
         AND NOT region_places(territory_code) @> path[:3]::int[]`,
    );
    expect(misfits).toEqual([]);
  });

  const placesNow = async (id: string) => {
    const [row] = await database.sql<{ places: number[] }>('SELECT places FROM people WHERE id = $1', [id]);
    return new Set(row?.places);
  };
  const personAndTeams = async () => {
    const [person] = await database.sql<{ id: string }>(
      `SELECT id FROM people p WHERE NOT EXISTS (SELECT FROM memberships WHERE person_id = p.id) ORDER BY random() LIMIT 1`,
    );
    const teams = await database.sql<{ id: string; place: number }>(
      'SELECT id, unit_place(id) AS place FROM test_teams ORDER BY random() LIMIT 2',
    );
    return { person: person?.id ?? '', teams };
  };
  const join = (person: string, team: string) =>
    database.sql(
      `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status)
       SELECT gen_random_uuid(), $1, id, line_id, territory_code, 'approved' FROM test_teams WHERE id = $2`,
      [person, team],
    );

  it('follow what the person joins and leaves', async () => {
    const { person, teams } = await personAndTeams();
    for (const { id } of teams) await join(person, id);
    for (const { place } of teams) expect((await placesNow(person)).has(place)).toBe(true);
    await database.sql(
      `UPDATE memberships SET status = 'left' WHERE person_id = $1 AND organization_id = $2`,
      [person, teams[0]?.id],
    );
    const after = await placesNow(person);
    expect([after.has(teams[0]?.place ?? 0), after.has(teams[1]?.place ?? 0)]).toEqual([false, true]);
    await database.sql('DELETE FROM memberships WHERE person_id = $1', [person]);
    expect((await placesNow(person)).has(teams[1]?.place ?? 0)).toBe(false);
  });

  it('lose nothing when somebody joins and leaves at the same time', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const { person, teams } = await personAndTeams();
      const [first, second] = teams;
      await join(person, first?.id ?? '');
      await Promise.all([
        database.run(() => join(person, second?.id ?? '')),
        database.run(() =>
          database.sql(
            `UPDATE memberships SET status = 'left' WHERE person_id = $1 AND organization_id = $2`,
            [person, first?.id],
          ),
        ),
      ]);
      expect((await placesNow(person)).has(second?.place ?? 0)).toBe(true);
    }
  });
});
