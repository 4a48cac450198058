// A country of made-up organizations and people, made by the database itself: millions of rows in minutes.
import { load } from './site.mjs';

/** With the associations that makes 26 thousand organizations; `MANY_TEAMS` makes 110 thousand. */
const TEAMS_PER_COUNTY = 8;
export const MANY_TEAMS = 37;
const SPELL_BATCH = 5_000;
const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗'];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰红梅建国文辉鹏飞宇浩晨曦子轩梓涵一诺佳怡思远志愿海波春雷雪松云龙',
];
const SECOND_GIVEN = 40;
const SKILLS = ['天文', '物理', '农学', '医学', '护理', '计算机', '气象', '化学'];
const INTENTS = ['consulting', 'technology_extension', 'science_education', 'free_clinic', 'social_service'];

/** Names with their search tokens, as the product makes them. */
async function plantNames(client) {
  const { nameTokens, listTokens } = await load('libs/platform/src/index.js');
  const names = [];
  for (const surname of SURNAMES)
    for (const first of GIVEN)
      for (const second of ['', ...GIVEN.slice(0, SECOND_GIVEN)]) names.push(surname + first + second);
  await client.query(
    'CREATE TABLE IF NOT EXISTS bench_names (at int PRIMARY KEY, name text, skill text, intent text, tokens text)',
  );
  await client.query('TRUNCATE bench_names');
  const values = names.map((name, at) => {
    const skill = SKILLS[at % SKILLS.length];
    const intent = INTENTS[at % INTENTS.length];
    const tokens = [
      ...nameTokens(name),
      ...listTokens('expertise', [skill]),
      ...listTokens('intent', [intent]),
    ];
    return { at, name, skill, intent, tokens: `{${tokens.join(',')}}` };
  });
  await client.query(
    'INSERT INTO bench_names SELECT * FROM jsonb_populate_recordset(NULL::bench_names, $1)',
    [JSON.stringify(values)],
  );
  return names.length;
}

/** SQL for an id in the form of a UUIDv7 that always follows from the same words. */
const idOf = (words) => `overlay(overlay(md5(${words}) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid`;

/** An association for every province, prefecture and county under the national one, and teams in every county. */
export async function seedOrganizations(client, teamsPerCounty = TEAMS_PER_COUNTY) {
  for (const level of ['province', 'prefecture', 'county']) {
    await client.query(
      `INSERT INTO organizations (id, name, kind, level, team_rank, parent_id, ancestor_ids, region_code, region_path,
         territory_code, status, origin, name_tokens)
       SELECT n.id, g.full_name || '科协', 'association', g.level, 'none', p.id, p.ancestor_ids || n.id, g.code, g.path,
         g.territory_code, 'approved', 'seed', '{}'
       FROM regions g CROSS JOIN LATERAL (SELECT ${idOf(`'association ' || g.code`)} AS id) n
       JOIN LATERAL (SELECT o.id, o.ancestor_ids FROM organizations o
         WHERE o.kind = 'association' AND (o.region_code = ANY(g.path) OR o.parent_id IS NULL) AND o.region_code <> g.code
         ORDER BY cardinality(o.ancestor_ids) DESC LIMIT 1) p ON true
       WHERE g.level = $1 AND g.valid_to IS NULL`,
      [level],
    );
    await client.query('ANALYZE organizations');
  }
  await client.query(
    `INSERT INTO organizations (id, name, kind, level, team_rank, parent_id, ancestor_ids, line_id, region_code, region_path,
       territory_code, status, origin, name_tokens)
     SELECT n.id, p.name || '第' || s.number || '服务队', 'service_team', 'county', 'team', p.id, p.ancestor_ids || n.id, n.id,
       p.region_code, p.region_path, p.territory_code, 'approved', 'seed', '{}'
     FROM organizations p CROSS JOIN generate_series(1, ${Number(teamsPerCounty)}) AS s (number)
     CROSS JOIN LATERAL (SELECT ${idOf(`p.id || '-' || s.number`)} AS id) n
     WHERE p.kind = 'association' AND p.level = 'county'`,
  );
  await spellOrganizations(client);
  await client.query('VACUUM ANALYZE organizations');
}

/** Makes their names searchable, as the product does when it writes them. */
async function spellOrganizations(client) {
  const { nameSearch } = await load('libs/organizations/src/organization-spellings.js');
  for (;;) {
    const { rows } = await client.query(
      `SELECT id, name FROM organizations WHERE spellings = '' LIMIT ${SPELL_BATCH}`,
    );
    if (rows.length === 0) return;
    await client.query(
      `UPDATE organizations o SET name_tokens = r."nameTokens", spellings = r.spellings
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "nameTokens" int[], spellings text) WHERE o.id = r.id`,
      [JSON.stringify(rows.map(({ id, name }) => ({ id, ...nameSearch(name) })))],
    );
  }
}

