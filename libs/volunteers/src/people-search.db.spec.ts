import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { makeScope, type Scope, type ScopeParts } from '#kezhi/kernel';
import { type OrganizationFacts, OrganizationsService, ReferenceData } from '#kezhi/organizations';
import { type Database, listTokens, nameTokens, SYSTEM_SCOPE } from '#kezhi/platform';
import { openTestModule, type OrganizationTree, plantOrganizations, type TestModule } from '#kezhi/testing';
import { personConditions, type VolunteerFilters } from './volunteer-filters.js';
import { VolunteerListsRepository } from './volunteer-lists.repository.js';
import { memberUnder, volunteerScope } from './volunteer-scope.js';
import { VolunteersModule } from './volunteers.module.js';

const PEOPLE = 60_000;
const TEAMS = 60;
/** Half of the teams and of the people are here (山东省). */
const BIG = '37';
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰'];
const SURNAMES = [...'王王王李李张刘陈杨黄赵周吴徐孙马朱胡郭何'];
const RARE = '欧阳锋';

let test: TestModule;
let database: Database;
let tree: OrganizationTree;
let lists: VolunteerListsRepository;
let middle: string;

beforeAll(async () => {
  test = await openTestModule([VolunteersModule]);
  ({ database } = test);
  lists = test.module.get(VolunteerListsRepository);
  await test.module.get(ReferenceData).seed();
  tree = await plantOrganizations(database);
  await plantTeams();
  await plantPeople();
}, 240_000);
afterAll(() => test.close());

/** Teams in as many counties. */
async function plantTeams(): Promise<void> {
  await database.sql(
    `INSERT INTO organizations (id, name, kind, level, parent_id, ancestor_ids, line_id, region_code, region_path, territory_code,
       status, name_tokens)
     SELECT n.id, g.full_name || '服务队', 'service_team', 'county', p.id, p.ancestor_ids || n.id, n.id, g.code, g.path,
       g.territory_code, 'approved', '{}'
     FROM (SELECT *, row_number() OVER (PARTITION BY left(code, 2) = '${BIG}' ORDER BY md5(code)) AS place FROM regions
       WHERE level = 'county' AND valid_to IS NULL) g
     CROSS JOIN LATERAL (SELECT gen_random_uuid() AS id) n JOIN organizations p ON p.parent_id IS NULL
     WHERE g.place <= ${TEAMS / 2}`,
  );
}

async function plantPeople(): Promise<void> {
  const names = SURNAMES.flatMap((surname) =>
    GIVEN.flatMap((one) => GIVEN.map((two) => surname + one + two)),
  );
  names[4_321] = RARE;
  await database.sql('CREATE TABLE test_names (at int PRIMARY KEY, name text, tokens text)');
  await database.sql('INSERT INTO test_names SELECT * FROM jsonb_populate_recordset(NULL::test_names, $1)', [
    JSON.stringify(
      names.map((name, at) => ({
        at,
        name,
        tokens: `{${[...nameTokens(name), ...listTokens('expertise', [at % 5 ? '农学' : '天文'])].join(',')}}`,
      })),
    ),
  ]);
  await database.sql(
    `CREATE TABLE test_teams AS SELECT row_number() OVER (ORDER BY id) - 1 AS at, id, line_id, region_code, territory_code
     FROM organizations WHERE kind = 'service_team' AND name LIKE '%服务队'`,
  );
  await database.sql(
    `INSERT INTO people (id, name, id_type, id_blind, sealed, status, region_code, territory_code, expertise, tokens)
     SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, x.name, 'resident', md5(n::text)::uuid, '', 'active',
       t.region_code, t.territory_code, ARRAY[CASE WHEN x.at % 5 > 0 THEN '农学' ELSE '天文' END], x.tokens::int[]
     FROM generate_series(1, ${PEOPLE}) n JOIN test_names x ON x.at = (n * 7919) % ${names.length}
     JOIN test_teams t ON t.at = n % ${TEAMS}`,
  );
  // The team's county is not always where somebody lives.
  await database.sql(
    `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status)
     SELECT gen_random_uuid(), p.id, t.id, t.line_id, t.territory_code, 'approved'
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM people) p JOIN test_teams t ON t.at = (p.n / 7) % ${TEAMS}
     WHERE p.n % 3 > 0`,
  );
  await database.sql('VACUUM ANALYZE people');
  await database.sql('VACUUM ANALYZE memberships');
  await database.sql('ANALYZE organizations');
  middle = `01900000-0000-7000-8000-${String(PEOPLE / 2).padStart(12, '0')}`;
}

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

