import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { createEmptyDatabase, type SampleApp, startSampleApp } from '#kezhi/testing';
import { IsString } from 'class-validator';
import { v4 as random } from 'uuid';
import { AuditLog } from '../audit/audit-log.js';
import { AppConfig } from '../config/app-config.js';
import { Database } from '../database/database.js';
import { PlatformModule } from '../platform.module.js';
import { Public } from './access-rule.js';
import { PlatformHttpModule } from './platform-http.module.js';
import { validationPipe } from './problem/validation.pipe.js';
import { RateLimit } from './rate-limit/rate-limit.js';
import { openRequestContext } from './request-context-hook.js';
import { Audited } from './write.interceptor.js';

const tries: string[] = [];

class Form {
  @IsString() name: string;
}

@Controller('things')
class Things {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  @Post()
  @Public()
  @Audited('organization:create')
  async create(@Body() { name }: Form) {
    await this.database.sql('INSERT INTO things (name) VALUES ($1)', [name]);
    if (name === 'bad') throw new Error('after the insert');
    return { id: random(), version: 1 };
  }

  /** Takes two locks, in either order. */
  @Post('crossing')
  @Public()
  @Audited('membership:approve')
  async cross(@Body() { name }: Form) {
    tries.push(name);
    this.audit.note({ tries: tries.length });
    this.audit.about(random());
    await this.database.sql('INSERT INTO things (name) VALUES ($1)', [name]);
    const [first, second] = name === 'forth' ? [1, 2] : [2, 1];
    await this.database.sql('SELECT pg_advisory_xact_lock($1)', [first]);
    await this.database.sql('SELECT pg_sleep(0.3)');
    await this.database.sql('SELECT pg_advisory_xact_lock($1)', [second]);
    return { id: random() };
  }

  /** Nobody has said who may. */
  @Get('forgotten')
  forgotten() {
    return { secret: true };
  }

  /** Nobody has said what it does. */
  @Post('silent')
  @Public()
  async silent() {
    await this.database.sql(`INSERT INTO things (name) VALUES ('silent')`);
    return {};
  }

  @Get('narrow')
  @Public()
  @RateLimit({ name: 'narrow', limit: 1, windowSeconds: 60, by: 'address' })
  narrow() {
    return {};
  }
}

describe('what every route stands behind', () => {
  let sample: SampleApp;
  let database: Database;
  let tidyUp: () => Promise<void>;

  beforeAll(async () => {
    const { url, drop } = await createEmptyDatabase();
    const folder = await mkdtemp(path.join(tmpdir(), 'kezhi-http-'));
    const config = new AppConfig({
      DATABASE_URL: url,
      REDIS_URL: process.env['TEST_REDIS_URL'],
      QUEUE_PREFIX: `test-${random()}`,
      DATA_DIR: folder,
    });
    @Module({
      imports: [PlatformModule.forRoot(config, 'test'), PlatformHttpModule],
      controllers: [Things],
    })
    class Sample {}
    sample = await startSampleApp(Sample, (app) => {
      openRequestContext(app);
      app.useGlobalPipes(validationPipe());
    });
    database = sample.app.get(Database);
    await database.sql('CREATE TABLE things (name text)');
    tidyUp = async () => {
      await sample.close();
      await drop();
      await rm(folder, { recursive: true });
    };
  });
  afterAll(() => tidyUp());

  const create = (name: string, key: string) =>
    sample.call('/things', {
      method: 'POST',
      body: JSON.stringify({ name }),
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
    });
  const count = async (table: string) => (await database.sql(`SELECT 1 FROM ${table}`)).length;

  it('makes effect, audit row and kept answer one thing, ETag and limits included', async () => {
    const [first, ...rest] = [
      await create('good', 'k1'),
      await create('good', 'k1'),
      await create('good', 'k1'),
    ];
    expect(first.status).toBe(201);
    expect(first.headers.get('etag')).toBe('"v1"');
    expect(first.headers.get('ratelimit-policy')).toBe('"address";q=6000;w=60');
    for (const replay of rest) {
      expect([replay.status, replay.text, replay.headers.get('etag')]).toEqual([201, first.text, '"v1"']);
    }
    expect([await count('things'), await count('audit_log')]).toEqual([1, 1]);
  });

  it('leaves nothing of a failed act but its answer', async () => {
    const first = await create('bad', 'k2');
    expect([first.status, (await create('bad', 'k2')).text]).toEqual([500, first.text]);
    expect([await count('things'), await count('audit_log')]).toEqual([1, 1]);
  });

  it('denies a route that has no rule, whoever asks', async () => {
    const answer = await sample.call('/things/forgotten');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('secret');
  });

  it('keeps nothing of a write that does not say what it does', async () => {
    const answer = await sample.call('/things/silent', { method: 'POST' });
    expect([answer.status, await count('things'), await count('audit_log')]).toEqual([500, 1, 1]);
  });

  it('holds a route to its own limit', async () => {
    expect((await sample.call('/things/narrow')).status).toBe(200);
    expect((await sample.call('/things/narrow')).status).toBe(429);
  });

  it('runs an act again that was given up for another one in a deadlock: both succeed, and each is written once', async () => {
    const cross = (name: string) =>
      sample.call('/things/crossing', {
        method: 'POST',
        body: JSON.stringify({ name }),
        headers: { 'content-type': 'application/json' },
      });
    const answers = await Promise.all([cross('forth'), cross('back')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(tries).toHaveLength(3);
    const names = await database.sql<{ name: string }>(
      `SELECT name FROM things WHERE name IN ('forth', 'back') ORDER BY 1`,
    );
    expect(names.map(({ name }) => name)).toEqual(['back', 'forth']);
    const notes = await database.sql<{ n: number }>(
      `SELECT (details ->> 'tries')::int AS n FROM audit_log WHERE action = 'membership:approve' ORDER BY 1`,
    );
    expect(notes.at(-1)?.n).toBe(3);
    expect(notes).toHaveLength(2);
  });

  it('answers the machines that keep watch', async () => {
    const ready = await sample.call('/health/ready');
    expect(ready.json()).toMatchObject({ checks: { database: 'ok', storage: 'ok' } });
    expect((await sample.call('/metrics')).text).toContain(
      'kezhi_rate_limit_refused_total{policy="narrow"} 1',
    );
  });
});
