import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

interface Parameter {
  name: string;
  in: string;
  required: boolean;
  $ref?: string;
  schema?: { default?: unknown };
}
interface Operation {
  parameters: Parameter[];
  responses: Record<string, { $ref?: string; headers?: Record<string, unknown> }>;
}
interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { required: string[]; properties: Record<string, unknown> }> };
}

const contract = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../openapi.json'), 'utf8'),
) as Contract;
const operations = Object.entries(contract.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${template}`, operation })),
);
const operation = (name: string) => {
  const found = operations.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found.operation;
};
const headersOf = ({ parameters }: Operation) =>
  parameters
    .filter((one) => one.in === 'header' || one.$ref)
    .map(({ name, $ref }) => name ?? $ref?.split('/').at(-1));

let api: TestApp;
let officer: SignedIn;
beforeAll(async () => {
  api = await startTestApp();
  officer = await api.signIn();
});
afterAll(() => api.close());

describe('the contract', () => {
  it('says of every route how it refuses', () => {
    for (const { name, operation: one } of operations)
      expect([name, one.responses.default]).toEqual([name, { $ref: '#/components/responses/Refusal' }]);
  });

  it('demands no parameter that has a default', () => {
    const demanded = operations.flatMap(({ name, operation: { parameters } }) =>
      parameters
        .filter(({ required, schema }) => required && schema?.default !== undefined)
        .map((parameter) => `${name} ${parameter.name}`),
    );
    expect(demanded).toEqual([]);
  });

  it('shows a refusal as it really looks', async () => {
    const { Problem } = contract.components.schemas;
    const { body } = await api.call().post('/api/v1/organizations').set(officer).send({}).expect(400);
    const refusal = body as Record<string, unknown>;
    expect(Object.keys(refusal)).toEqual(expect.arrayContaining(Problem?.required ?? ['missing']));
    expect(Object.keys(Problem?.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(refusal)));
  });

  it('names the headers of a route that reads them, and of no other', () => {
    expect(headersOf(operation('get /api/v1/organizations/{id}'))).toEqual(['AcceptLanguage', 'IfNoneMatch']);
    expect(headersOf(operation('get /api/v1/organizations'))).toEqual(['AcceptLanguage']);
    expect(headersOf(operation('patch /api/v1/organizations/{id}'))).toEqual(['If-Match', 'AcceptLanguage']);
    expect(headersOf(operation('post /api/v1/imports/{id}/commit'))).toEqual([
      'If-Match',
      'AcceptLanguage',
      'IdempotencyKey',
    ]);
    expect(headersOf(operation('post /api/v1/auth/login'))).toEqual(['AcceptLanguage']);
  });

  it('promises an ETag where one comes', async () => {
    const route = operation('get /api/v1/organizations/{id}');
    expect(route.responses['200']?.headers).toHaveProperty('ETag');
    const answer = await api.call().get(`/api/v1/organizations/${api.tree.team}`).set(officer).expect(200);
    expect(answer.headers).toMatchObject({ etag: expect.any(String), ratelimit: expect.any(String) });
    expect(operation('get /api/v1/organizations').responses['200']?.headers).not.toHaveProperty('ETag');
  });
});
