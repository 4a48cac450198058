// The questions that the product's lists, searches and formation pages ask, each of another place and person every time.
import { load } from './site.mjs';

const PLACES = 50;
/** A page; what finds more says so by one row more. */
const ROWS = 50;
const NOTHING = { all: false, territories: [], subtrees: [], units: [] };

/** Names as people type them: a common surname, two characters, beginnings, a whole rare name, and what nobody is called. */
const NAMES = {
  'a common surname': { q: '王' },
  'two characters': { q: '伟芳' },
  'a beginning': { name: '李' },
  'surname and next character': { name: '王伟' },
  'a whole name': { name: '赵建国' },
  'a part that nobody has': { q: '喜羊' },
  'a common skill': { expertise: '天文' },
};

const at = (list, turn) => list[turn % list.length];

/** How many people the largest team and the largest county have. */
export async function largestPlaces(client) {
  const { rows } = await client.query(
    `SELECT (SELECT max(n)::int FROM (SELECT count(*) AS n FROM memberships GROUP BY organization_id) t) AS team,
       (SELECT max(n)::int FROM (SELECT count(*) AS n FROM people GROUP BY territory_code) c) AS county`,
  );
  return rows[0];
}

/** A team and a county with about so many people. */
async function placesOfSize(client, { team, county }) {
  const teams = await client.query(
    `SELECT t.id, t.region_code AS code FROM (
       SELECT organization_id FROM memberships GROUP BY 1 ORDER BY abs(count(*) - $1), 1 LIMIT 1) m
     JOIN bench_teams t ON t.id = m.organization_id`,
    [team],
  );
  const counties = await client.query(
    `SELECT c.id, c.region_code AS code FROM (
       SELECT territory_code AS code FROM people GROUP BY 1 ORDER BY abs(count(*) - $1), 1 LIMIT 1) g
     JOIN organizations c ON c.kind = 'association' AND c.region_code = g.code`,
    [county],
  );
  return { team: () => teams.rows[0], county: () => counties.rows[0] };
}

/** Every other time the place with the most people. */
async function placesByTurns(client, { counties, teams }) {
  const { rows } = await client.query(
    `SELECT t.id, c.id AS county, t.region_code AS code FROM bench_teams t
     JOIN organizations c ON c.kind = 'association' AND c.region_code = t.region_code WHERE t.at = 0`,
  );
  return {
    county: (turn) => (turn % 2 ? { id: rows[0].county, code: rows[0].code } : at(counties, turn)),
    team: (turn) => (turn % 2 ? rows[0] : at(teams, turn)),
  };
}

/** Places to ask about. */
async function places(client, size) {
  const of = async (kind, level) =>
    (
      await client.query(
        `SELECT id, region_code AS code, name FROM organizations WHERE kind = $1 AND level = $2 AND status = 'approved'
         ORDER BY md5(id::text) LIMIT ${PLACES}`,
        [kind, level],
      )
    ).rows;
  const [provinces, counties, teams] = [
    await of('association', 'province'),
    await of('association', 'county'),
    await of('service_team', 'county'),
  ];
  const chosen = await (size ? placesOfSize(client, size) : placesByTurns(client, { counties, teams }));
  return { provinces, counties, teams, ...chosen };
}

async function reaches(where) {
  const { makeScope } = await load('libs/kernel/src/index.js');
  const scope = (parts) => makeScope({ ...NOTHING, ...parts });
  const territory = ({ id, code }) => scope({ territories: [code], subtrees: [id] });
  return {
    'the nation': () => scope({ all: true }),
    'a province': (turn) => territory(at(where.provinces, turn)),
    'a county': (turn) => territory(where.county(turn)),
    'a team': (turn) => scope({ units: [where.team(turn).id] }),
  };
}

/**
 * Of every question how it is asked for the n-th time. With a size, those of counties and teams are asked of one that has about so
 * many people; with lengths, for so many rows instead of a page.
 */
export async function questions(services, client, people, { size, lengths = {} } = {}) {
  const where = await places(client, size);
  const inReach = await reaches(where);
  const from = async (file, name) => services.get((await load(file))[name]);
  const asked = {};
  const ask = (what, read) => {
    const page = {
      after: null,
      limit: Math.min(ROWS, Math.max(1, lengths[what] ?? ROWS)),
      includeTotal: false,
    };
    asked[what] = (turn) => read(turn, page);
  };
  await askPeople(ask, { from, client, people, inReach, where });
  await askOrganizations(ask, { from, inReach, where });
  await askOffice(ask, { from, inReach, where });
  return asked;
}

