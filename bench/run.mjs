#!/usr/bin/env node
// Every benchmark beside this file, one after another, each in a process of its own; prints one table.
//   npm run bench                         all, in reduced sizes
//   npm run bench -- --full               in full sizes (millions of rows; needs some GB and an hour)
//   npm run bench -- merge http           only the named ones
import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from '../scripts/build.mjs';
import { startPostgres } from '../scripts/services/postgres.mjs';
import { startRedis } from '../scripts/services/redis.mjs';

const folder = import.meta.dirname;
const NEED_SERVERS = new Set(['acts', 'merge', 'import', 'lists', 'http']);
const ALL = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.mjs') && name !== 'run.mjs')
  .map((name) => name.slice(0, -4))
  .sort();

function chosen(names) {
  const unknown = names.filter((name) => !ALL.includes(name));
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')} (there are: ${ALL.join(', ')})`);
  return names.length > 0 ? ALL.filter((name) => names.includes(name)) : ALL;
}

/** PostgreSQL and Redis of this run, durable and with memory as in production, in a folder that goes away with it. */
async function withServers(work) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'kezhi-bench-'));
  const cache = path.join(folder, '../.data/cache');
  const postgres = await startPostgres(path.join(dir, 'postgres'), { isDurable: true, isAlone: true });
  const redis = await startRedis(path.join(dir, 'redis'), { isDurable: true, cache });
  try {
    return await work({ BENCH_ADMIN_URL: postgres.adminUrl, BENCH_REDIS_URL: redis.url });
  } finally {
    await Promise.all([postgres.stop(), redis.stop()]);
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

function inChild(name, full, env) {
  return new Promise((resolve) => {
    const child = fork(path.join(folder, 'support/child.mjs'), [name, ...(full ? ['--full'] : [])], {
      env: { ...process.env, ...env },
    });
    let results;
    child.on('message', (message) => (results = message));
    child.on('exit', (code) => resolve(results ?? [{ what: `${name} ended with ${code}`, ok: false }]));
  });
}

async function runAll(names, full) {
  const results = [];
  const inTurn = async (env) => {
    for (const name of names) results.push(...(await inChild(name, full, env)));
  };
  await (names.some((name) => NEED_SERVERS.has(name)) ? withServers(inTurn) : inTurn({}));
  return results;
}

try {
  const args = process.argv.slice(2);
  const names = chosen(args.filter((argument) => !argument.startsWith('--')));
  await ensureBuilt(['server']);
  const results = await runAll(names, args.includes('--full'));
  console.table(
    results.map(({ what, ours, other, ratio, target, ok }) => ({ what, ours, other, ratio, target, ok })),
  );
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
