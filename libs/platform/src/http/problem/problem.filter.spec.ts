import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Body,
  Controller,
  Get,
  type LoggerService,
  Module,
  Param,
  Post,
  Query,
  UnauthorizedException,
} from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppError } from '#kezhi/kernel';
import { type SampleApp, startSampleApp } from '#kezhi/testing';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  ValidateNested,
} from 'class-validator';
import { answerProblem, ProblemFilter } from './problem.filter.js';
import { ProblemsController } from './problems.controller.js';
import { refuseUnknownMethods } from './unknown-methods.js';
import { validationPipe } from './validation.pipe.js';

const NUMBER = '11010119900307123X';

class Post1 {
  @IsString() @Length(2, 5) title: string;
}

class Form {
  @IsString() @Length(2, 10) name: string;
  @IsInt() @Max(5) level: number;
  @IsUUID() parentId: string;
  @IsIn(['team', 'society']) kind: string;
  @IsOptional() @Matches(/^\d+$/, { message: 'ORGANIZATION.USCC_INVALID' }) uscc?: string;
  @IsOptional()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => Post1)
  posts?: Post1[];
}

class Filters {
  @IsOptional() @Type(() => Number) @IsInt() @Max(200) limit?: number;
}

const postgres = (fields: Record<string, string>) =>
  Object.assign(new Error(`Key (phone)=(${NUMBER})`), {
    severity: 'ERROR',
    detail: NUMBER,
    query: 'SELECT secret',
    ...fields,
  });

const FAILURES: Readonly<Record<string, () => Error>> = {
  refusal: () => new AppError('COMMON.TRANSITION', { from: 'draft', event: 'approve' }),
  limited: () => new AppError('COMMON.RATE_LIMITED', { seconds: 17 }),
  signedOut: () => new UnauthorizedException(NUMBER),
  bug: () => new TypeError(`cannot read ${NUMBER}`),
  parse: () => new SyntaxError(`Unexpected token in "${NUMBER}"`),
  unique: () => postgres({ code: '23505', constraint: 'uq_unknown' }),
  sql: () => postgres({ code: '42P01' }),
  deadlock: () => postgres({ code: '40P01' }),
  away: () => Object.assign(new Error('connect 10.0.0.1'), { code: 'ECONNREFUSED' }),
};

@Controller('things')
class Things {
  @Get() list(@Query() filters: Filters) {
    return { limit: filters.limit };
  }

  @Get('failures/:kind') fail(@Param('kind') kind: string) {
    throw FAILURES[kind]?.() ?? new Error('no such failure');
  }

  @Post() create(@Body() form: Form) {
    return { isForm: form instanceof Form };
  }
}

@Module({ controllers: [Things, ProblemsController] })
class Sample {}

const logged: string[] = [];
const keep = (...entries: unknown[]) => void logged.push(JSON.stringify(entries));
const logger: LoggerService = { log: keep, error: keep, warn: keep };

interface ProblemBody {
  code: string;
  errors: Array<{ pointer: string; code: string; detail: string }>;
}

