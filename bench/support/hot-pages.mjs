// The pages that are opened most, asked over HTTP with everything in between.
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/services/processes.mjs';
import { percentile } from './measure.mjs';
import { ADMIN, load } from './site.mjs';

const TRIES = 100;
const PAGE = { after: null, limit: 50, includeTotal: false };

/** Seals the people whom the pages will show: those of the benchmark have made-up blobs. */
async function sealShown(services, client, asked) {
  const { Sealer } = await load('libs/platform/src/index.js');
  const { VolunteerListsRepository } = await load('libs/volunteers/src/volunteer-lists.repository.js');
  const { OrganizationsService } = await load('libs/organizations/src/index.js');
  const [sealer, lists] = [services.get(Sealer), services.get(VolunteerListsRepository)];
  const ids = new Set();
  for (const { within, ...filters } of asked) {
    const [unit] = within ? await services.get(OrganizationsService).facts([within]) : [];
    const { rows } = await lists.list(services.everything, filters, unit ?? null, PAGE);
    for (const { id } of rows) ids.add(id);
  }
  const shown = [...ids];
  await client.query(
    'UPDATE people p SET sealed = g.sealed FROM unnest($1::uuid[], $2::bytea[]) AS g (id, sealed) WHERE p.id = g.id',
    [shown, shown.map((id) => sealer.seal({ idNumber: '110101188001010019', phone: '13800138000' }, id))],
  );
}

async function signIn(origin) {
  for (let turn = 0; turn < 600; turn += 1) {
    const up = await fetch(`${origin}/health/live`).catch(() => undefined);
    if (up?.ok) break;
    await sleep(50);
  }
  const answer = await fetch(`${origin}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  return { authorization: `Bearer ${(await answer.json()).accessToken}` };
}

/** The 95th percentile of each page, in milliseconds, one request after the other. */
export async function hotPages(site, services) {
  const { client } = site;
  const { rows } = await client.query(
    `SELECT t.id, c.id AS county FROM bench_teams t
     JOIN organizations c ON c.kind = 'association' AND c.region_code = t.region_code WHERE t.at = 0`,
  );
  const [{ id: team, county }] = rows;
  const people = [{}, { q: '王' }, { within: county }, { within: county, q: '伟芳' }, { within: team }];
  await sealShown(services, client, people);
  const paths = [
    ...people.map((filters) => `volunteers?${new URLSearchParams(filters)}`),
    'organizations',
    'organizations?q=tianning&sort=length&limit=20',
    `organizations/${county}/tree`,
    `organizations/${team}/formation`,
  ];
  const port = await freePort();
  site.start('api', { PORT: `${port}` });
  const origin = `http://127.0.0.1:${port}`;
  const headers = await signIn(origin);
  const results = {};
  for (const path of paths) {
    const times = [];
    for (let turn = -10; turn < TRIES; turn += 1) {
      const start = performance.now();
      const answer = await fetch(`${origin}/api/v1/${path}`, { headers });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      if (turn >= 0) times.push(performance.now() - start);
    }
    results[decodeURIComponent(path).replaceAll(/[0-9a-f-]{36}/g, '…')] = percentile(times, 0.95);
  }
  return results;
}