/** As if nobody had ever registered. What else refers to people is empty here, and may stop referring. */
export async function emptyPeople(client) {
  const { rows } = await client.query(
    `SELECT conrelid::regclass AS of, conname AS name FROM pg_constraint
     WHERE contype = 'f' AND confrelid IN ('people'::regclass, 'memberships'::regclass) AND conrelid <> 'memberships'::regclass`,
  );
  for (const { of, name } of rows) await client.query(`ALTER TABLE ${of} DROP CONSTRAINT ${name}`);
  await client.query('TRUNCATE people, memberships');
}

/** Secondary indexes that are faster made at the end than kept up row by row. */
const SLOW_INDEXES = [
  'ix_people_phone_blind',
  'ix_people_territory',
  'ix_people_province',
  'ix_people_tokens',
  'ix_memberships_organization',
  'ix_memberships_territory',
  'ix_memberships_province',
  'ix_memberships_line',
];

async function withoutIndexes(client, work) {
  const { rows } = await client.query(
    'SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE indexname = ANY($1)',
    [SLOW_INDEXES],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await work();
  await client.query(`SET maintenance_work_mem = '512MB'`);
  for (const { definition } of rows) await client.query(definition);
}

/**
 * `count` people, newest last, most of them in few counties (the square of an even spread), four of five a member of one
 * team and one of twenty of a second one. Identifiers grow with time as UUIDv7 do.
 */
export async function seedPeople(client, count, teamsPerCounty) {
  const { rows } = await client.query(
    `SELECT count(*)::int AS n FROM organizations WHERE kind = 'service_team'`,
  );
  if (rows[0].n === 0) await seedOrganizations(client, teamsPerCounty);
  const names = await plantNames(client);
  await client.query(`CREATE OR REPLACE FUNCTION bench_id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(1700000000000 + n * 10), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid $$`);
  await client.query('DROP TABLE IF EXISTS bench_teams');
  await client.query(`CREATE TABLE bench_teams AS SELECT row_number() OVER (ORDER BY md5(region_code), id) - 1 AS at, id, line_id,
    region_code, territory_code FROM organizations WHERE kind = 'service_team'`);
  await client.query('CREATE UNIQUE INDEX ON bench_teams (at)');
  await client.query('ANALYZE bench_teams');
  const teams = (await client.query('SELECT count(*)::int AS n FROM bench_teams')).rows[0].n;
  const team = (kind) =>
    `floor(power((('x' || substr(md5('${kind}' || n), 1, 8))::bit(32)::bigint) / 4294967296.0, 2) * ${teams})::bigint`;
  await withoutIndexes(client, async () => {
    await client.query('SET synchronous_commit = off');
    await client.query(
      `INSERT INTO people (id, name, id_type, id_blind, phone_blind, sealed, sex, birth_date, status, region_code,
         territory_code, employer, expertise, service_intents, tokens, member_places, membership_count, created_at)
       SELECT bench_id('p', n), b.name, 'resident', md5('i' || n)::uuid, md5('t' || n)::uuid,
         decode(repeat(md5(n::text), 7), 'hex'), CASE WHEN n % 2 = 0 THEN 'female' ELSE 'male' END,
         date '1950-01-01' + (n % 18000)::int, CASE WHEN n % 3 = 0 THEN 'pending_confirmation' ELSE 'active' END,
         t.region_code, t.territory_code, '示例市第' || n % 900 || '中学', ARRAY[b.skill], ARRAY[b.intent], b.tokens::int[],
         CASE WHEN (n / 7) % 5 <> 0 THEN member_places(t.territory_code, t.id, t.line_id) ELSE '{}' END
           || CASE WHEN (n / 11) % 20 = 1 THEN member_places(s.territory_code, s.id, s.line_id) ELSE '{}' END, 1,
         now() - (${count} - n) * interval '10 seconds'
       FROM generate_series(1, $1::bigint) n JOIN bench_names b ON b.at = (n * 7919) % ${names}
       JOIN bench_teams t ON t.at = ${team('p')} JOIN bench_teams s ON s.at = ${team('second')}`,
      [count],
    );
    // The places of the members are there already.
    await client.query('ALTER TABLE memberships DISABLE TRIGGER USER');
    for (const [kind, condition] of [
      ['p', '(n / 7) % 5 <> 0'],
      ['second', '(n / 11) % 20 = 1'],
    ])
      await client.query(
        `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status, decided_at)
         SELECT bench_id('m${kind}', n), bench_id('p', n), t.id, t.line_id, t.territory_code, 'approved', now()
         FROM generate_series(1, $1::bigint) n JOIN bench_teams t ON t.at = ${team(kind)} WHERE ${condition}
         ON CONFLICT DO NOTHING`,
        [count],
      );
    await client.query('ALTER TABLE memberships ENABLE TRIGGER USER');
  });
  await client.query('VACUUM ANALYZE people');
  await client.query('VACUUM ANALYZE memberships');
}
