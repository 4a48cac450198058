import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Put } from '@nestjs/common';
import { type SampleApp, startSampleApp } from '#kezhi/testing';
import { ProblemFilter } from '../problem/problem.filter.js';
import { etagOf, expectedVersion, isKnown } from './etag.js';
import { EtagInterceptor, IfMatch } from './etag.interceptor.js';

describe('entity tags', () => {
  it.each([
    [undefined, false],
    ['"v3"', true],
    ['W/"v3"', true],
    ['"v1", "v3"', true],
    ['*', true],
    ['"v2"', false],
    ['v3', false],
  ])('If-None-Match %p knows version 3: %p', (header, known) => {
    expect(isKnown(header, 3)).toBe(known);
  });

  it('If-Match reads its own tags back, and nothing else', () => {
    expect(expectedVersion(etagOf(42))).toBe(42);
    expect(expectedVersion(undefined)).toBeNull();
    expect(expectedVersion('*')).toBeNull();
    for (const foreign of ['v42', 'W/"v42"', '"42"', '"v1", "v2"', ''])
      expect(() => expectedVersion(foreign)).toThrow('COMMON.STALE');
  });
});

@Controller('things')
class Things {
  @Get('one') one() {
    return { id: 'one', version: 3 };
  }
  @Get() list() {
    return { items: [{ version: 3 }], nextCursor: null };
  }
  @Put('one') change(@IfMatch() version: number | null, @Body() _body: object) {
    return { id: 'one', version: 4, expected: version };
  }
}

@Module({ controllers: [Things] })
class Sample {}

describe('a resource with a version', () => {
  let sample: SampleApp;
  beforeAll(async () => {
    sample = await startSampleApp(Sample, (app) => {
      app.useGlobalFilters(new ProblemFilter());
      app.useGlobalInterceptors(new EtagInterceptor());
    });
  });
  afterAll(() => sample.close());
  const change = (headers: Record<string, string>) =>
    sample.call('/things/one', {
      method: 'PUT',
      body: '{}',
      headers: { 'content-type': 'application/json', ...headers },
    });

  it('has an ETag; a list has none', async () => {
    expect((await sample.call('/things/one')).headers.get('etag')).toBe('"v3"');
    expect((await sample.call('/things')).headers.get('etag')).toBeNull();
  });

  it('is not sent again to whoever has it', async () => {
    const answer = await sample.call('/things/one', { headers: { 'if-none-match': '"v3"' } });
    expect([answer.status, answer.text, answer.headers.get('etag')]).toEqual([304, '', '"v3"']);
    const newer = await sample.call('/things/one', { headers: { 'if-none-match': '"v2"' } });
    expect(newer.status).toBe(200);
  });

  it('tells a write which version is meant, and gives the new one', async () => {
    const answer = await change({ 'if-match': '"v3"' });
    expect(answer.json()).toMatchObject({ expected: 3 });
    expect(answer.headers.get('etag')).toBe('"v4"');
    expect((await change({})).json()).toMatchObject({ expected: null });
  });

  it('refuses a write whose tag is not one of ours', async () => {
    expect((await change({ 'if-match': '"other"' })).status).toBe(412);
  });
});
