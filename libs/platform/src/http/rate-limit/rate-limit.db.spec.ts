import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Redis } from 'ioredis';
import { type SampleApp, startSampleApp } from '#kezhi/testing';
import { v4 as random } from 'uuid';
import type { AppConfig } from '../../config/app-config.js';
import { requestContext } from '../../context/request-context.js';
import { Metrics } from '../../metrics/metrics.js';
import type { RedisConnections } from '../../queue/redis.js';
import { ProblemFilter } from '../problem/problem.filter.js';
import { openRequestContext } from '../request-context-hook.js';
import { RateLimit } from './rate-limit.js';
import { AccountLimitGuard, AddressLimitGuard, RateLimiter } from './rate-limit.guard.js';
import { SlidingWindows } from './sliding-windows.js';
import { Tally } from './tally.js';

const phoneOf = ({ body }: FastifyRequest): string | null =>
  (body as { phone?: string } | undefined)?.phone ?? null;

@Controller()
class Doors {
  @Get('open') open() {
    return {};
  }

  @Post('codes')
  @RateLimit({ name: 'code', limit: 3, windowSeconds: 600, by: phoneOf })
  code(@Body() _body: object) {
    return {};
  }

  @Get('exports')
  @RateLimit({ name: 'export', limit: 2, windowSeconds: 60, by: 'account' })
  exports() {
    return {};
  }

  @Get('sign-in')
  @RateLimit({ name: 'sign-in', limit: 10, windowSeconds: 60, by: 'address' })
  signIn() {
    return {};
  }
}

@Module({ controllers: [Doors] })
class Sample {}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('rate limits', () => {
  let redis: Redis;
  let config: AppConfig;
  let metrics: Metrics;
  let samples: SampleApp[] = [];

  beforeAll(() => {
    const url = process.env['TEST_REDIS_URL'];
    if (!url) throw new Error('TEST_REDIS_URL is not set: run the tests through `npm test`');
    redis = new Redis(url, { maxRetriesPerRequest: 1 });
  });
  beforeEach(async () => {
    await Promise.all(samples.map((sample) => sample.close()));
    samples = [];
    metrics = new Metrics();
    config = {
      queuePrefix: `test-${random()}`,
      cursorKey: Buffer.alloc(32, 1),
      rateLimits: { address: 0, account: 0 },
    } as AppConfig;
  });
  afterAll(async () => {
    await Promise.all(samples.map((sample) => sample.close()));
    await redis.quit();
  });

  /** One process of the api; the account is what the header `x-account` says. */
  async function start(connection: Redis = redis): Promise<SampleApp> {
    const connections = { forCommands: () => connection } as RedisConnections;
    const windows = new SlidingWindows(connections, config, metrics);
    const limiter = new RateLimiter(new Tally(windows), windows, metrics, config);
    const sample = await startSampleApp(
      Sample,
      (app) => {
        openRequestContext(app);
        app.useGlobalFilters(new ProblemFilter());
        app
          .getHttpAdapter()
          .getInstance()
          .addHook('preHandler', (request, _reply, done) => {
            const accountId = request.headers['x-account'];
            const context = requestContext.getStore();
            if (context && typeof accountId === 'string')
              context.actor = { accountId, account: 'a', sessionId: null, grants: [] } as never;
            done();
          });
        app.useGlobalGuards(
          new AddressLimitGuard(limiter, new Reflector(), config),
          new AccountLimitGuard(limiter, new Reflector(), config),
        );
      },
      { adapter: new FastifyAdapter({ trustProxy: true }) },
    );
    samples.push(sample);
    return sample;
  }

  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
  const codeFor = (sample: SampleApp, phone: string) =>
    sample.call('/codes', {
      method: 'POST',
      body: JSON.stringify({ phone }),
      headers: { 'content-type': 'application/json' },
    });

  it('refuse the fourth code to one phone with 429, and say when to come again', async () => {
    const sample = await start();
    for (let n = 0; n < 3; n += 1) expect((await codeFor(sample, '13800138000')).status).toBe(201);
    const refused = await codeFor(sample, '13800138000');
    expect(refused.status).toBe(429);
    expect(refused.json()).toMatchObject({ code: 'COMMON.RATE_LIMITED' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(1200);
    expect((await codeFor(sample, '13800138001')).status).toBe(201);
    expect(await metrics.text()).toContain('kezhi_rate_limit_refused_total{policy="code"} 1');
  });

  it('keep no phone number in Redis', async () => {
    await codeFor(await start(), '13800138000');
    const keys = await redis.keys(`${config.queuePrefix}*`);
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toContain('138001');
  });

  it('count exactly over two processes, however many call at once', async () => {
    const [one, two] = [await start(), await start()];
    const calls = Array.from({ length: 40 }, (_, n) =>
      (n % 2 ? one : two).call('/sign-in', from('203.0.113.7')),
    );
    const answers = await Promise.all(calls);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect((await one.call('/sign-in', from('203.0.113.8'))).status).toBe(200);
  });

  it('tell what is left, in the fields of the draft', async () => {
    const sample = await start();
    const { headers } = await sample.call('/sign-in', from('203.0.113.7'));
    expect(headers.get('ratelimit-policy')).toBe('"sign-in";q=10;w=60');
    expect(headers.get('ratelimit')).toMatch(/^"sign-in";r=9;t=\d+$/);
  });

  it('hold an account wherever it calls from, and leave others alone', async () => {
    const sample = await start();
    const as = (account: string, address: string) =>
      sample.call('/exports', { headers: { 'x-account': account, 'x-forwarded-for': address } });
    expect((await as('a1', '203.0.113.1')).status).toBe(200);
    expect((await as('a1', '203.0.113.2')).status).toBe(200);
    expect((await as('a1', '203.0.113.3')).status).toBe(429);
    expect((await as('a2', '203.0.113.3')).status).toBe(200);
  });

  it('in general count every request of an address, nearly without Redis', async () => {
    config.rateLimits.address = 50;
    const sample = await start();
    const statuses: number[] = [];
    for (let n = 0; n < 60; n += 1) statuses.push((await sample.call('/open', from('203.0.113.7'))).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(50);
    const answer = await sample.call('/open', from('203.0.113.7'));
    expect(answer.headers.get('ratelimit')).toBe('"address";r=0;t=60');
    expect((await sample.call('/open', from('203.0.113.8'))).status).toBe(200);
  });

  it('in general hear of what other processes counted', async () => {
    config.rateLimits.account = 40;
    const [one, two] = [await start(), await start()];
    const call = (sample: SampleApp) => sample.call('/open', { headers: { 'x-account': 'a1' } });
    for (let n = 0; n < 40; n += 1) await call(one);
    await call(two);
    await pause(700);
    await call(two);
    await pause(100);
    expect((await call(two)).status).toBe(429);
  });

  it.each([
    ['does not answer', () => new Promise(() => undefined)],
    ['is away', () => Promise.reject(new Error('Connection is closed.'))],
  ])('let requests through while Redis %s, quickly, and count that', async (_, evalsha) => {
    const sample = await start({ evalsha } as unknown as Redis);
    const started = performance.now();
    for (let n = 0; n < 30; n += 1) expect((await codeFor(sample, '13800138000')).status).toBe(201);
    // Not a matter of speed: if each request waited for Redis' patience of half a second, it would be 15 s.
    expect(performance.now() - started).toBeLessThan(12_000);
    expect(await metrics.text()).toMatch(/kezhi_rate_limit_bypassed_total 30/);
  });
});
