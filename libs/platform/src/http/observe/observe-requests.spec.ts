import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type SampleApp, startSampleApp } from '#kezhi/testing';
import { IsString, Length } from 'class-validator';
import { makeLogger, NestLogger } from '../../logging/logger.js';
import { traceIdOf } from '../../logging/trace-id.js';
import { Metrics } from '../../metrics/metrics.js';
import { openRequestContext } from '../request-context-hook.js';
import { answerProblem, ProblemFilter } from '../problem/problem.filter.js';
import { validationPipe } from '../problem/validation.pipe.js';
import { observeRequests } from './observe-requests.js';

const NUMBER = '11010119900307123X';
const NAME = '王小明';

class Search {
  @IsString() @Length(18, 18) idNumber: string;
}

@Controller('people')
class People {
  @Get(':id') show(@Param('id') id: string, @Query('q') q: string) {
    return { id, q };
  }

  @Post('search') search(@Body() { idNumber }: Search) {
    throw new Error(`no person ${idNumber} in ${JSON.stringify({ idNumber })}`);
  }
}

@Module({ controllers: [People] })
class Sample {}

describe('observed requests', () => {
  const lines: string[] = [];
  const metrics = new Metrics();
  let sample: SampleApp;

  beforeAll(async () => {
    const logger = makeLogger('info', { write: (line: string) => void lines.push(line) });
    const adapter = new FastifyAdapter({ genReqId: traceIdOf, frameworkErrors: answerProblem });
    observeRequests(adapter.getInstance(), { logger, metrics });
    sample = await startSampleApp(
      Sample,
      (app) => {
        openRequestContext(app);
        app.useGlobalFilters(new ProblemFilter());
        app.useGlobalPipes(validationPipe());
      },
      { adapter, logger: new NestLogger(logger) },
    );
  });
  afterAll(() => sample.close());

  const search = (body: string, headers: Record<string, string> = {}) =>
    sample.call(`/people/search?q=${NUMBER}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', cookie: `refresh=${NUMBER}`, ...headers },
    });

  it('are logged by route template and status, and never with what they carried', async () => {
    lines.length = 0;
    const authorization = { authorization: `Bearer secret-token-${NUMBER}` };
    expect((await search(JSON.stringify({ idNumber: NUMBER }), authorization)).status).toBe(500);
    expect((await search(`{"idNumber": ${NUMBER}`)).status).toBe(400);
    expect((await search(JSON.stringify({ idNumber: `${NUMBER}1` }))).status).toBe(400);
    expect((await sample.call(`/people/7?q=${encodeURIComponent(NAME)}${NUMBER}`)).status).toBe(200);
    const text = lines.join('');
    expect(text).toContain('"route":"/people/search"');
    expect(text).toContain('"route":"/people/:id"');
    expect(text).toContain('observe-requests.spec.ts');
    for (const secret of [NUMBER, '1101011990', NAME, encodeURIComponent(NAME), 'secret-token', 'refresh='])
      expect(text).not.toContain(secret);
  });

  it('are logged, answered and traced under one id', async () => {
    lines.length = 0;
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const answer = await search(JSON.stringify({ idNumber: NUMBER }), { traceparent });
    const id = '4bf92f35-77b3-4da6-a3ce-929d0e0e4736';
    expect(answer.headers.get('x-trace-id')).toBe(id);
    expect(answer.json()).toMatchObject({ traceId: id });
    expect(lines.filter((line) => line.includes(`"traceId":"${id}"`))).toHaveLength(2);
  });

  it('are counted by method, route template and status', async () => {
    await sample.call('/people/1');
    await sample.call('/people/2');
    await sample.call('/nowhere/3');
    const text = await metrics.text();
    expect(text).toMatch(
      /kezhi_http_request_duration_seconds_count\{method="GET",route="\/people\/:id",status="200"\} [2-9]/,
    );
    expect(text).toContain('route="unknown",status="404"');
    expect(text).not.toContain('/people/1');
    expect(text).toContain('process_cpu_seconds_total');
  });
});
