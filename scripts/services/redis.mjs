// A Redis (or Valkey) server of our own: the machine's program, or the distribution's package unpacked into a cache.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { freePort, launch, record, recorded, stopProcess, waitUntilReady, which } from './processes.mjs';

const INSTALL_HINT =
  'There is no redis-server or valkey-server on this machine: install one (Debian, Ubuntu: apt-get install redis-server), or set REDIS_URL.';

/** Where a program is, and what its environment needs: on the PATH, else out of the distribution's package. */
function program(cache) {
  const command = which('redis-server', 'valkey-server');
  if (command) return { command, env: process.env };
  if (!which('apt-get') || !which('dpkg-deb')) throw new Error(INSTALL_HINT);
  const folder = path.join(cache, 'redis');
  const root = path.join(folder, 'root');
  if (!fs.existsSync(path.join(folder, 'complete'))) unpack(folder, root);
  const unpacked = ['redis-server', 'valkey-server'].map((name) => path.join(root, 'usr/bin', name));
  const libraries = ['usr/lib', 'lib'].flatMap((name) => libraryFolders(path.join(root, name)));
  return {
    command: unpacked.find((file) => fs.existsSync(file)),
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(':') },
  };
}

function libraryFolders(folder) {
  if (!fs.existsSync(folder)) return [];
  const folders = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...folders.map((entry) => path.join(folder, entry.name))];
}

/** Needs no root and installs nothing: apt works on a state of its own, the packages are only unpacked. */
function unpack(folder, root) {
  console.log('正在获取 Redis（无需安装） / Unpacking Redis, nothing is installed …');
  fs.rmSync(folder, { recursive: true, force: true });
  for (const name of ['state/lists/partial', 'cache/archives/partial']) {
    fs.mkdirSync(path.join(folder, name), { recursive: true });
  }
  fs.mkdirSync(root, { recursive: true });
  const options = [
    `Dir::State=${folder}/state`,
    'Dir::State::status=/var/lib/dpkg/status',
    `Dir::Cache=${folder}/cache`,
    'Debug::NoLocking=1',
    'APT::Sandbox::User=root', // apt's own account could not write into our folder
  ].flatMap((option) => ['-o', option]);
  const apt = (...args) => {
    const stdio = ['ignore', 'pipe', 'pipe'];
    return execFileSync('apt-get', ['-qq', ...options, ...args], { cwd: folder, stdio, encoding: 'utf8' });
  };
  try {
    apt('update');
    apt('download', ...wanted(apt));
  } catch (error) {
    const reason = `Unpacking the distribution's package failed: ${error.stderr ?? error.message}`;
    throw new Error(`${INSTALL_HINT}\n${reason}`, { cause: error });
  }
  for (const name of fs.readdirSync(folder).filter((entry) => entry.endsWith('.deb'))) {
    execFileSync('dpkg-deb', ['-x', path.join(folder, name), root]);
    fs.rmSync(path.join(folder, name));
  }
  fs.rmSync(path.join(folder, 'state'), { recursive: true, force: true });
  fs.writeFileSync(path.join(folder, 'complete'), '');
}

/** The server's packages and every library of theirs that this machine lacks. */
function wanted(apt) {
  const missing = (name) =>
    apt('--simulate', '--no-install-recommends', 'install', name)
      .split('\n')
      .filter((line) => line.startsWith('Inst '))
      .map((line) => line.split(' ')[1]);
  try {
    return [...new Set(['redis-server', 'redis-tools', ...missing('redis-server')])];
  } catch {
    return [...new Set(['valkey-server', 'valkey-tools', ...missing('valkey-server')])];
  }
}

/** Sends commands (plain text protocol) and gives the whole answer once it matches `until`; null when it does not come. */
function ask(port, commands, until) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(port, '127.0.0.1', () =>
      socket.write(commands.map((line) => `${line}\r\n`).join('')),
    );
    const finish = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(2000, () => finish(null));
    socket.on('error', () => finish(null)).on('close', () => finish(null));
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (until.test(answer)) finish(answer);
    });
  });
}

/** It knows our password and works in our folder; and it has finished loading what was saved. */
async function isOurs({ port, password }, data) {
  const answer = await ask(
    port,
    [`AUTH ${password}`, 'CONFIG GET dir', 'DBSIZE'],
    /\r\n:\d+\r\n|-LOADING|-WRONGPASS|-ERR/,
  );
  return answer !== null && answer.includes(`\r\n${fs.realpathSync(data)}\r\n`) && /:\d+\r\n$/.test(answer);
}

/** In a file, not in the command line: every account of the machine can read command lines. */
function writeConfig(file, { port, password, data, isDurable }) {
  const lines = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir "${data}"`,
    'save ""',
    `appendonly ${isDurable ? 'yes' : 'no'}`,
    'appendfsync everysec',
    'maxmemory-policy noeviction',
    'shutdown-timeout 3',
  ];
  fs.writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
}

/**
 * Starts, or finds running, the Redis server whose data lies in `dir`; `cache` keeps an unpacked package.
 * With `isDurable: false` (tests only) nothing is written to disk.
 */
export async function startRedis(dir, { isDurable, cache }) {
  const file = path.join(dir, 'server.json');
  const data = path.join(dir, 'data');
  const logFile = path.join(dir, 'server.log');
  fs.mkdirSync(data, { recursive: true });
  const last = recorded(file);
  const isReused = Boolean(last?.alive) && (await isOurs(last, data));
  if (!isReused) {
    if (last?.alive) await stopProcess(last, 'SIGTERM');
    const access = {
      port: await freePort(last?.port),
      password: last?.password ?? randomBytes(24).toString('hex'),
    };
    const config = path.join(dir, 'redis.conf');
    writeConfig(config, { ...access, data: fs.realpathSync(data), isDurable });
    const { command, env } = program(cache);
    const started = launch(command, [config], { logFile, env });
    record(file, started.pid, access); // before it is ready: two servers must never write into one folder
    await waitUntilReady('Redis', { started, logFile, isReady: () => isOurs(access, data) });
  }
  const { port, password } = recorded(file);
  return {
    name: 'Redis',
    isReused,
    url: `redis://:${password}@127.0.0.1:${port}/0`,
    isAlive: () => Boolean(recorded(file)?.alive),
    stop: () => stopRecordedRedis(dir),
  };
}

/** Ends the server of `dir` if it runs; what was acknowledged is written first. */
export async function stopRecordedRedis(dir) {
  const entry = recorded(path.join(dir, 'server.json'));
  if (entry?.alive) await stopProcess(entry, 'SIGTERM', 4);
}
