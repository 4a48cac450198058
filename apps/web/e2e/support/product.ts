import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { createEmptyDatabase, openPostOffice, type PostOffice } from '#kezhi/testing';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const START_SECONDS = 120;

/** The first account of a new installation. */
export const ADMIN = { account: 'admin', password: 'keshi-e2e-first-password' } as const;

/** The whole product as it is installed: built programs, built pages, a database and a folder of its own. */
export interface Product {
  origin: string;
  /** Where its e-mails and text messages arrive. */
  post: PostOffice;
  /** Where its data lie, for what a journey needs to exist and no route of the office makes. */
  databaseUrl: string;
  stop(): Promise<void>;
}

export async function startProduct(): Promise<Product> {
  const database = await createEmptyDatabase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kezhi-e2e-'));
  const port = await freePort();
  const post = await openPostOffice();
  const env = { ...environment(database.url, folder, port), ...post.env };
  const programs: Program[] = [];
  const stop = async () => {
    await Promise.all(programs.map((program) => program.stop()));
    await post.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await run('dist/apps/api/src/migrate.js', env).ended();
    programs.push(run('dist/apps/api/src/main.js', env), run('dist/apps/worker/src/main.js', env));
    const origin = `http://127.0.0.1:${port}`;
    await untilAlive(origin, programs);
    return { origin, post, databaseUrl: database.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function environment(databaseUrl: string, folder: string, port: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    REDIS_URL: process.env['TEST_REDIS_URL'],
    QUEUE_PREFIX: path.basename(folder),
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    WEB_ROOT: path.join(ROOT, 'apps/web/dist'),
    ADMIN_ACCOUNT: ADMIN.account,
    ADMIN_PASSWORD: ADMIN.password,
    LOG_LEVEL: 'error',
  };
}

/** One of the product's own programs, with what it has printed. */
interface Program {
  failed(): string | undefined;
  /** Resolves when it has ended well. */
  ended(): Promise<void>;
  stop(): Promise<void>;
}

function run(entry: string, env: NodeJS.ProcessEnv): Program {
  const child: ChildProcess = spawn(process.execPath, ['--enable-source-maps', path.join(ROOT, entry)], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (output += data.toString()));
  const exit = once(child, 'exit');
  const failed = () =>
    child.exitCode === null && child.signalCode === null ? undefined : `${entry} has ended:\n${output}`;
  return {
    failed,
    ended: async () => {
      await exit;
      if (child.exitCode !== 0) throw new Error(failed());
    },
    stop: async () => {
      if (failed() !== undefined) return;
      child.kill('SIGTERM');
      const giveUp = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await exit;
      clearTimeout(giveUp);
    },
  };
}

async function untilAlive(origin: string, programs: readonly Program[]): Promise<void> {
  const end = performance.now() + START_SECONDS * 1_000;
  while (performance.now() < end) {
    for (const program of programs) {
      const failure = program.failed();
      if (failure !== undefined) throw new Error(failure);
    }
    const answer = await fetch(`${origin}/health/live`).catch(() => null);
    if (answer?.ok) return;
    await rest(200);
  }
  throw new Error(`the api was not up after ${START_SECONDS} s`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
