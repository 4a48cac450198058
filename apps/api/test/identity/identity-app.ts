import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FirstAccount } from '#kezhi/identity';
import { AppConfig, type Database } from '#kezhi/platform';
import { createTestDatabase, type OrganizationTree, plantOrganizations } from '#kezhi/testing';
import supertest from 'supertest';
import { createApp } from '../../src/create-app.js';

export const OFFICER = { account: 'admin', password: 'chosen by the operator' };

export interface IdentityApp {
  app: NestFastifyApplication;
  config: AppConfig;
  database: Database;
  tree: OrganizationTree;
  call(): ReturnType<typeof supertest>;
  /** Signs in and gives the header that goes with every request. */
  signIn(person?: { account: string; password: string }): Promise<{ authorization: string }>;
  close(): Promise<void>;
}

/** The whole api on a database of its own, with a small tree of organizations and the national officer. */
export async function openIdentityApp(variables: Record<string, string> = {}): Promise<IdentityApp> {
  const test = await createTestDatabase();
  const tree = await plantOrganizations(test.database);
  const folder = await mkdtemp(path.join(tmpdir(), 'kezhi-test-'));
  const config = new AppConfig({
    NODE_ENV: 'test',
    DATABASE_URL: test.url,
    REDIS_URL: process.env['TEST_REDIS_URL'],
    QUEUE_PREFIX: `kezhi-test-${path.basename(folder)}`,
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    ADMIN_PASSWORD: OFFICER.password,
    ...variables,
  });
  const app = await createApp(config);
  await app.get(FirstAccount).ensure();
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const call = () => supertest(url);
  return {
    app,
    config,
    database: test.database,
    tree,
    call,
    signIn: async (person = OFFICER) => {
      const answer = await call().post('/api/v1/auth/login').send(person).expect(200);
      return { authorization: `Bearer ${(answer.body as { accessToken: string }).accessToken}` };
    },
    close: async () => {
      await app.close();
      await test.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
