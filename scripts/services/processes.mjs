// Processes of ours that may outlive the one that started them: named so precisely that a stranger is never stopped.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The first executable of these names on the PATH, or undefined. */
export function which(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => isExecutable(file));
}

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Whether a port can be listened on, on every address of this machine. */
export const isPortFree = (port, host) =>
  new Promise((resolve) => {
    const probe = net.createServer().once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** A free port on the loopback address: the wanted one when it is free, so that addresses stay the same over restarts. */
export async function freePort(wanted) {
  if (wanted && (await isPortFree(wanted, '127.0.0.1'))) return wanted;
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * What tells one process from every other, also from a later one with the same pid: when it was started, and in which
 * boot. Null when there is no such process (a zombie counts as gone).
 */
export function identityOf(pid) {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' });
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the command's name may hold anything, also blanks
    return fields[0] === 'Z' ? null : `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}

/** Writes down a process so that a later start knows it again; `more` is kept beside it. */
export function record(file, pid, more = {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, JSON.stringify({ pid, identity: identityOf(pid), ...more }), {
    mode: 0o600,
  });
  fs.renameSync(`${file}.new`, file); // never half a record
}

/** What was recorded, with `alive` = the very process is still there; null when nothing was. */
export function recorded(file) {
  try {
    const entry = JSON.parse(fs.readFileSync(file, 'utf8'));
    return { ...entry, alive: entry.identity !== null && identityOf(entry.pid) === entry.identity };
  } catch {
    return null;
  }
}

/**
 * Starts a server that writes to `logFile` (not to a pipe: it must not die with us) in a process group of its own (Ctrl-C
 * in the terminal reaches only us, and we stop it in order).
 */
export function launch(command, args, { logFile, env = process.env, cwd } = {}) {
  const log = fs.openSync(logFile, 'w', 0o600);
  const child = spawn(command, args, { stdio: ['ignore', log, log], detached: true, env, cwd });
  fs.closeSync(log);
  const state = { pid: child.pid, exited: null };
  child.once('error', (error) => (state.exited = error.message));
  child.once('exit', (code, signal) => (state.exited = signal ?? `exit code ${code}`));
  child.unref();
  return state;
}

/** Ends a child together with this process: for one that has no sense without it. */
export function endWithUs(child) {
  const kill = () => child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
}

/** The end of a log, for an error message. */
export function tail(file, characters = 1500) {
  try {
    return fs.readFileSync(file, 'utf8').slice(-characters).trim();
  } catch {
    return '';
  }
}

/** Asks `isReady` until it is true; fails at once when the process has ended, and after `seconds`. */
export async function waitUntilReady(name, { started, logFile, isReady, seconds = 60 }) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    if (started.exited) throw new Error(`${name} ended (${started.exited}):\n${tail(logFile)}`);
    if (await isReady()) return;
    if (Date.now() > end) throw new Error(`${name} was not ready within ${seconds} s:\n${tail(logFile)}`);
    await sleep(25);
  }
}

/** Sends a signal to exactly the recorded process and waits until it is gone; SIGKILL after `seconds`. */
export async function stopProcess({ pid, identity }, signal, seconds = 8) {
  const isThere = () => identity !== null && identityOf(pid) === identity;
  const end = Date.now() + seconds * 1000;
  if (isThere()) process.kill(pid, signal);
  while (isThere()) {
    if (Date.now() > end) process.kill(pid, 'SIGKILL');
    await sleep(20);
  }
}
