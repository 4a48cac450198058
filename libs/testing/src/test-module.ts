import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { Clock, SystemClock } from '#kezhi/kernel';
import { AppConfig, Database, PlatformModule } from '#kezhi/platform';
import { createEmptyDatabase } from './test-database.js';

export interface TestModule {
  readonly module: TestingModule;
  readonly database: Database;
  close(): Promise<void>;
}

/** Domain modules as the programs wire them, on the platform and a database of its own; no server, no worker. */
export async function openTestModule(
  imports: readonly Type[],
  { clock = new SystemClock(), variables = {} }: { clock?: Clock; variables?: Record<string, string> } = {},
): Promise<TestModule> {
  const { url, drop } = await createEmptyDatabase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kezhi-test-'));
  const config = new AppConfig({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    REDIS_URL: process.env['TEST_REDIS_URL'],
    QUEUE_PREFIX: path.basename(folder),
    DATA_DIR: folder,
    ...variables,
  });
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(config, 'kezhi-test'), ...imports],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  await module.init();
  return {
    module,
    database: module.get(Database),
    close: async () => {
      await module.close();
      await drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
