import { readFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleDesk } from '../support/people-desk.js';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let officer: SignedIn;
let person: SignedIn;
beforeAll(async () => {
  api = await startTestApp();
  officer = await api.signIn();
  const desk = new PeopleDesk(api);
  person = await desk.signInDirectly(await desk.plant());
});
afterAll(() => api.close());

const ID = '01900000-0000-7000-8000-000000000000';

type Parameter = { in: string; name: string; required?: boolean };
type Contract = { paths: Record<string, { get?: { parameters: Parameter[] } }> };
const contract = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../openapi.json'), 'utf8'),
) as Contract;
const lists = Object.entries(contract.paths)
  .filter(([, { get }]) => get?.parameters.some(({ name }) => name === 'limit'))
  .map(([template, { get }]) => `${template.replace('{id}', ID)}?${demanded(get?.parameters ?? [])}`);

/** What a list cannot be asked without: a unit. */
function demanded(parameters: readonly Parameter[]): string {
  const names = parameters.filter((each) => each.in === 'query' && each.required).map(({ name }) => name);
  return names.map((name) => `${name}=${ID}&`).join('');
}

const get = (url: string) =>
  api
    .call()
    .get(url)
    .set(url.startsWith('/api/v1/me/volunteer') ? person : officer);

describe('a request that never ends', () => {
  it('is given up, so that nobody holds connections by sending one byte a minute', () => {
    const server: Server = api.app.getHttpServer();
    expect(server.requestTimeout).toBeGreaterThan(0);
    expect(server.requestTimeout).toBeLessThanOrEqual(60 * 60_000);
  });
});

describe('every list', () => {
  it.each(lists)('%s gives 200 at most, and at least one', async (list) => {
    for (const limit of ['201', '0', '-1', '1.5', 'all', '1e3', '99999999999999999999'])
      expect([limit, (await get(`${list}limit=${limit}`)).status]).toEqual([limit, 400]);
  });

  it.each(lists)(
    '%s refuses a filter that it does not know, and a cursor that it did not make',
    async (list) => {
      await get(`${list}isAdmin=true`).expect(400);
      const cursor = await get(`${list}cursor=bm9uc2Vuc2U`).expect(400);
      expect(cursor.body).toMatchObject({ code: 'COMMON.CURSOR_INVALID' });
    },
  );
});

describe('every answer', () => {
  it.each([
    ['an answer', () => get('/api/v1/me')],
    ['a refusal', () => api.call().get('/api/v1/me')],
    ['a page that is not there', () => api.call().get('/api/v1/nothing')],
  ])('carries the headers of security: %s', async (_, ask) => {
    const { headers } = await ask();
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': expect.stringContaining('no-store'),
    });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('to another origin gives that origin no leave', async () => {
    const answer = await get('/api/v1/me').set('origin', 'https://elsewhere.example');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

/** fetch and supertest refuse to send some methods. */
function raw(method: string, url: string): Promise<{ status: number; allow?: string; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      api.origin + url,
      { method, headers: { ...officer, connection: 'close' } },
      (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, allow: answer.headers.allow, text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

describe('a method that a route does not have', () => {
  it.each(['TRACE', 'DELETE', 'PUT', 'PROPFIND', 'OPTIONS'])('is refused: %s', async (method) => {
    const answer = await raw(method, '/api/v1/me');
    expect(answer).toMatchObject({ status: 405, allow: 'GET, HEAD, PATCH' });
    expect(answer.text).not.toContain(officer.authorization);
  });
});

describe('an id that nothing can have', () => {
  it.each(['1', "'; SELECT 1", '%00', '../me', 'x'.repeat(300)])('is not found: %s', async (id) => {
    for (const noun of ['organizations', 'volunteers', 'imports', 'accounts', 'memberships'])
      expect([404, 400, 414]).toContain((await get(`/api/v1/${noun}/${encodeURIComponent(id)}`)).status);
  });
});

describe('a failure within', () => {
  it('tells a number to ask for, and no stack, SQL or path', async () => {
    await api.database.sql('ALTER TABLE memberships RENAME TO memberships_away');
    try {
      const answer = await get('/api/v1/memberships').expect(500);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body).toMatchObject({ code: 'COMMON.INTERNAL', traceId: expect.any(String) });
      const text = JSON.stringify(answer.body);
      for (const word of [
        'SELECT',
        'relation',
        'memberships_away',
        'node_modules',
        'libs/',
        '    at ',
        'stack',
      ])
        expect(text).not.toContain(word);
    } finally {
      await api.database.sql('ALTER TABLE memberships_away RENAME TO memberships');
    }
  });

  it.each([
    ['{', 400],
    ['[]', 400],
    ['"text"', 400],
    ['{"__proto__":{"a":1}}', 400],
    [`{"reason":"${'x'.repeat(1_100_000)}"}`, 413],
  ])('is not what a strange body causes: %#', async (body, status) => {
    const answer = await api
      .call()
      .post(`/api/v1/organizations/${api.tree.team}/approval`)
      .set(officer)
      .set('content-type', 'application/json')
      .send(body);
    expect([answer.status, answer.headers['content-type']]).toEqual([
      status,
      expect.stringContaining('application/problem+json'),
    ]);
  });
});
