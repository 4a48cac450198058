import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../../../scripts/services/postgres.mjs';
import { recorded, stopProcess } from '../../../../scripts/services/processes.mjs';
import { startRedis } from '../../../../scripts/services/redis.mjs';

/** A durable server of this test's own, which it may crash. The address stays the same over restarts. */
export interface OwnServer {
  readonly url: string;
  /** Ends it as a crash does, without a word to anybody. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function ownPostgres(): Promise<OwnServer> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'kezhi-worker-postgres-'));
  const start = () => startPostgres(dir, { isDurable: true });
  // What `pg_ctl stop -m immediate` sends.
  return ownServer(dir, start, 'SIGQUIT');
}

export async function ownRedis(): Promise<OwnServer> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'kezhi-worker-redis-'));
  const start = () => startRedis(dir, { isDurable: true, cache: path.resolve('.data/cache') });
  return ownServer(dir, start, 'SIGKILL');
}

async function ownServer(
  dir: string,
  start: () => Promise<{ url: string; stop: () => Promise<void> }>,
  signal: NodeJS.Signals,
): Promise<OwnServer> {
  let server = await start();
  return {
    url: server.url,
    crash: async () => {
      const entry = recorded(path.join(dir, 'server.json'));
      if (entry) await stopProcess(entry, signal, 20);
    },
    restart: async () => {
      server = await start();
    },
    close: async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
