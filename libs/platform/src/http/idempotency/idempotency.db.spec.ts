import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, type CallHandler, Controller, type ExecutionContext, Module, Post } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AppError } from '#kezhi/kernel';
import { createTestDatabase, type SampleApp, startSampleApp, type TestDatabase } from '#kezhi/testing';
import { IsString } from 'class-validator';
import { from, lastValueFrom } from 'rxjs';
import type { AppConfig } from '../../config/app-config.js';
import { Sealer } from '../../crypto/sealer.js';
import type { Database } from '../../database/database.js';
import { openRequestContext } from '../request-context-hook.js';
import { ProblemFilter } from '../problem/problem.filter.js';
import { validationPipe } from '../problem/validation.pipe.js';
import { IdempotencyInterceptor, KeptAnswerInterceptor, NeverReplayed } from './idempotency.interceptor.js';
import { IdempotencyStore } from './idempotency.store.js';

class Form {
  @IsString() name: string;
}

let test: TestDatabase;
let failure: Error | null = null;
let afterCommit: (() => Promise<void>) | null = null;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

@Controller()
class Effects {
  @Post('effects')
  async create(@Body() { name }: Form) {
    await test.database.sql('INSERT INTO effects (name) VALUES ($1)', [name]);
    await pause(50);
    if (failure) throw failure;
    return { name, secret: 'about a person' };
  }

  @Post('tokens')
  @NeverReplayed()
  async token(@Body() { name }: Form) {
    await test.database.sql('INSERT INTO effects (name) VALUES ($1)', [name]);
    return { token: name };
  }
}

@Module({ controllers: [Effects] })
class Sample {}

/** The unit of work that lies between the two halves. */
const unitOfWork = (database: Database) => ({
  intercept: (_context: ExecutionContext, next: CallHandler) =>
    from(
      database
        .run(() => lastValueFrom<unknown>(next.handle()))
        .then(async (result) => {
          await afterCommit?.();
          return result;
        }),
    ),
});