describe('problems over HTTP', () => {
  let sample: SampleApp;

  beforeAll(async () => {
    const adapter = new FastifyAdapter({
      bodyLimit: 10_000,
      genReqId: () => 'trace-1',
      frameworkErrors: answerProblem,
    });
    refuseUnknownMethods(adapter.getInstance());
    const configure: Parameters<typeof startSampleApp>[1] = (app) => {
      app.useGlobalFilters(new ProblemFilter());
      app.useGlobalPipes(validationPipe());
    };
    sample = await startSampleApp(Sample, configure, { adapter, logger });
  });
  afterAll(() => sample.close());

  const post = (body: string, headers: Record<string, string> = {}) =>
    sample.call('/things', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  const failWith = (kind: string, language = 'en') =>
    sample.call(`/things/failures/${kind}?q=${NUMBER}`, { headers: { 'accept-language': language } });
  const good = {
    name: '科协',
    level: 3,
    parentId: '0192f0d0-1111-7000-8000-000000000001',
    kind: 'team',
  };

  it('have every member of the contract, and no query in the instance', async () => {
    const answer = await failWith('refusal');
    expect(answer.status).toBe(409);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('content-language')).toBe('en');
    expect(answer.json()).toEqual({
      type: '/problems/COMMON.TRANSITION',
      title: 'Conflict',
      status: 409,
      detail: 'Not possible in the present state; reload and look again',
      instance: '/things/failures/refusal',
      code: 'COMMON.TRANSITION',
      traceId: 'trace-1',
    });
  });

  it('speak Chinese unless English is asked for', async () => {
    const answer = await failWith('refusal', 'zh-CN');
    expect(answer.json()).toMatchObject({
      title: '与现状冲突',
      detail: '当前状态下不能进行此操作，请刷新后再看',
    });
  });

  it('say when to try again, and how to sign in', async () => {
    expect((await failWith('limited')).headers.get('retry-after')).toBe('17');
    expect((await failWith('signedOut')).headers.get('www-authenticate')).toBe('Bearer');
  });

  it.each([
    ['signedOut', 401, 'COMMON.UNAUTHENTICATED'],
    ['bug', 500, 'COMMON.INTERNAL'],
    ['parse', 500, 'COMMON.INTERNAL'],
    ['unique', 409, 'COMMON.CONFLICT'],
    ['sql', 500, 'COMMON.INTERNAL'],
    ['deadlock', 503, 'COMMON.UNAVAILABLE'],
    ['away', 503, 'COMMON.UNAVAILABLE'],
  ])('for %s answer %d %s, without a word of the error itself', async (kind, status, code) => {
    logged.length = 0;
    const answer = await failWith(kind);
    expect(answer.status).toBe(status);
    expect(answer.json<ProblemBody>().code).toBe(code);
    expect(answer.text).not.toMatch(/SELECT|10\.0\.0\.1|at .*\.ts|1101011990/);
    expect(logged.join()).not.toContain(NUMBER);
    expect(logged.length).toBe(status >= 500 ? 1 : 0);
  });

  it('log a bug with its place and trace id', async () => {
    logged.length = 0;
    await failWith('bug');
    expect(logged[0]).toContain('TypeError');
    expect(logged[0]).toContain('problem.filter.spec.ts');
    expect(logged[0]).toContain('trace-1');
  });

  it('name every bad field by pointer, code and sentence', async () => {
    const body = { ...good, name: 'x', level: 9, kind: 'club', uscc: 'A', extra: 1, parentId: 7 };
    const answer = await post(JSON.stringify({ ...body, posts: [{ title: '队长' }, { title: '' }] }));
    expect(answer.status).toBe(400);
    const problem = answer.json<ProblemBody>();
    expect(problem.code).toBe('COMMON.VALIDATION');
    expect(Object.fromEntries(problem.errors.map((each) => [each.pointer, each.code]))).toEqual({
      '/name': 'FIELD.LENGTH',
      '/level': 'FIELD.MAX',
      '/kind': 'FIELD.CHOICE',
      '/uscc': 'ORGANIZATION.USCC_INVALID',
      '/extra': 'FIELD.UNKNOWN',
      '/parentId': 'FIELD.ID',
      '/posts/1/title': 'FIELD.LENGTH',
    });
    const details = problem.errors.map(({ detail }) => detail);
    expect(details).toEqual(
      expect.arrayContaining(['不能大于 5', '只能是：team、society', '长度应为 2 至 10 个字符']),
    );
  });

  it('say of a missing field that it is required, not what it should look like', async () => {
    const answer = await post(JSON.stringify({ ...good, parentId: undefined }));
    expect(answer.json<ProblemBody>().errors).toEqual([
      { pointer: '/parentId', code: 'FIELD.REQUIRED', detail: '必须填写' },
    ]);
  });

  it('point into the query with a question mark', async () => {
    const answer = await sample.call('/things?limit=201');
    expect(answer.status).toBe(400);
    expect(answer.json<ProblemBody>().errors).toEqual([
      { pointer: '?limit', code: 'FIELD.MAX', detail: '不能大于 200' },
    ]);
  });

  it('let a good body through as an instance of its class', async () => {
    const answer = await post(JSON.stringify(good));
    expect([answer.status, answer.json()]).toEqual([201, { isForm: true }]);
  });

  it.each([
    ['broken JSON', `{"name": ${NUMBER}`, 'application/json', '400 COMMON.BODY_UNREADABLE'],
    ['a prototype in the body', '{"__proto__": {"a": 1}}', 'application/json', '400 COMMON.BODY_UNREADABLE'],
    ['a huge body', `"${'x'.repeat(20_000)}"`, 'application/json', '413 COMMON.BODY_TOO_LARGE'],
    ['another media type', '<a/>', 'application/xml', '415 COMMON.MEDIA_TYPE'],
  ] as const)('answer %s', async (_, payload, type, expected) => {
    const answer = await post(payload, { 'content-type': type });
    expect(`${answer.status} ${answer.json<ProblemBody>().code}`).toBe(expected);
    expect(answer.text).not.toContain('110101');
  });

  it.each(['/nowhere', '/%zz', '/things/failures'])('answer a path that leads nowhere: %s', async (url) => {
    const answer = await sample.call(url);
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ traceId: 'trace-1' });
  });

  it('answer 405 with Allow where only the method is wrong', async () => {
    const answer = await sample.call('/things', { method: 'DELETE' });
    expect(answer.status).toBe(405);
    expect(answer.json()).toMatchObject({ code: 'COMMON.METHOD_NOT_ALLOWED' });
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
    expect((await sample.call('/things/failures/x', { method: 'PUT' })).status).toBe(405);
    expect((await sample.call('/nothing', { method: 'DELETE' })).status).toBe(404);
  });

  it('have types that can be looked up', async () => {
    const answer = await sample.call('/problems/COMMON.STALE');
    expect(answer.json()).toMatchObject({ code: 'COMMON.STALE', status: 412 });
    const counting = await sample.call('/problems/COMMON.VALIDATION');
    expect(counting.json()).toMatchObject({ en: '{count} fields of the request are not acceptable' });
    expect((await sample.call('/problems/toString')).status).toBe(404);
  });
});
