import { afterEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { type SampleApp, startSampleApp } from '#kezhi/testing';
import { Readiness } from '../../health/readiness.js';
import { JobNumbers } from '../../metrics/job-numbers.js';
import { Metrics } from '../../metrics/metrics.js';
import { RotationNumbers } from '../../metrics/rotation-numbers.js';
import { HealthController } from './health.controller.js';

type Parts = ConstructorParameters<typeof Readiness>;

const GOOD_REDIS: Record<string, string> = {
  memory: 'maxmemory_policy:noeviction',
  persistence: 'aof_enabled:1',
};

function readiness(
  parts: { sql?: () => Promise<unknown>; info?: (section: string) => Promise<string> } = {},
): Readiness {
  const { sql = () => Promise.resolve([]), info = (section) => Promise.resolve(GOOD_REDIS[section] ?? '') } =
    parts;
  return new Readiness(
    { sql } as unknown as Parts[0],
    { forCommands: () => ({ info }) } as unknown as Parts[1],
    { check: () => Promise.resolve() } as unknown as Parts[2],
  );
}

let sample: SampleApp;
async function start(value: Readiness): Promise<SampleApp> {
  @Module({
    controllers: [HealthController],
    providers: [
      Metrics,
      { provide: JobNumbers, useValue: { refresh: () => Promise.reject(new Error('away')) } },
      { provide: RotationNumbers, useValue: { refresh: () => Promise.reject(new Error('away')) } },
      { provide: Readiness, useValue: value },
    ],
  })
  class Sample {}
  sample = await startSampleApp(Sample, () => undefined);
  return sample;
}
afterEach(() => sample.close());

describe('the health routes', () => {
  it('say that the process lives, and how it does', async () => {
    const { call } = await start(readiness());
    expect((await call('/health/live')).status).toBe(200);
    const numbers = await call('/metrics');
    expect(numbers.headers.get('content-type')).toContain('text/plain');
    expect(numbers.text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('are ready when everything answers', async () => {
    const { call } = await start(readiness());
    const answer = await call('/health/ready');
    expect(answer.status).toBe(200);
    expect(answer.json()).toEqual({ ready: true, checks: { database: 'ok', queue: 'ok', storage: 'ok' } });
  });

  it('are not ready without the database, and do not repeat its words', async () => {
    const { call } = await start(
      readiness({ sql: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.9:5432')) }),
    );
    const answer = await call('/health/ready');
    expect(answer.status).toBe(503);
    expect(answer.json()).toMatchObject({ ready: false, checks: { database: 'cannot be reached' } });
    expect(answer.text).not.toContain('10.0.0.9');
  });

  it('are not ready with a Redis that forgets', async () => {
    const { call } = await start(readiness({ info: () => Promise.resolve('maxmemory_policy:allkeys-lru') }));
    expect((await call('/health/ready')).json()).toMatchObject({
      ready: false,
      checks: { queue: 'maxmemory-policy must be noeviction' },
    });
  });

  it('do not wait for what never answers', async () => {
    const { call } = await start(readiness({ sql: () => new Promise(() => undefined) }));
    const answer = await call('/health/ready');
    expect(answer.json()).toMatchObject({ checks: { database: 'does not answer in time' } });
  });
});
