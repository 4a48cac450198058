import { spawn } from 'node:child_process';
import path from 'node:path';

/** As it is installed: built, and with nothing of this process but its settings. */
const ENTRY = path.resolve('dist/apps/worker/src/main.js');
const REMEMBERED = 20_000;

interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A worker as it runs in production. */
export interface WorkerProcess {
  readonly pid: number;
  /** Resolves when it has ended, however. */
  readonly ended: Promise<Exit>;
  /** The end of what it has printed. */
  output(): string;
  isAlive(): boolean;
  stop(signal: NodeJS.Signals): Promise<Exit>;
}

export function startWorker(env: Readonly<Record<string, string>>): WorkerProcess {
  const child = spawn(process.execPath, [ENTRY], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (printed = (printed + data.toString()).slice(-REMEMBERED)));
  const ended = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  return {
    pid: child.pid ?? 0,
    ended,
    output: () => printed,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
