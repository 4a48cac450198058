import { existsSync, readFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createEmptyDatabase } from '#kezhi/testing';
import { Redis } from 'ioredis';
import pg from 'pg';
import { waitFor } from './support/installation.js';
import { openOwnProduct, type OwnProduct, passwordIn, type Start } from './support/own-product.js';
import { type OwnServer, ownRedis } from './support/servers.js';

const STOP_S = 10;

jest.setTimeout(240_000);

let product: OwnProduct;
beforeAll(async () => {
  product = await openOwnProduct();
});
afterAll(() => product.close());

async function signIn(address: string, password: string): Promise<Response> {
  return fetch(`${address}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'admin', password }),
  });
}

/** Calls `/me` as the first account. */
async function me(address: string, password: string, change?: object): Promise<{ displayName: string }> {
  const { accessToken } = (await (await signIn(address, password)).json()) as { accessToken: string };
  const answer = await fetch(`${address}/api/v1/me`, {
    method: change ? 'PATCH' : 'GET',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    ...(change && { body: JSON.stringify(change) }),
  });
  return (await answer.json()) as { displayName: string };
}

/** A stranger on a port, until `close`. */
async function occupyPort(): Promise<{ port: number; close(): Promise<void> }> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port: (server.address() as AddressInfo).port, close };
}

async function settingOf(name: string): Promise<unknown> {
  const password = readFileSync(path.join(product.data, 'postgres/password'), 'utf8');
  const port = Number(product.process('postgres')?.['port']);
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  await client.connect();
  const { rows } = await client.query<Record<string, string>>(`SHOW ${name}`);
  await client.end();
  return rows[0]?.[name];
}

async function redisSettingOf(name: string): Promise<unknown> {
  const entry = product.process('redis');
  const redis = new Redis({ port: Number(entry?.['port']), password: String(entry?.['password']) });
  const [, value] = await redis.config('GET', name);
  redis.disconnect();
  return value;
}

describe('npm start', () => {
  let running: Start;
  let address: string;
  let password: string;

  it('takes the next port when the wanted one is taken, and prints address and first account', async () => {
    const stranger = await occupyPort();
    running = product.start({ PORT: `${stranger.port}` });
    address = await running.address();
    await stranger.close();
    expect(Number(new URL(address).port)).toBeGreaterThan(stranger.port);
    expect(running.output()).toContain(`port ${stranger.port} is taken`);
    password = passwordIn(running.output());
    expect((await signIn(address, password)).status).toBe(200);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    const page = await fetch(address);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ]);
  });

  it('runs servers that lose nothing which they have acknowledged', async () => {
    expect(await settingOf('fsync')).toBe('on');
    expect(await settingOf('synchronous_commit')).toBe('on');
    expect(await settingOf('full_page_writes')).toBe('on');
    expect(await redisSettingOf('appendonly')).toBe('yes');
    expect(await redisSettingOf('maxmemory-policy')).toBe('noeviction');
  });

  it('a second time in the same folder tells the address of the first, and starts nothing', async () => {
    const before = product.process('api')?.pid;
    const second = product.start();
    expect(await second.address()).toBe(address);
    expect(await second.ended).toBe(0);
    expect(product.process('api')?.pid).toBe(before);
  });

  it('goes on with what was written when everything was killed', async () => {
    const { port } = new URL(address);
    expect(await me(address, password, { displayName: '最后写下的' })).toMatchObject({
      displayName: '最后写下的',
    });
    await product.kill('start', 'api', 'worker', 'redis', 'postgres');
    running = product.start({ PORT: port });
    expect(await running.address()).toBe(address);
    expect(running.output()).not.toContain('password:');
    expect(await me(address, password)).toMatchObject({ displayName: '最后写下的' });
  });

  it('after it was killed alone takes its servers over, and ends the programs that it had left behind', async () => {
    const { port } = new URL(address);
    const [postgres, redis, api] = [
      product.process('postgres'),
      product.process('redis'),
      product.process('api'),
    ];
    await product.kill('start');
    running = product.start({ PORT: port });
    expect(await running.address()).toBe(address);
    expect([product.process('postgres')?.pid, product.process('redis')?.pid]).toEqual([
      postgres?.pid,
      redis?.pid,
    ]);
    expect(product.process('api')?.pid).not.toBe(api?.pid);
  });

  it('brings back a program and a server that die', async () => {
    const [api, postgres] = [product.process('api'), product.process('postgres')];
    await product.kill('api', 'postgres');
    await waitFor(
      async () => (await signIn(address, password)).status,
      (status) => status === 200,
      60,
      200,
    );
    expect(product.process('api')?.pid).not.toBe(api?.pid);
    expect(product.process('postgres')?.pid).not.toBe(postgres?.pid);
  });

  it('ends everything that it has started within ten seconds of Ctrl-C', async () => {
    const asked = performance.now();
    running.interrupt();
    expect(await running.ended).toBe(0);
    expect((performance.now() - asked) / 1_000).toBeLessThan(STOP_S);
    expect(product.isAnythingAlive()).toBe(false);
  });
});

describe('npm start with servers of the user’s', () => {
  let own: OwnProduct;
  let redis: OwnServer;
  beforeAll(async () => {
    own = await openOwnProduct();
    redis = await ownRedis();
  });
  afterAll(async () => {
    await own.close();
    await redis.close();
  });

  it('uses them, starts none of its own, and leaves them alone at the end', async () => {
    const { url, drop } = await createEmptyDatabase();
    const running = own.start({ PORT: '39000', DATABASE_URL: url, REDIS_URL: redis.url });
    const address = await running.address();
    expect((await signIn(address, passwordIn(running.output()))).status).toBe(200);
    expect(['postgres', 'redis'].map((name) => existsSync(path.join(own.data, name)))).toEqual([
      false,
      false,
    ]);
    running.interrupt();
    expect(await running.ended).toBe(0);
    const client = new Redis(redis.url);
    expect(await client.ping()).toBe('PONG');
    client.disconnect();
    await drop();
  });
});
