#!/usr/bin/env node
// PostgreSQL and Redis of our own.
//   node scripts/services.mjs             test servers (nothing durable) until Ctrl-C; prints their addresses
//   node scripts/services.mjs -- CMD ...  runs CMD with TEST_DATABASE_URL and TEST_REDIS_URL set, then stops them
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startPostgres, stopRecordedPostgres } from './services/postgres.mjs';
import { record, recorded } from './services/processes.mjs';
import { startRedis, stopRecordedRedis } from './services/redis.mjs';

/** The repository's root. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cache = path.join(root, '.data/cache');
const TEST_PREFIX = 'kezhi-test-';

/** Both or nothing: when one fails, the other is stopped again. */
async function together(...starts) {
  const results = await Promise.allSettled(starts);
  const failed = results.find((result) => result.status === 'rejected');
  const services = results.filter((result) => result.status === 'fulfilled').map((result) => result.value);
  if (!failed) return services;
  await Promise.all(services.map((service) => service.stop()));
  throw failed.reason;
}

/**
 * The servers of a running product, under `dir`: durable, found again after a restart. A url that is given stands for a
 * server of the user's, which is left alone. `revive()` brings back those that died; their addresses stay.
 */
export async function startServices({ dir, databaseUrl, redisUrl }) {
  const starts = [
    ...(databaseUrl ? [] : [() => startPostgres(path.join(dir, 'postgres'), { isDurable: true })]),
    ...(redisUrl ? [] : [() => startRedis(path.join(dir, 'redis'), { isDurable: true, cache })]),
  ];
  const services = await together(...starts.map((start) => start()));
  const urlOf = (name) => services.find((service) => service.name === name)?.url;
  return {
    databaseUrl: databaseUrl ?? urlOf('PostgreSQL'),
    redisUrl: redisUrl ?? urlOf('Redis'),
    areAlive: () => services.every((service) => service.isAlive()),
    revive: () => Promise.allSettled(starts.map((start) => start())), // one that runs is found, not started twice
    stop: () => Promise.all(services.map((service) => service.stop())),
  };
}

/** Test servers of runs that were killed: stopped by their records, their folders removed. */
async function sweepAbandoned() {
  const folders = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(TEST_PREFIX));
  for (const dir of folders.map((name) => path.join(os.tmpdir(), name))) {
    const owner = recorded(path.join(dir, 'owner.json'));
    if (owner && !owner.alive) await removeTestServers(dir);
  }
}

async function removeTestServers(dir) {
  await Promise.all([
    stopRecordedPostgres(path.join(dir, 'postgres')),
    stopRecordedRedis(path.join(dir, 'redis')),
  ]);
  fs.rmSync(dir, { recursive: true, force: true });
}

/**
 * Servers for one run of the tests, in a temporary folder that `stop` removes. `env` holds TEST_DATABASE_URL (a superuser:
 * each test file makes its own database) and TEST_REDIS_URL; what the caller's environment already names is used instead.
 */
export async function startTestServices() {
  await sweepAbandoned();
  const { TEST_DATABASE_URL: databaseUrl, TEST_REDIS_URL: redisUrl } = process.env;
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), TEST_PREFIX));
  record(path.join(dir, 'owner.json'), process.pid);
  const services = await together(
    ...(databaseUrl ? [] : [startPostgres(path.join(dir, 'postgres'), { isDurable: false })]),
    ...(redisUrl ? [] : [startRedis(path.join(dir, 'redis'), { isDurable: false, cache })]),
  ).catch(async (error) => {
    await removeTestServers(dir);
    throw error;
  });
  const find = (name) => services.find((service) => service.name === name);
  return {
    env: {
      TEST_DATABASE_URL: databaseUrl ?? find('PostgreSQL').adminUrl,
      TEST_REDIS_URL: redisUrl ?? find('Redis').url,
    },
    stop: () => removeTestServers(dir),
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a command to its end with the test servers' addresses; resolves with its exit code. */
function runWith(env, [command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
    child.once('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function untilSignal(env) {
  for (const [name, value] of Object.entries(env)) console.log(`export ${name}=${value}`);
  return new Promise((resolve) => {
    const awake = setInterval(() => {}, 2 ** 30);
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        clearInterval(awake);
        resolve(0);
      });
    }
  });
}

async function main([separator, ...command]) {
  const { env, stop } = await startTestServices();
  process.exitCode =
    separator === '--' && command.length > 0 ? await runWith(env, command) : await untilSignal(env);
  await stop();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
