// Lists, look-ups and counters over a made-up country: time inside the database's own connection, 95th percentile, and how
// the cost grows with the number of people. `--full` compares 50 thousand with five million.
import { median, percentile, round } from './support/measure.mjs';
import { seedPeople } from './support/population.mjs';
import { load, openServices, openSite } from './support/site.mjs';

const SMALL = 50_000;
const LARGE = 5_000_000;
const TRIES = 200;
const LIMIT_MS = 20;
const GROWTH = 1.5;
/** Below this a cost is the round trip and nothing that grows. */
const NOTHING_MS = 1;
const PAGE = { after: null, limit: 50, includeTotal: false };

const parts = { all: false, territories: [], subtrees: [], units: [] };

/** The questions that the product asks most, each of another place and person every time. */
async function questions(services, client, people) {
  const { makeScope } = await load('libs/kernel/src/index.js');
  const { VolunteerListsRepository } = await load('libs/volunteers/src/volunteer-lists.repository.js');
  const { OrganizationLists } = await load('libs/organizations/src/organization-lists.js');
  const { MemberCounts } = await load('libs/organizations/src/member-counts.js');
  const lists = services.get(VolunteerListsRepository);
  const organizations = services.get(OrganizationLists);
  const counts = services.get(MemberCounts);
  const of = async (kind, level) =>
    (
      await client.query(
        `SELECT id, region_code AS code FROM organizations WHERE kind = $1 AND level = $2 AND status = 'approved' ORDER BY md5(id::text) LIMIT 50`,
        [kind, level],
      )
    ).rows;
  const [counties, provinces, teams] = [
    await of('association', 'county'),
    await of('association', 'province'),
    await of('service_team', 'county'),
  ];
  const at = (list, turn) => list[turn % list.length];
  const number = (turn) => 1 + ((turn * 7_919 * 31) % people);
  const bigTeam = (await client.query('SELECT id FROM bench_teams WHERE at = 0')).rows[0].id;
  const list = (scope) => lists.list(makeScope({ ...parts, ...scope }), {}, null, PAGE);
  const sort = { field: 'createdAt', descending: true };
  return {
    'page of 50 people of a county': (turn) =>
      list({ territories: [at(counties, turn).code], subtrees: [at(counties, turn).id] }),
    'page of 50 people of a province': (turn) =>
      list({ territories: [at(provinces, turn).code], subtrees: [at(provinces, turn).id] }),
    'page of 50 people of the nation': () => list({ all: true }),
    'page of 50 members of a team': (turn) => list({ units: [turn % 2 ? bigTeam : at(teams, turn).id] }),
    'look-up of a person by identity number, in a county': async (turn) => {
      const { rows } = await client.query('SELECT md5($1)::uuid AS value', [`i${number(turn)}`]);
      const scope = makeScope({ ...parts, territories: [at(counties, turn).code] });
      return lists.exact(scope, { column: 'id_blind', value: rows[0].value });
    },
    'page of 50 organizations of a province': (turn) =>
      organizations.list(makeScope({ ...parts, territories: [at(provinces, turn).code] }), { sort }, PAGE),
    'counter of an organization with its subtree': (turn) => counts.of(at(provinces, turn).id),
  };
}

/** Milliseconds of every question at the 50th and the 95th percentile. */
async function measure(people) {
  const site = await openSite();
  try {
    await seedPeople(site.client, people);
    const services = await openServices(site);
    const asked = await questions(services, site.client, people);
    const results = {};
    for (const [what, ask] of Object.entries(asked)) {
      for (let turn = 0; turn < 20; turn += 1) await ask(turn);
      const times = [];
      for (let turn = 0; turn < TRIES; turn += 1) {
        const start = performance.now();
        await ask(turn);
        times.push(performance.now() - start);
      }
      results[what] = { median: median(times), p95: percentile(times, 0.95) };
    }
    await services.close();
    return results;
  } finally {
    await site.close();
  }
}

export async function run({ full }) {
  const small = await measure(SMALL);
  if (!full)
    return Object.entries(small).map(([what, { median: usual, p95 }]) => ({
      what: `${what}, ${SMALL} people`,
      ours: `p95 ${round(p95)} ms (median ${round(usual)})`,
      other: '-',
      ratio: '-',
      target: `p95 < ${LIMIT_MS} ms`,
      ok: p95 < LIMIT_MS,
    }));
  const large = await measure(LARGE);
  return Object.entries(large).map(([what, { median: usual, p95 }]) => {
    const growth = usual / Math.max(small[what].median, NOTHING_MS);
    return {
      what: `${what}, ${LARGE} people`,
      ours: `p95 ${round(p95)} ms (median ${round(usual)})`,
      other: `${SMALL} people: median ${round(small[what].median)} ms`,
      ratio: round(growth),
      target: `p95 < ${LIMIT_MS} ms, growth <= ${GROWTH}`,
      ok: p95 < LIMIT_MS && growth <= GROWTH,
    };
  });
}
