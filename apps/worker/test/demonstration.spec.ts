import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createEmptyDatabase } from '#kezhi/testing';
import pg from 'pg';

jest.setTimeout(180_000);

const execute = promisify(execFile);

describe('the demonstration', () => {
  let database: { url: string; drop: () => Promise<void> };
  let client: pg.Client;
  let folder: string;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    folder = await mkdtemp(path.join(os.tmpdir(), 'kezhi-demo-test-'));
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** What a program of the product prints, run as `npm run demo` runs it. */
  async function run(program: 'migrate' | 'demo'): Promise<string> {
    const env = {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      REDIS_URL: process.env['TEST_REDIS_URL'],
      QUEUE_PREFIX: path.basename(folder),
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
    };
    return (await execute(process.execPath, [path.resolve(`dist/apps/api/src/${program}.js`)], { env }))
      .stdout;
  }
  const count = async (question: string) => {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${question}`);
    return rows[0]?.n;
  };

  it('is planted by the product’s own means into an empty country, and once', async () => {
    await run('migrate');
    expect(await run('demo')).toContain('演示数据 demonstration');
    const planted = [await count('organizations'), await count('people')];
    expect(planted[0]).toBeGreaterThan(300);
    expect(planted[1]).toBeGreaterThan(2_000);
    expect(await count(`organizations WHERE origin = 'legacy' AND claimed_at IS NULL`)).toBe(12);
    expect(await run('demo')).not.toContain('演示数据 demonstration');
    expect([await count('organizations'), await count('people')]).toEqual(planted);
  });

  it('has something waiting in every inbox, of the whole country and of the county that it gives an account', async () => {
    const waits = async (question: string) => {
      const { rows } = await client.query<{ here: number; elsewhere: number }>(
        `SELECT count(*) FILTER (WHERE o.region_code = '320402')::int AS here,
                count(*) FILTER (WHERE o.region_code <> '320402')::int AS elsewhere FROM ${question}`,
      );
      return rows[0];
    };
    const files = 'imports i JOIN organizations o ON o.id = i.organization_id';
    expect(await waits(`${files} WHERE i.status = 'ready' AND i.invalid > 0`)).toEqual({
      here: 1,
      elsewhere: 0,
    });
    const under = 'JOIN organizations o ON o.id = r.supervisor_id WHERE r.status';
    expect(await waits(`organization_registrations r ${under} = 'submitted'`)).toEqual({
      here: 2,
      elsewhere: 3,
    });
    expect(await waits(`organization_registrations r ${under} = 'returned'`)).toEqual({
      here: 1,
      elsewhere: 0,
    });
    expect(await waits(`organizations o WHERE o.status = 'submitted'`)).toEqual({ here: 1, elsewhere: 0 });
    const claims = 'organization_claims c JOIN organizations o ON o.id = c.organization_id';
    expect(await waits(`${claims} WHERE c.status = 'submitted'`)).toEqual({ here: 2, elsewhere: 1 });
    expect(await count(`attachments WHERE owner_type = 'organization-claim'`)).toBe(3);
    const requests = 'memberships m JOIN organizations o ON o.id = m.organization_id';
    expect(await waits(`${requests} WHERE m.status = 'requested' AND o.origin <> 'legacy'`)).toEqual({
      here: 10,
      elsewhere: 5,
    });
    expect(await count(`people WHERE status = 'active'`)).toBe(12);
    expect(await count('volunteer_registrations WHERE processed_at IS NULL')).toBe(0);
  });
});