const scopeOf = (parts: Partial<ScopeParts>): Scope =>
  makeScope({ all: false, territories: [], subtrees: [], units: [], ...parts });

/** A county with people in it, its province, and a team. */
async function places(): Promise<{ county: string; province: string; prefecture: string; team: string }> {
  const [row] = await database.sql<{ code: string; path: string[]; id: string }>(
    'SELECT t.territory_code AS code, g.path, t.id FROM test_teams t JOIN regions g ON g.code = t.territory_code WHERE t.at = 7',
  );
  return {
    county: row?.code ?? '',
    province: row?.path[0] ?? '',
    prefecture: row?.path.at(-2) ?? '',
    team: row?.id ?? '',
  };
}

const reaches = async (): Promise<Array<[string, Scope]>> => {
  const { county, province, prefecture, team } = await places();
  return [
    ['nation', SYSTEM_SCOPE],
    ['province', scopeOf({ territories: [province] })],
    ['prefecture', scopeOf({ territories: [prefecture] })],
    ['big province', scopeOf({ territories: [`${BIG}0000`] })],
    ['county', scopeOf({ territories: [county], subtrees: [tree.county] })],
    ['team', scopeOf({ units: [team] })],
    ['subtree', scopeOf({ subtrees: [team] })],
  ];
};

const QUESTIONS: Array<[string, VolunteerFilters]> = [
  ['no filter', {}],
  ['a common surname', { q: '王' }],
  ['a common beginning', { name: '王' }],
  ['a part of two characters', { q: '伟芳' }],
  ['a rare name', { name: RARE }],
  ['a part that nobody has', { q: '志愿' }],
  ['a common skill', { expertise: '农学' }],
];

const pageAfter = (after: string | null) => ({
  limit: 50,
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

/** Ids in the order of up to five pages of 50. */
async function fivePages(
  read: (after: string | null) => Promise<{ rows: Array<{ id: string }> }>,
): Promise<string[]> {
  const seen: string[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const { rows } = await read(seen.at(-1) ?? null);
    seen.push(...rows.slice(0, 50).map(({ id }) => id));
    if (rows.length <= 50) break;
  }
  return seen;
}

describe('the list of people', () => {
  it.each(QUESTIONS)('is read by indexes alone, in any reach and at any depth: %s', async (_, filters) => {
    for (const [reach, scope] of await reaches()) {
      for (const after of [null, middle]) {
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
    const { county, team } = await places();
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
      [tree.county],
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
    const { team } = await places();
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
    const scope = scopeOf({ territories: [`${BIG}0000`] });
    const nodes = await plansOf(() => lists.list(scope, { q: '王' }, null, pageAfter(null)));
    const used = nodes.map((node) => node['Index Name']);
    expect(used).toEqual(expect.arrayContaining(['ix_people_province', 'ix_memberships_province']));
    expect(used).not.toContain('ix_people_tokens');
  });

  it('shows the same people as a plain look at every row, page by page', async () => {
    const facts = test.module.get(OrganizationsService);
    const { county, team } = await places();
    const [within] = await facts.facts([team]);
    const [association] = await facts.facts([tree.nation]);
    const cases = (await reaches()).flatMap(([reach, scope]) =>
      [...QUESTIONS.slice(1), ['a region', { region: county }] as const].flatMap(([what, filters]) =>
        [null, within ?? null, association ?? null].map((unit) => ({ reach, scope, what, filters, unit })),
      ),
    );
    for (const { reach, scope, what, filters, unit } of cases) {
      const seen = await fivePages((after) => lists.list(scope, filters, unit, pageAfter(after)));
      expect({ reach, what, seen }).toEqual({ reach, what, seen: await plainly(scope, filters, unit, 250) });
    }
  }, 240_000);
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
