// A database of a benchmark's own with the reference data in it, and the product's programs on it.
import { execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Readable } from 'node:stream';
import pg from 'pg';

const dist = path.resolve(import.meta.dirname, '../../dist');
export const load = (name) => import(path.join(dist, name));

export const ADMIN = { account: 'admin', password: 'slow bright lanterns' };

function databaseUrl(name) {
  const url = new URL(process.env.BENCH_ADMIN_URL);
  url.pathname = `/${name}`;
  return url.toString();
}

/** Migrated and seeded as on a first start. */
export async function openSite() {
  const name = `bench_${randomBytes(4).toString('hex')}`;
  const admin = new pg.Client({ connectionString: databaseUrl('postgres') });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'kezhi-bench-data-'));
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    SECOND_FACTOR: 'offered',
    DATABASE_URL: databaseUrl(name),
    REDIS_URL: process.env.BENCH_REDIS_URL,
    QUEUE_PREFIX: name,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    ADMIN_ACCOUNT: ADMIN.account,
    ADMIN_PASSWORD: ADMIN.password,
    RATE_LIMIT_ADDRESS: '0',
    RATE_LIMIT_ACCOUNT: '0',
    IMPORT_MAX_ROWS: '2000000',
  };
  await promisify(execFile)(process.execPath, [path.join(dist, 'apps/api/src/migrate.js')], { env });
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  const programs = [];
  return {
    env,
    client,
    /** Starts `api` or `worker`; its process. */
    start(program, more = {}) {
      const child = spawn(process.execPath, [path.join(dist, `apps/${program}/src/main.js`)], {
        env: { ...env, ...more },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      programs.push(child);
      return child;
    },
    async close() {
      await Promise.all(programs.map((child) => stop(child)));
      await client.end();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGKILL');
  });
}

/** The services in this process, to start imports as the api does and to take single acts apart. */
export async function openServices(site) {
  const { NestFactory } = await import('@nestjs/core');
  const { AppConfig, FileStore, newFileKey } = await load('libs/platform/src/index.js');
  const { makeScope } = await load('libs/kernel/src/index.js');
  const { ImportsService } = await load('libs/registration/src/index.js');
  const { SetupModule } = await load('apps/api/src/setup.module.js');
  const app = await NestFactory.createApplicationContext(SetupModule.forRoot(new AppConfig(site.env)), {
    logger: ['error'],
  });
  const get = (token) => app.get(token, { strict: false });
  const everything = makeScope({ all: true, territories: [], subtrees: [], units: [] });
  const { rows } = await site.client.query('SELECT id FROM accounts LIMIT 1');
  const actor = {
    accountId: rows[0].id,
    account: ADMIN.account,
    sessionId: null,
    personId: null,
    grants: [],
    owes: null,
  };
  return {
    get,
    everything,
    actor,
    /** Puts a file into the store and asks for its import; the import's id. */
    async upload(content, organizationId, name) {
      const key = newFileKey();
      await get(FileStore).put(key, Readable.from([content]), { maxBytes: content.length });
      const sha256 = createHash('sha256').update(content).digest();
      const file = { key, name, size: content.length, sha256 };
      return (
        await get(ImportsService).start(actor, everything, { kind: 'volunteers', organizationId }, file)
      ).id;
    },
    commit: (importId) => get(ImportsService).commit(actor, everything, { id: importId }, 'valid-rows'),
    close: () => app.close(),
  };
}
