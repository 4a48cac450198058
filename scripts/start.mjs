#!/usr/bin/env node
// The whole product on this machine: npm start; with sample data: npm run demo (npm start -- --demo).
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { endWithUs, isPortFree, record } from './services/processes.mjs';
import { root, startServices } from './services.mjs';
import { claim, release } from './starting/claim.mjs';
import { stopLeftBehind, Supervisor } from './starting/supervisor.mjs';

const DATA = path.join(root, '.data');
const CLAIM = path.join(DATA, 'run/start.json');
const PROGRAMS = { api: 'dist/apps/api/src/main.js', worker: 'dist/apps/worker/src/main.js' };
const MIGRATE = 'dist/apps/api/src/migrate.js';
const DEMO = 'dist/apps/api/src/demo.js';
const READY_SECONDS = 60;

const say = (chinese, english) => console.log(`${chinese} / ${english}`);
const isDemo = process.argv.includes('--demo');

/** What must be undone at the end, last thing first. */
const undo = [];
const state = { ending: undefined };

async function undoAll() {
  for (const step of undo.toReversed()) {
    try {
      await step();
    } catch (error) {
      console.error(error.message);
    }
  }
}

/** Stops what this start has started, once; then exits. */
function end(code) {
  state.ending ??= undoAll().then(() => process.exit(code));
  return state.ending;
}

/** The wanted port, or the next one that nobody listens on. */
async function findPort(host, wanted) {
  for (let port = wanted; port < wanted + 100 && port < 65_536; port += 1) {
    if (!(await isPortFree(port, host))) continue;
    if (port !== wanted)
      say(`端口 ${wanted} 已被占用，改用 ${port}`, `port ${wanted} is taken, using ${port}`);
    return port;
  }
  throw new Error(`没有可用端口 / no free port from ${wanted} on`);
}

/** Runs one of the product's own programs to its end; what it prints for people is passed on. */
function runOnce(entry, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', path.join(root, entry)], {
      stdio: ['ignore', 'inherit', 'pipe'],
      env,
    });
    endWithUs(child);
    let problems = '';
    child.stderr.on('data', (data) => (problems += data));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${entry} failed (exit code ${code}):\n${problems.trim()}`)),
    );
  });
}

/** Null when the api is ready, else what it says or why it cannot be asked. */
async function whyNotReady(address) {
  try {
    const answer = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(2000) });
    return answer.ok ? null : await answer.text();
  } catch (error) {
    return error.cause?.message ?? error.message;
  }
}

/** Until the api is ready; a program that crashes while starting ends the start with its last words. */
async function untilReady(address, supervisors) {
  const deadline = Date.now() + READY_SECONDS * 1000;
  for (;;) {
    const reason = await whyNotReady(address);
    if (reason === null) return;
    const crashed = supervisors.find((supervisor) => supervisor.crashes > 0);
    if (crashed) throw new Error(`启动失败 / the start failed (${crashed.logFile}):\n${crashed.lastWords()}`);
    if (Date.now() > deadline) throw new Error(`启动超时 / not ready within ${READY_SECONDS} s: ${reason}`);
    await sleep(100);
  }
}

/** A server of ours that dies is brought back on its old address: api and worker reconnect by themselves. */
async function watch(services, supervisors) {
  for (let pause = 1; !state.ending; pause = services.areAlive() ? 1 : Math.min(30, pause * 2)) {
    await sleep(pause * 1000);
    for (const supervisor of supervisors) supervisor.trimLog();
    if (state.ending || services.areAlive()) continue;
    say('数据库或队列意外停止，正在恢复', 'a server has died, bringing it back');
    for (const { reason } of await services.revive()) if (reason) console.error(reason.message);
  }
}

function settings() {
  const file = path.join(root, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
  const { HOST, PORT, DATABASE_URL, REDIS_URL, DATA_DIR } = process.env;
  const port = Number(PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT=${PORT}: 1 – 65535`);
  return {
    host: HOST || '127.0.0.1',
    port,
    databaseUrl: DATABASE_URL || undefined,
    redisUrl: REDIS_URL || undefined,
    dataDir: DATA_DIR || path.join(DATA, 'app'),
  };
}

