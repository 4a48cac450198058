import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FirstAccount } from '#kezhi/identity';
import type { Role } from '#kezhi/kernel';
import { AppConfig, type Database } from '#kezhi/platform';
import { createTestDatabase, type OrganizationTree, plantOrganizations } from '#kezhi/testing';
import supertest from 'supertest';
import { v7 as uuid } from 'uuid';
import { createApp } from '../../src/create-app.js';

export const OFFICER = { account: 'admin', password: 'chosen by the operator' };

/** The header that goes with every request of somebody. */
export type SignedIn = { authorization: string };

export interface TestApp {
  app: NestFastifyApplication;
  config: AppConfig;
  database: Database;
  tree: OrganizationTree;
  /** Where it listens, without a slash at the end. */
  origin: string;
  call(): ReturnType<typeof supertest>;
  /** Signs in and gives the header that goes with every request. */
  signIn(person?: { account: string; password: string }): Promise<SignedIn>;
  /** Signs in somebody new who holds one role on one organization. */
  signInAs(role: Role, organizationId: string): Promise<SignedIn>;
  /** An account with one role, straight into the tables; its password is the officer's. */
  plantAccount(role: Role, organizationId: string): Promise<{ id: string; account: string; grantId: string }>;
  close(): Promise<void>;
}

/** The whole api as it runs, on a database, a queue and a folder of its own, with a small tree and the national officer. */
export async function startTestApp(variables: Record<string, string> = {}): Promise<TestApp> {
  const test = await createTestDatabase();
  const tree = await plantOrganizations(test.database);
  const folder = await mkdtemp(path.join(tmpdir(), 'kezhi-test-'));
  const config = new AppConfig({
    NODE_ENV: 'test',
    DATABASE_URL: test.url,
    REDIS_URL: process.env['TEST_REDIS_URL'],
    QUEUE_PREFIX: path.basename(folder),
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    ADMIN_PASSWORD: OFFICER.password,
    SMTP_URL: 'smtp://127.0.0.1:9', // nothing is sent here: there is no worker
    SMS_GATEWAY_URL: 'http://127.0.0.1:9',
    ...variables,
  });
  const app = await createApp(config);
  await app.get(FirstAccount).ensure();
  await app.listen(0, '127.0.0.1');
  const origin = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const call = () => supertest(origin);
  const signIn = async (person = OFFICER) => {
    const answer = await call().post('/api/v1/auth/login').send(person).expect(200);
    return { authorization: `Bearer ${(answer.body as { accessToken: string }).accessToken}` };
  };
  const plantAccount = (role: Role, organizationId: string) =>
    insertAccount(test.database, role, organizationId);
  return {
    app,
    config,
    database: test.database,
    tree,
    origin,
    call,
    signIn,
    signInAs: async (role, organizationId) => {
      const { account } = await plantAccount(role, organizationId);
      return signIn({ ...OFFICER, account });
    },
    plantAccount,
    close: async () => {
      await app.close();
      await test.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function insertAccount(database: Database, role: Role, organizationId: string) {
  const [id, grantId] = [uuid(), uuid()];
  const account = `${role}-${id.slice(-6)}`;
  await database.sql(
    `INSERT INTO accounts (id, account, display_name, password_hash)
     SELECT $1, $2, '测试员', password_hash FROM accounts WHERE account = $3`,
    [id, account, OFFICER.account],
  );
  await database.sql(
    `INSERT INTO role_grants (id, account_id, role, organization_id, granted_at) VALUES ($1, $2, $3, $4, now())`,
    [grantId, id, role, organizationId],
  );
  return { id, account, grantId };
}
