import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Actor, Scope } from '#kezhi/kernel';
import { makeScope } from '#kezhi/kernel';
import { AppConfig, Database, FileStore, newFileKey, PlatformModule } from '#kezhi/platform';
import {
  CommitService,
  type ImportEntity,
  type ImportKind,
  ImportsService,
  RegistrationModule,
  UndoService,
  ValidationService,
} from '#kezhi/registration';
import { plantOfficer } from './officer.js';
import { plantOrganizations, type OrganizationTree } from './organization-tree.js';
import { createEmptyDatabase } from './test-database.js';

const ALL: Scope = makeScope({ all: true, territories: [], subtrees: [], units: [] });

/** Imports with everything real but the thread: the worker's acts are called one after the other, in this process. */
export interface ImportWorkshop {
  readonly module: TestingModule;
  readonly database: Database;
  readonly tree: OrganizationTree;
  readonly actor: Actor;
  readonly scope: Scope;
  upload(
    content: Buffer,
    options?: { kind?: ImportKind; unit?: string; name?: string },
  ): Promise<ImportEntity>;
  revise(importId: string, content: Buffer): Promise<ImportEntity>;
  validate(importId: string): Promise<ImportEntity>;
  merge(importId: string): Promise<ImportEntity>;
  takeBack(importId: string): Promise<ImportEntity>;
  get<T>(token: new (...args: never[]) => T): T;
  close(): Promise<void>;
}

const claim = { signal: new AbortController().signal, assertClaim: () => Promise.resolve() };

export async function openImportWorkshop(inProcessValidator: {
  token: unknown;
  useClass: new (...args: never[]) => unknown;
}): Promise<ImportWorkshop> {
  const { url, drop } = await createEmptyDatabase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kezhi-test-imports-'));
  const config = new AppConfig({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    REDIS_URL: process.env['TEST_REDIS_URL'],
    QUEUE_PREFIX: path.basename(folder),
    DATA_DIR: folder,
  });
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(config, 'kezhi-test'), RegistrationModule],
  })
    .overrideProvider(inProcessValidator.token)
    .useClass(inProcessValidator.useClass)
    .compile();
  await module.init();
  const get = <T>(token: new (...args: never[]) => T): T => module.get(token);
  const database = get(Database);
  const tree = await plantOrganizations(database);
  const actor = await plantOfficer(database, tree.nation);
  const imports = get(ImportsService);
  const store = async (content: Buffer, name: string) => {
    const key = newFileKey();
    await module.get(FileStore).put(key, Readable.from([content]), { maxBytes: content.length });
    return { key, name, size: content.length, sha256: createHash('sha256').update(content).digest() };
  };
  const again = (id: string) => imports.get(ALL, id);
  return {
    module,
    database,
    tree,
    actor,
    scope: ALL,
    get,
    upload: async (content, { kind = 'volunteers', unit = tree.team, name = '登记表.xlsx' } = {}) =>
      imports.start(actor, ALL, { kind, organizationId: unit }, await store(content, name)),
    revise: async (id, content) => imports.revise(actor, ALL, { id }, await store(content, '登记表-改.xlsx')),
    validate: async (id) => {
      await get(ValidationService).run(id, claim);
      return again(id);
    },
    merge: async (id) => {
      await get(CommitService).run(id, claim);
      return again(id);
    },
    takeBack: async (id) => {
      await get(UndoService).run(id, claim);
      return again(id);
    },
    close: async () => {
      await module.close();
      await drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