describe('an Idempotency-Key', () => {
  let sample: SampleApp;

  beforeAll(async () => {
    test = await createTestDatabase();
    await test.database.sql('CREATE TABLE effects (name text)');
    const sealer = new Sealer({
      suite: 'aes-256-gcm',
      currentKeyVersion: 1,
      keys: { 1: Buffer.alloc(32, 1) },
    });
    const store = new IdempotencyStore(test.database, sealer);
    const config = { cursorKey: Buffer.alloc(32, 2) } as AppConfig;
    sample = await startSampleApp(Sample, (app) => {
      openRequestContext(app);
      app.useGlobalFilters(new ProblemFilter());
      app.useGlobalPipes(validationPipe());
      app.useGlobalInterceptors(
        new IdempotencyInterceptor(store, new Reflector(), config),
        unitOfWork(test.database),
        new KeptAnswerInterceptor(store),
      );
    });
  });
  afterAll(async () => {
    await sample.close();
    await test.drop();
  });
  beforeEach(async () => {
    failure = null;
    afterCommit = null;
    await test.database.sql('TRUNCATE effects, idempotency_keys');
  });

  const post = (key: string | null, body: object = { name: 'a' }, path = '/effects') =>
    sample.call(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(key !== null && { 'idempotency-key': key }) },
    });
  const effects = async () => (await test.database.sql('SELECT name FROM effects')).length;
  const statuses = (answers: ReadonlyArray<{ status: number }>) => answers.map(({ status }) => status);

  it('makes one effect of 50 parallel posts; the others hear of their twin or get the same bytes', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('k1')));
    expect(await effects()).toBe(1);
    expect(statuses(answers).every((status) => status === 201 || status === 409)).toBe(true);
    const bodies = new Set(answers.filter(({ status }) => status === 201).map(({ text }) => text));
    expect(bodies.size).toBe(1);
  });

  it('answers 409 to a twin that comes while the first one runs', async () => {
    const first = post('k0');
    await pause(30);
    expect((await post('k0')).json()).toMatchObject({ status: 409, code: 'COMMON.IDEMPOTENCY_IN_FLIGHT' });
    expect((await first).status).toBe(201);
  });

  it('gets the same answer later, byte for byte, marked as a replay', async () => {
    const first = await post('k2');
    const second = await post('k2');
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await effects()).toBe(1);
  });

  it('with another body or route is refused', async () => {
    await post('k3');
    expect((await post('k3', { name: 'b' })).json()).toMatchObject({
      status: 422,
      code: 'COMMON.IDEMPOTENCY_MISMATCH',
    });
    expect((await post('k3', { name: 'a' }, '/effects?x=1')).status).toBe(422);
    expect(await effects()).toBe(1);
  });

  it('replays a failure of an act that had begun, 500 included, trace id and all', async () => {
    failure = new TypeError('bug');
    const first = await post('k4');
    failure = null;
    const second = await post('k4');
    expect([first.status, second.status]).toEqual([500, 500]);
    expect(second.text).toBe(first.text);
    expect(await effects()).toBe(0);
  });

  it.each([
    ['a bad body', { name: 7 }, null],
    ['missing rights', { name: 'a' }, new AppError('COMMON.FORBIDDEN')],
    ['a limit', { name: 'a' }, new AppError('COMMON.RATE_LIMITED', { seconds: 1 })],
    ['an outage', { name: 'a' }, new AppError('COMMON.UNAVAILABLE')],
  ])('may be used again after a refusal for %s', async (_, body, refusal) => {
    failure = refusal;
    expect((await post('k5', body)).status).toBeGreaterThanOrEqual(400);
    failure = null;
    expect((await post('k5')).status).toBe(201);
    expect(await effects()).toBe(1);
  });

  it('makes no second effect when the process dies between the commit and the answer', async () => {
    afterCommit = () => Promise.reject(new Error('killed'));
    expect((await post('k6')).status).toBe(500);
    afterCommit = null;
    expect((await post('k6')).status).toBe(201);
    expect(await effects()).toBe(1);
  });

  it('runs again when the process died before the commit, once the lock has run out', async () => {
    const died = `INSERT INTO idempotency_keys SELECT owner, 'k7', route, request_hash, 'running', NULL, NULL, NULL, now(),
      now() + $1::interval FROM idempotency_keys WHERE key = 'k7-model'`;
    await post('k7-model');
    await test.database.sql('TRUNCATE effects');
    await test.database.sql(died, ['1 minute']);
    expect((await post('k7')).status).toBe(409);
    await test.database.sql(
      `UPDATE idempotency_keys SET locked_until = now() - interval '1 s' WHERE key = 'k7'`,
    );
    expect((await post('k7')).status).toBe(201);
    expect(await effects()).toBe(1);
  });

  it('rolls back the slower of two twins when the lock ran out under it', async () => {
    const slow = post('k8');
    await pause(25);
    await test.database.sql(
      `UPDATE idempotency_keys SET locked_until = now() - interval '1 s' WHERE key = 'k8'`,
    );
    const [one, two] = await Promise.all([slow, post('k8')]);
    expect(statuses([one, two]).sort()).toEqual([201, 409]);
    expect(await effects()).toBe(1);
  });

  it('is forgotten after 24 hours', async () => {
    await post('k9');
    await test.database.sql(`UPDATE idempotency_keys SET created_at = now() - interval '25 hours'`);
    expect((await post('k9', { name: 'b' })).status).toBe(201);
    expect(await effects()).toBe(2);
  });

  it('keeps answers sealed', async () => {
    await post('k10');
    const [row] = await test.database.sql<{ body: Buffer }>('SELECT body FROM idempotency_keys');
    expect(row?.body.includes(Buffer.from('about a person'))).toBe(false);
  });

  it('is ignored by routes that hand out secrets, and not needed by any', async () => {
    await post('k11', { name: 't' }, '/tokens');
    await post('k11', { name: 't' }, '/tokens');
    await post(null);
    await post(null);
    expect(await effects()).toBe(4);
    expect(await test.database.sql('SELECT 1 FROM idempotency_keys')).toHaveLength(0);
  });

  it('has 1 to 255 characters', async () => {
    expect((await post('x'.repeat(256))).json()).toMatchObject({
      status: 400,
      errors: [{ pointer: 'Idempotency-Key', code: 'FIELD.LENGTH' }],
    });
    expect((await post('x'.repeat(255))).status).toBe(201);
  });
});
