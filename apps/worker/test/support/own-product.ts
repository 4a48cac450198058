import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { recorded, type Recorded, stopProcess } from '../../../../scripts/services/processes.mjs';
import { waitFor } from './installation.js';

const ROOT = path.resolve('.');
/** What `npm start` reads; it finds its folder by its own place, so the scripts are copied and the rest is lent. */
const LENT = [
  'apps',
  'dist',
  'libs',
  'nest-cli.json',
  'node_modules',
  'package-lock.json',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.build.json',
];
const RECORDS = {
  start: 'run/start.json',
  api: 'run/api.json',
  worker: 'run/worker.json',
  postgres: 'postgres/server.json',
  redis: 'redis/server.json',
} as const;
type Part = keyof typeof RECORDS;

/** One `npm start`. */
export interface Start {
  /** Everything it has printed. */
  output(): string;
  /** Resolves with the address that it prints once it runs; fails with its words when it ends before. */
  address(): Promise<string>;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  interrupt(): void;
}

/** The whole product in a folder of its own, started as a user starts it. */
export interface OwnProduct {
  readonly data: string;
  start(variables?: Readonly<Record<string, string>>): Start;
  /** The process that stands in `.data` for a part, with what is kept beside it. */
  process(part: Part): Recorded | null;
  /** SIGKILL to each at the same moment. */
  kill(...parts: Part[]): Promise<void>;
  isAnythingAlive(): boolean;
  close(): Promise<void>;
}

export async function openOwnProduct(): Promise<OwnProduct> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kezhi-start-'));
  const data = path.join(folder, '.data');
  cpSync(path.join(ROOT, 'scripts'), path.join(folder, 'scripts'), { recursive: true });
  for (const name of LENT) symlinkSync(path.join(ROOT, name), path.join(folder, name));
  await mkdir(path.join(ROOT, '.data/cache'), { recursive: true });
  await mkdir(data);
  symlinkSync(path.join(ROOT, '.data/cache'), path.join(data, 'cache'));
  const process = (part: Part) => recorded(path.join(data, RECORDS[part]));
  const kill = async (...parts: Part[]) => {
    const entries = parts.map(process).filter((entry) => entry !== null);
    await Promise.all(entries.map((entry) => stopProcess(entry, 'SIGKILL')));
  };
  const all = Object.keys(RECORDS) as Part[];
  return {
    data,
    start: (variables = {}) => startIn(folder, variables),
    process,
    kill,
    isAnythingAlive: () => all.some((part) => process(part)?.alive),
    close: async () => {
      await kill(...all);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function startIn(folder: string, variables: Readonly<Record<string, string>>): Start {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: folder,
    env: { PATH, HOME, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (printed += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    output: () => printed,
    address: () => addressOf(child, () => printed),
    ended,
    interrupt: () => void child.kill('SIGINT'),
  };
}

const ADDRESS = /Kezhi is (?:already )?running: (\S+)/;

async function addressOf(child: ChildProcess, printed: () => string): Promise<string> {
  const isOver = () => ADDRESS.test(printed()) || child.exitCode !== null;
  await waitFor(() => Promise.resolve(isOver()), Boolean, 120);
  const found = ADDRESS.exec(printed())?.[1];
  if (!found) throw new Error(`the start has ended: ${printed()}`);
  return found;
}

/** The password that the first start has printed. */
export const passwordIn = (output: string): string => /password:\s+(\S+)/.exec(output)?.[1] ?? '';
