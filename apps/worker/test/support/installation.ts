import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Test } from '@nestjs/testing';
import { makeScope } from '#kezhi/kernel';
import { AppConfig, Database, FileStore, newFileKey, PlatformModule } from '#kezhi/platform';
import { type CommitMode, type ImportKind, ImportsService, RegistrationModule } from '#kezhi/registration';
import { createEmptyDatabase, type OrganizationTree, plantOfficer, plantOrganizations } from '#kezhi/testing';
import { forgetQueue } from './queue-keys.js';
import { startWorker, type WorkerProcess } from './worker-process.js';

const EVERYTHING = makeScope({ all: true, territories: [], subtrees: [], units: [] });
/** The same in every installation, so that what two of them have stored can be compared. */
export const madeUpKey = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const KEYS = { SEALING_KEYS: `1:${madeUpKey(1)}`, BLIND_KEY: madeUpKey(2), SIGNING_KEY: madeUpKey(3) };

/** What a watcher of an import may see. */
interface Progress {
  status: string;
  processed: number;
  total: number;
  problem: { code: string } | null;
  counts: { create: number; link: number; unchanged: number; invalid: number };
}

/** Servers that a test brings itself; what it leaves out is the run's own. */
export interface OwnServers {
  databaseUrl?: string;
  redisUrl?: string;
}

/** A database, a queue and a folder of files of one's own, the api's side in this process, and workers as processes. */
export interface Installation {
  readonly database: Database;
  readonly tree: OrganizationTree;
  readonly queuePrefix: string;
  readonly env: Readonly<Record<string, string>>;
  get<T>(token: abstract new (...args: never[]) => T): T;
  /** `more`: settings in which this worker differs. */
  startWorker(more?: Readonly<Record<string, string>>): WorkerProcess;
  /** Starts an import as the api does; its id. */
  upload(content: Buffer, options?: { kind?: ImportKind; unit?: string; name?: string }): Promise<string>;
  commit(importId: string, mode?: CommitMode): Promise<void>;
  progress(importId: string): Promise<Progress>;
  /** Waits until the import is in one of the states; fails with what the workers have said when it is not in time. */
  until(importId: string, states: readonly string[], seconds?: number): Promise<Progress>;
  close(): Promise<void>;
}

/** `variables`: settings beside those of every installation. */
export async function openInstallation(
  own: OwnServers = {},
  variables: Readonly<Record<string, string>> = {},
): Promise<Installation> {
  const { url, drop } = own.databaseUrl
    ? { url: own.databaseUrl, drop: () => Promise.resolve() }
    : await createEmptyDatabase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kezhi-worker-test-'));
  const queuePrefix = `kezhi-test-${randomBytes(6).toString('hex')}`;
  const env = {
    NODE_ENV: 'test',
    DATABASE_URL: url,
    REDIS_URL: own.redisUrl ?? process.env['TEST_REDIS_URL'] ?? '',
    QUEUE_PREFIX: queuePrefix,
    DATA_DIR: folder,
    LOG_LEVEL: 'warn',
    ...KEYS,
    ...variables,
  };
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(new AppConfig(env), 'kezhi-test'), RegistrationModule],
  }).compile();
  module.useLogger(false);
  await module.init();
  const get = <T>(token: abstract new (...args: never[]) => T): T => module.get<T>(token);
  const database = get(Database);
  const tree = await plantOrganizations(database);
  const actor = await plantOfficer(database, tree.nation);
  const workers: WorkerProcess[] = [];
  const imports = get(ImportsService);
  const progress = (importId: string) => readProgress(database, importId);
  return {
    database,
    tree,
    queuePrefix,
    env,
    get,
    progress,
    startWorker: (more = {}) => {
      const worker = startWorker({ ...env, ...more });
      workers.push(worker);
      return worker;
    },
    upload: async (content, { kind = 'volunteers', unit = tree.county, name = '登记表.csv' } = {}) => {
      const file = await store(get(FileStore), content, name);
      return (await imports.start(actor, EVERYTHING, { kind, organizationId: unit }, file)).id;
    },
    commit: async (importId, mode = 'valid-rows') => {
      await imports.commit(actor, EVERYTHING, { id: importId }, mode);
    },
    until: async (importId, states, seconds = 90) => {
      try {
        return await waitFor(
          () => progress(importId),
          ({ status }) => states.includes(status),
          seconds,
        );
      } catch (error) {
        const said = workers.map((worker) => worker.output()).join('\n---\n');
        throw new Error(`${String(error)}\nworkers: ${said}`, { cause: error });
      }
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.stop('SIGKILL')));
      await forgetQueue(env.REDIS_URL, queuePrefix).catch(() => 0); // a test may have ended its own Redis
      await module.close();
      await drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Asks again until the answer fits. A server that is away for a moment gives no answer and ends nothing. */
export async function waitFor<T>(
  ask: () => Promise<T>,
  fits: (answer: T) => boolean,
  seconds = 60,
  everyMs = 25,
): Promise<T> {
  const end = performance.now() + seconds * 1_000;
  let last: unknown = 'nothing';
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (fits(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await sleep(everyMs);
  }
  throw new Error(
    `waited ${seconds} s; last seen: ${last instanceof Error ? last.message : JSON.stringify(last)}`,
  );
}

async function readProgress(database: Database, importId: string): Promise<Progress> {
  const [row] = await database.sql<Progress>(
    `SELECT status, processed, total, problem, json_build_object('create', to_create, 'link', to_link,
       'unchanged', unchanged, 'invalid', invalid) AS counts FROM imports WHERE id = $1`,
    [importId],
  );
  if (!row) throw new Error('there is no such import');
  return row;
}

async function store(files: FileStore, content: Buffer, name: string) {
  const key = newFileKey();
  await files.put(key, Readable.from([content]), { maxBytes: content.length });
  return { key, name, size: content.length, sha256: createHash('sha256').update(content).digest() };
}
