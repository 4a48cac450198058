import { makeScope, type Scope, type ScopeParts } from '#kezhi/kernel';
import { type Database, listTokens, nameTokens, SYSTEM_SCOPE } from '#kezhi/platform';
import { type OrganizationTree, plantOrganizations } from './organization-tree.js';

const PEOPLE = 60_000;
const TEAMS = 60;
/** Half of the teams and of the people are here (山东省). */
const BIG = '37';
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰'];
const SURNAMES = [...'王王王李李张刘陈杨黄赵周吴徐孙马朱胡郭何'];
/** One of thousands is called so. */
export const RARE_NAME = '欧阳锋';

/** So many people that the planner has reasons to choose its indexes, in teams all over the country (`test_teams`). */
export interface Country {
  tree: OrganizationTree;
  /** The id of whoever stands in the middle between the oldest and the newest. */
  middle: string;
  /** A county with people in it, its province, and a team. */
  places: { county: string; province: string; prefecture: string; team: string };
  /** Scopes of every kind, by name. */
  reaches: Array<[string, Scope]>;
}

/** Fills a database that has its reference data and nothing else. */
export async function plantCountry(database: Database): Promise<Country> {
  const tree = await plantOrganizations(database);
  await plantTeams(database);
  await plantPeople(database);
  const places = await placesOf(database);
  const { county, province, prefecture, team } = places;
  return {
    tree,
    middle: `01900000-0000-7000-8000-${String(PEOPLE / 2).padStart(12, '0')}`,
    places,
    reaches: [
      ['nation', SYSTEM_SCOPE],
      ['province', scopeOf({ territories: [province] })],
      ['prefecture', scopeOf({ territories: [prefecture] })],
      ['big province', scopeOf({ territories: [`${BIG}0000`] })],
      ['county', scopeOf({ territories: [county], subtrees: [tree.county] })],
      ['team', scopeOf({ units: [team] })],
      ['subtree', scopeOf({ subtrees: [team] })],
    ],
  };
}

/** Teams in as many counties. */
async function plantTeams(database: Database): Promise<void> {
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

async function plantPeople(database: Database): Promise<void> {
  const names = SURNAMES.flatMap((surname) =>
    GIVEN.flatMap((one) => GIVEN.map((two) => surname + one + two)),
  );
  names[4_321] = RARE_NAME;
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
}

async function placesOf(database: Database): Promise<Country['places']> {
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

/** Of what is given, and nothing else. */
export const scopeOf = (parts: Partial<ScopeParts>): Scope =>
  makeScope({ all: false, territories: [], subtrees: [], units: [], ...parts });