async function askPeople(ask, { from, client, people, inReach, where }) {
  const lists = await from('libs/volunteers/src/volunteer-lists.repository.js', 'VolunteerListsRepository');
  const memberships = await from('libs/volunteers/src/memberships.repository.js', 'MembershipsRepository');
  const minors = await from(
    'libs/volunteers/src/minors/minor-accesses.repository.js',
    'MinorAccessesRepository',
  );
  const number = (turn) => 1 + ((turn * 7_919 * 31) % people);
  const { rows } = await client.query(`SELECT bench_id('p', $1) AS id`, [Math.ceil(people / 3)]);
  const deep = (page) => ({ ...page, after: [rows[0].id] });
  for (const [reach, scope] of Object.entries(inReach)) {
    ask(`page of 50 people of ${reach}`, (turn, page) => lists.list(scope(turn), {}, null, page));
    ask(`page of 50 people of ${reach}, deep down`, (turn, page) =>
      lists.list(scope(turn), {}, null, deep(page)),
    );
    for (const [what, filters] of Object.entries(NAMES)) {
      ask(`people of ${reach} by ${what}`, (turn, page) => lists.list(scope(turn), filters, null, page));
      ask(`people of ${reach} by ${what}, deep down`, (turn, page) =>
        lists.list(scope(turn), filters, null, deep(page)),
      );
    }
    ask(`page of 50 memberships of ${reach}`, (turn, page) => memberships.list(scope(turn), {}, null, page));
    ask(`members of ${reach} by a common surname`, (turn, page) =>
      memberships.list(scope(turn), { status: 'approved', q: '王' }, null, page),
    );
    ask(`accesses to children's records of ${reach}`, (turn, page) => minors.list(scope(turn), page));
  }
  const nation = inReach['the nation']();
  ask('page of 50 people who live in a county', (turn, page) =>
    lists.list(nation, { region: where.county(turn).code }, null, page),
  );
  const organizations = await from('libs/organizations/src/index.js', 'OrganizationsService');
  for (const [what, filters] of Object.entries({ '': {}, ' by a common skill': { expertise: '天文' } }))
    ask(`page of 50 people within a county's association${what}`, async (turn, page) => {
      const { id, code } = where.county(turn);
      const [within] = await organizations.facts([id]);
      return lists.list(nation, { ...filters, ...(turn % 4 === 3 ? { region: code } : {}) }, within, page);
    });
  ask('memberships of a person', async (turn, page) => {
    const found = await client.query(`SELECT bench_id('p', $1) AS id`, [number(turn)]);
    return memberships.list(nation, { volunteer: found.rows[0].id }, null, page);
  });
  ask('look-up of a person by identity number, in a county', async (turn) => {
    const found = await client.query('SELECT md5($1)::uuid AS value', [`i${number(turn)}`]);
    return lists.exact(inReach['a county'](turn), { column: 'id_blind', value: found.rows[0].value });
  });
}

async function askOrganizations(ask, { from, inReach, where }) {
  const lists = await from('libs/organizations/src/organization-lists.js', 'OrganizationLists');
  const similar = await from('libs/organizations/src/similar-organizations.js', 'SimilarOrganizations');
  const formation = await from('libs/organizations/src/formation.js', 'Formation');
  const counts = await from('libs/organizations/src/member-counts.js', 'MemberCounts');
  const posts = await from('libs/organizations/src/organization-posts.js', 'OrganizationPosts');
  const reviews = await from('libs/organizations/src/organization-reviews.js', 'OrganizationReviews');
  const regions = await from('libs/organizations/src/regions/regions.service.js', 'RegionsService');
  const nation = inReach['the nation']();
  const newest = { sort: { field: 'createdAt', descending: true } };
  const shortest = { sort: { field: 'length', descending: false } };
  for (const [reach, scope] of Object.entries(inReach)) {
    ask(`page of 50 organizations of ${reach}`, (turn, page) => lists.list(scope(turn), newest, page));
    for (const [what, q] of Object.entries({
      'a part of the name': '区第3',
      pinyin: 'tianning',
      initials: 'tnkx',
      'letters that most have': 'fwd',
      'what none is called': 'xqvjb',
    }))
      ask(`organizations of ${reach} by ${what}`, (turn, page) =>
        lists.list(scope(turn), { ...shortest, q }, page),
      );
  }
  ask('an organization by its number', (turn, page) =>
    lists.list(nation, { ...newest, q: `${1 + turn}` }, page),
  );
  ask('an organization with those under it', (turn, page) =>
    lists.branch(nation, where.county(turn).id, page),
  );
  ask('organizations of the same name or a similar one', (turn) => {
    const { name, code } = at(where.teams, turn);
    return similar.to({ name, region: code });
  });
  ask('formation of a team', (turn) => formation.report(nation, where.team(turn).id, 'zh'));
  ask('counter of an organization with its subtree', (turn) => counts.of(at(where.provinces, turn).id));
  ask('posts of an organization', (turn) => posts.list(nation, where.team(turn).id));
  ask('history of an organization', (turn, page) => reviews.history(nation, where.team(turn).id, page));
  ask('regions of a province', (turn, page) =>
    regions.list({ parent: at(where.provinces, turn).code, asOf: '2026-11-24' }, page),
  );
}

async function askOffice(ask, { from, inReach }) {
  const imports = await from('libs/registration/src/import/imports.repository.js', 'ImportsRepository');
  const trail = await from('libs/identity/src/trail/audit-trail.repository.js', 'AuditTrailRepository');
  const accounts = await from('libs/identity/src/accounts/accounts.repository.js', 'AccountsRepository');
  const grants = await from('libs/identity/src/grants/role-grants.repository.js', 'RoleGrantsRepository');
  for (const [reach, scope] of Object.entries(inReach)) {
    ask(`page of 50 imports of ${reach}`, (turn, page) => imports.list(scope(turn), {}, page));
    ask(`page of 50 acts in the audit log of ${reach}`, (turn, page) => trail.list({}, scope(turn), page));
    ask(`page of 50 accounts of ${reach}`, (turn, page) => accounts.list({}, scope(turn), page));
    ask(`page of 50 roles of ${reach}`, (turn, page) => grants.list({}, scope(turn), page));
  }
}
