// Hot reads over HTTP: one organization and a page of 50 of them, with guard and scope, against node:http + pg that sends
// the same rows. What counts is the server's CPU per request; both servers are asked in turns in one run.
import { fork } from 'node:child_process';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../scripts/services/processes.mjs';
import { cpuOf, median, percentile, round } from './support/measure.mjs';
import { seedOrganizations } from './support/population.mjs';
import { ADMIN, load, openSite } from './support/site.mjs';

const ROUNDS = 3;
const CONNECTIONS = 8;
const TARGETS = { one: 1.6, list: 1.4 };

/** Stands for the id in the caught statement. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });

function ask(port, url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { agent, port, path: url, method, headers, host: '127.0.0.1' },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

async function untilUp(port, url) {
  for (let turn = 0; turn < 600; turn += 1) {
    const up = await ask(port, url).catch(() => undefined);
    if (up?.status === 200) return;
    await sleep(50);
  }
  throw new Error(`nothing answers at ${port}`);
}

/** Asks `count` times over a few connections; CPU of the server per request and each answer's time. */
async function load1({ pid, port, headers }, urls, count) {
  const times = [];
  let next = 0;
  const before = cpuOf(pid);
  const lane = async () => {
    while (next < count) {
      const url = urls[next++ % urls.length];
      const start = performance.now();
      const { status } = await ask(port, url, { headers });
      if (status !== 200) throw new Error(`${url}: ${status}`);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  return { cpuMs: ((cpuOf(pid) - before) / count) * 1_000, p95: percentile(times, 0.95) };
}

/** The statements that the api itself sends for these two reads, caught from its repository. */
async function statements() {
  const { OrganizationListsRepository } = await load(
    'libs/organizations/src/organization-lists.repository.js',
  );
  const { makeScope } = await load('libs/kernel/src/index.js');
  const everything = makeScope({ all: true, territories: [], subtrees: [], units: [] });
  const caught = [];
  const catchIt = async (text, parameters) => {
    caught.push({ text, parameters });
    return [];
  };
  const repository = new OrganizationListsRepository({ sql: catchIt, lookUp: catchIt });
  const page = { after: null, limit: 50, includeTotal: false };
  await repository.list(everything, { sort: { field: 'createdAt', descending: true } }, page);
  await repository.detail(everything, NOBODY);
  const [list, one] = caught;
  return { list, one };
}

async function startBoth(site) {
  const [apiPort, barePort] = [await freePort(), await freePort()];
  const api = site.start('api', { PORT: `${apiPort}`, LOG_LEVEL: 'warn' });
  const bare = fork(path.join(import.meta.dirname, 'support/bare-server.mjs'), {
    env: {
      ...site.env,
      PORT: `${barePort}`,
      BENCH_NOBODY: NOBODY,
      BENCH_STATEMENTS: JSON.stringify(await statements()),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await untilUp(apiPort, '/health/live');
  const login = await ask(apiPort, '/api/v1/auth/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  const { accessToken } = JSON.parse(login.text);
  return {
    api: { pid: api.pid, port: apiPort, headers: { authorization: `Bearer ${accessToken}` } },
    bare: { pid: bare.pid, port: barePort, headers: {} },
    stop: () => bare.kill('SIGKILL'),
  };
}

export async function run({ full }) {
  const count = full ? 8_000 : 2_000;
  const site = await openSite();
  try {
    await seedOrganizations(site.client);
    return await compareBoth(site, count);
  } finally {
    agent.destroy();
    await site.close();
  }
}

async function compareBoth(site, count) {
  const { rows } = await site.client.query('SELECT id FROM organizations ORDER BY md5(id::text) LIMIT 500');
  const { api, bare, stop } = await startBoth(site);
  const kinds = {
    one: {
      what: 'GET one organization',
      api: rows.map(({ id }) => `/api/v1/organizations/${id}`),
      bare: rows.map(({ id }) => `/one/${id}`),
    },
    list: {
      what: 'GET 50 organizations',
      api: ['/api/v1/organizations?limit=50&sort=-createdAt'],
      bare: ['/list'],
    },
  };
  try {
    await untilUp(bare.port, '/list');
    const results = [];
    for (const [kind, urls] of Object.entries(kinds)) {
      await load1(api, urls.api, 500);
      await load1(bare, urls.bare, 500);
      const ours = [];
      const other = [];
      for (let turn = 0; turn < ROUNDS; turn += 1) {
        ours.push(await load1(api, urls.api, count));
        other.push(await load1(bare, urls.bare, count));
      }
      const [mine, theirs] = [ours, other].map((runs) => median(runs.map(({ cpuMs }) => cpuMs)));
      const ratio = mine / theirs;
      results.push({
        what: `${urls.what}, server CPU per request, ${CONNECTIONS} connections`,
        ours: `${round(mine, 3)} ms (p95 ${round(median(ours.map(({ p95 }) => p95)), 1)} ms)`,
        other: `node:http + pg ${round(theirs, 3)} ms (p95 ${round(median(other.map(({ p95 }) => p95)), 1)} ms)`,
        ratio: round(ratio),
        target: `<= ${TARGETS[kind]}`,
        ok: ratio <= TARGETS[kind],
      });
    }
    return results;
  } finally {
    stop();
  }
}
