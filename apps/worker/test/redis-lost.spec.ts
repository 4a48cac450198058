import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Installation, openInstallation, waitFor } from './support/installation.js';
import { forgetQueue } from './support/queue-keys.js';
import { registeredIn } from './support/registered.js';
import { type OwnServer, ownRedis } from './support/servers.js';
import { csvOf, rightRows } from './support/volunteer-file.js';

const ROWS = 15_000;
const DELAY_S = 60;

jest.setTimeout(300_000);

let redis: OwnServer;
let site: Installation;
beforeAll(async () => {
  redis = await ownRedis();
  site = await openInstallation({ redisUrl: redis.url });
});
afterAll(async () => {
  await site.close();
  await redis.close();
});

const forget = () => forgetQueue(redis.url, site.queuePrefix);

describe('when Redis forgets everything', () => {
  it('an upload that nobody has taken yet is found by the worker that comes', async () => {
    const importId = await site.upload(csvOf(rightRows(10, 90_000)));
    await waitFor(forget, (removed) => removed > 0, 10);
    site.startWorker();
    expect((await site.until(importId, ['ready', 'failed'], DELAY_S)).status).toBe('ready');
  });

  it('a running import goes on, is committed, and every person is there once', async () => {
    const before = await registeredIn(site.database);
    const importId = await site.upload(csvOf(rightRows(ROWS)));
    await waitFor(
      () => site.progress(importId),
      ({ status }) => status === 'validating',
      DELAY_S,
      1,
    );
    await forget();
    expect((await site.until(importId, ['ready', 'failed'], DELAY_S)).status).toBe('ready');
    await site.commit(importId);
    await forget();
    expect((await site.until(importId, ['committed', 'ready'], DELAY_S)).status).toBe('committed');
    const after = await registeredIn(site.database);
    expect(after).toMatchObject({
      people: before.people + ROWS,
      memberships: before.memberships + ROWS,
      doubled: 0,
      mergesInAudit: before.mergesInAudit + 1,
    });
  });
});

describe('when Redis is away', () => {
  it('an upload is taken all the same, and is done within a minute of its return', async () => {
    await redis.crash();
    const importId = await site.upload(csvOf(rightRows(500, 70_000)));
    expect((await site.progress(importId)).status).toBe('queued');
    await redis.restart();
    expect((await site.until(importId, ['ready', 'failed'], DELAY_S)).status).toBe('ready');
  });
});
