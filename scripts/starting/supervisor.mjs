// A program of Kezhi that is kept running: its output goes to a log, a crash brings it back after a pause.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { record, recorded, stopProcess, tail } from '../services/processes.mjs';

const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
const STABLE_AFTER = 60_000; // one that ran this long starts again with the shortest pause
const LARGEST_LOG = 20 * 2 ** 20;

const recordOf = (name, folder) => path.join(folder, 'run', `${name}.json`);

async function endRecorded(file) {
  const running = recorded(file);
  if (running?.alive) await stopProcess(running, 'SIGTERM', 5);
  fs.rmSync(file, { force: true });
}

/** Ends a program that an earlier start left behind because it was killed: two would share one port. */
export const stopLeftBehind = (name, folder) => endRecorded(recordOf(name, folder));

/**
 * Keeps `node entry` running until `stop()`. It is a process group of its own, so that Ctrl-C in the terminal reaches only
 * the supervisor, which stops things in order. `announce` hears of crashes.
 */
export class Supervisor {
  #name;
  #options;
  #recordFile;
  #isStopping = false;
  #pause = SHORTEST_PAUSE;
  #crashes = 0;

  /** `folder` takes the log and the record of the process. */
  constructor(name, { entry, env, folder, announce }) {
    this.#name = name;
    this.#options = { entry, env, announce };
    this.logFile = path.join(folder, 'log', `${name}.log`);
    this.#recordFile = recordOf(name, folder);
  }

  start() {
    const { entry, env } = this.#options;
    fs.mkdirSync(path.dirname(this.logFile), { recursive: true });
    const log = fs.openSync(this.logFile, 'a', 0o600);
    const startedAt = Date.now();
    const child = spawn(process.execPath, ['--enable-source-maps', entry], {
      stdio: ['ignore', log, log],
      detached: true,
      env,
    });
    fs.closeSync(log);
    child.once('exit', (code, signal) => void this.#onExit(signal ?? `exit code ${code}`, startedAt));
    record(this.#recordFile, child.pid);
  }

  get crashes() {
    return this.#crashes;
  }

  /** What it wrote last, for a message about a failed start. */
  lastWords() {
    return tail(this.logFile);
  }

  /** Keeps a log that has grown large once more and begins anew; the program writes on, since it appends. */
  trimLog() {
    if (!fs.existsSync(this.logFile) || fs.statSync(this.logFile).size < LARGEST_LOG) return;
    fs.copyFileSync(this.logFile, `${this.logFile}.1`);
    fs.truncateSync(this.logFile);
  }

  async stop() {
    this.#isStopping = true;
    await endRecorded(this.#recordFile);
  }

  async #onExit(reason, startedAt) {
    if (this.#isStopping) return;
    this.#crashes += 1;
    if (Date.now() - startedAt > STABLE_AFTER) this.#pause = SHORTEST_PAUSE;
    const pause = this.#pause;
    this.#pause = Math.min(LONGEST_PAUSE, pause * 2);
    this.#options.announce(this.#name, reason, pause);
    await sleep(pause);
    if (!this.#isStopping) this.start();
  }
}
