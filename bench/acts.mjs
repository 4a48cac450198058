// Acts on many at once: a thousand memberships approved, and a county with two thousand units below it that moves while
// somebody else reads. `--full` does both among five million people in 110 thousand organizations.
import { setTimeout as rest } from 'node:timers/promises';
import { median, round, seconds } from './support/measure.mjs';
import { MANY_TEAMS, seedPeople } from './support/population.mjs';
import { load, openServices, openSite } from './support/site.mjs';

const ROUNDS = 3;
const REQUESTS = 1_000;
const UNITS = 2_000;
const READ_PAUSE_MS = 10;

const LIMITS = { approval: 2, move: 5, readerMs: 200 };

/** A team with so many people who ask to join, none of whom is anywhere yet; the ids of what they ask. */
async function ask(client, turn) {
  const team = (await client.query('SELECT id FROM bench_teams ORDER BY at DESC OFFSET $1 LIMIT 1', [turn]))
    .rows[0].id;
  const { rows } = await client.query(
    `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status)
     SELECT gen_random_uuid(), p.id, o.id, o.line_id, o.territory_code, 'requested'
     FROM (SELECT p.id FROM people p WHERE NOT EXISTS (SELECT FROM memberships m WHERE m.person_id = p.id) LIMIT $2) p
     JOIN organizations o ON o.id = $1 RETURNING id`,
    [team, REQUESTS],
  );
  return rows.map(({ id }) => id);
}

async function approvals({ client }, services, decideAs) {
  const { MembershipDecisions } = await load('libs/volunteers/src/membership-decisions.js');
  const decisions = services.get(MembershipDecisions);
  const times = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const ids = await ask(client, turn);
    let results;
    const took = await seconds(async () => {
      results = await decideAs(() => decisions.decideAll(services.everything, ids, 'approval', null));
    });
    const refused = results.filter(({ refusal }) => refusal !== null);
    if (ids.length !== REQUESTS || refused.length > 0)
      throw new Error(`${refused.length} of ${ids.length} refused: ${refused[0]?.refusal}`);
    times.push(took);
  }
  return median(times);
}

/** An association of a county with teams below it, and two of a prefecture between which it moves. */
async function family(client) {
  const { rows: counties } = await client.query(
    `SELECT id, parent_id AS parent FROM organizations WHERE kind = 'association' AND level = 'county' ORDER BY id LIMIT 1`,
  );
  const [{ id, parent }] = counties;
  const { rows: others } = await client.query(
    `SELECT id FROM organizations WHERE kind = 'association' AND level = 'prefecture' AND id <> $1 ORDER BY id LIMIT 1`,
    [parent],
  );
  await client.query(
    `INSERT INTO organizations (id, name, kind, level, team_rank, parent_id, ancestor_ids, line_id, region_code, region_path,
       territory_code, status, origin, name_tokens)
     SELECT n.id, '第' || n.number || '分队', 'service_team', 'county', 'squad', o.id, o.ancestor_ids || n.id, n.id, o.region_code,
       o.region_path, o.territory_code, 'approved', 'seed', '{}'
     FROM organizations o CROSS JOIN (SELECT gen_random_uuid() AS id, number FROM generate_series(1, $2::int) AS s (number)) n
     WHERE o.id = $1`,
    [id, UNITS],
  );
  await client.query('ANALYZE organizations');
  return { id, parents: [others[0].id, parent] };
}

/** Reads the moving county's units over and over; the longest that one reading took, in ms. */
function readMeanwhile(lists, scope, countyId) {
  let longest = 0;
  const stopping = new AbortController();
  const page = { after: null, limit: 50, includeTotal: false };
  const sort = { field: 'createdAt', descending: true };
  const reading = (async () => {
    while (!stopping.signal.aborted) {
      const start = performance.now();
      await lists.list(scope, { sort, within: countyId }, page);
      longest = Math.max(longest, performance.now() - start);
      await rest(READ_PAUSE_MS);
    }
  })();
  return async () => {
    stopping.abort();
    await reading;
    return longest;
  };
}

async function moves({ client }, services, decideAs) {
  const { OrganizationRelocations, OrganizationLists } = await load('libs/organizations/src/index.js');
  const relocations = services.get(OrganizationRelocations);
  const lists = services.get(OrganizationLists);
  const { id, parents } = await family(client);
  const times = [];
  const waits = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const parentId = parents[turn % 2];
    const stop = readMeanwhile(lists, services.everything, id);
    const input = { parentId, reason: '区划调整', expectedVersion: null };
    try {
      times.push(await seconds(() => decideAs(() => relocations.move(services.everything, id, input))));
    } finally {
      waits.push(await stop());
    }
    const { rows } = await client.query(
      'SELECT count(*)::int AS n FROM organizations WHERE ancestor_ids @> ARRAY[$1, $2]::uuid[]',
      [parentId, id],
    );
    if (rows[0].n <= UNITS) throw new Error(`only ${rows[0].n} units have moved`);
  }
  return { took: median(times), waited: Math.max(...waits) };
}

export async function run({ full }) {
  const people = full ? 5_000_000 : 50_000;
  const site = await openSite();
  try {
    await seedPeople(site.client, people, full ? MANY_TEAMS : undefined);
    const services = await openServices(site);
    const { Actors, requestContext } = await load('libs/platform/src/index.js');
    const actor = await services.get(Actors).onBehalfOf(services.actor.accountId); // with its roles
    const context = { traceId: 'bench', language: 'zh', actor, auditDetails: {} };
    const decideAs = (act) => requestContext.run({ ...context }, act);
    const approval = await approvals(site, services, decideAs);
    const { took, waited } = await moves(site, services, decideAs);
    await services.close();
    const row = (what, ours, target, ok) => ({
      what: `${what}, ${people} people`,
      ours,
      other: '-',
      ratio: '-',
      target,
      ok,
    });
    return [
      row(
        `approval of ${REQUESTS} memberships in one act`,
        `${round(approval)} s`,
        '< 2 s',
        approval < LIMITS.approval,
      ),
      row(`a county with ${UNITS} units moves`, `${round(took)} s`, '< 5 s', took < LIMITS.move),
      row(
        'a page of its units, read meanwhile',
        `longest ${round(waited)} ms`,
        '< 200 ms',
        waited < LIMITS.readerMs,
      ),
    ];
  } finally {
    await site.close();
  }
}