function supervise(name, env) {
  const announce = (program, reason, pause) =>
    say(
      `${program} 意外退出（${reason}），${pause / 1000} 秒后重启`,
      `${program} ended (${reason}), back in ${pause / 1000} s`,
    );
  return new Supervisor(name, { entry: path.join(root, PROGRAMS[name]), env, folder: DATA, announce });
}

/** A setting that is there and empty is one that nobody made. */
const withoutEmpty = (variables) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));

const isEverywhere = (host) => host === '0.0.0.0' || host === '::';
const addressOf = (host, port) => `http://${isEverywhere(host) ? '127.0.0.1' : host}:${port}`;

/** Where no mail server or gateway is configured, one of our own keeps each message as a file that a person can read. */
async function catchMessages() {
  const { SMTP_URL, SMS_GATEWAY_URL } = process.env;
  if (SMTP_URL && SMS_GATEWAY_URL) return {};
  const { startMessageCatcher } = await import('./services/message-catcher.mjs'); // its packages may just have been installed
  const folder = path.join(DATA, 'messages');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const catcher = await startMessageCatcher(({ channel, address, subject, text }) => {
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${channel}.txt`;
    fs.writeFileSync(path.join(folder, name), `${address}\n${subject}\n\n${text}\n`, { mode: 0o600 });
  });
  undo.push(catcher.stop);
  say(
    '邮件和短信保存在 .data/messages/，不会发出',
    'e-mails and text messages are kept in .data/messages/, not sent',
  );
  return { ...catcher.env, ...(SMTP_URL && { SMTP_URL }), ...(SMS_GATEWAY_URL && { SMS_GATEWAY_URL }) };
}

/** What api, worker and the programs that run once are told. */
const environment = (services, { host, port, dataDir }) => ({
  PUBLIC_URL: addressOf(host, port),
  ...withoutEmpty(process.env),
  HOST: host,
  PORT: `${port}`,
  DATABASE_URL: services.databaseUrl,
  REDIS_URL: services.redisUrl,
  DATA_DIR: dataDir,
  WEB_ROOT: path.join(root, 'apps/web/dist'),
});

/** The programs run already: their address is told, and the sample data loaded if that is what was asked for. */
async function joinRunning({ address }, given) {
  say(`科志已在运行：${address ?? '正在启动'}`, `Kezhi is already running: ${address ?? 'starting'}`);
  if (!isDemo || !address) return;
  const services = await startServices({ dir: DATA, ...given });
  await runOnce(DEMO, environment(services, given));
}

async function startServers(given) {
  const starting = startServices({ dir: DATA, ...given });
  undo.push(async () => (await starting.catch(() => null))?.stop()); // also when the end comes while they are starting
  const building = ensureBuilt(undefined, (name) => say(`正在构建 ${name} …`, `building ${name} …`));
  const [services] = await Promise.all([starting, building]);
  return services;
}

async function main() {
  const given = settings();
  const other = claim(CLAIM);
  if (other) return joinRunning(other, given);
  undo.push(() => release(CLAIM));
  await ensureInstalled();
  await Promise.all(Object.keys(PROGRAMS).map((name) => stopLeftBehind(name, DATA)));
  const services = await startServers(given);
  const port = await findPort(given.host, given.port);
  const env = { ...environment(services, { ...given, port }), ...(await catchMessages()) };
  await runOnce(MIGRATE, env);
  if (isDemo) await runOnce(DEMO, env);
  const supervisors = Object.keys(PROGRAMS).map((name) => supervise(name, env));
  undo.push(() => Promise.all(supervisors.map((supervisor) => supervisor.stop())));
  for (const supervisor of supervisors) supervisor.start();
  const address = addressOf(given.host, port);
  await untilReady(address, supervisors);
  record(CLAIM, process.pid, { address });
  say(`科志已启动：${address}`, `Kezhi is running: ${address}`);
  say('按 Ctrl-C 停止；数据和日志在 .data/', 'Ctrl-C stops it; data and logs are in .data/');
  return watch(services, supervisors);
}

async function run() {
  try {
    await main();
  } catch (error) {
    if (!state.ending) console.error(error.message);
    await end(1);
  }
}

// A terminal that was closed cannot be written to; the stop goes on all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!state.ending) say('正在停止 …', 'stopping …');
    void end(0);
  });
}
process.on('unhandledRejection', (error) => {
  console.error(error);
  void end(1);
});
await run();
