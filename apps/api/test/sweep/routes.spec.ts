import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERMISSIONS } from '#kezhi/kernel';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { PUBLIC_ROUTES } from './public-routes.js';
import { contractRoutes, type Route, ruledRoutes, servedRoutes } from './route-table.js';

let api: TestApp;
let ruled: Route[];
beforeAll(async () => {
  api = await startTestApp();
  ruled = ruledRoutes(api.app);
});
afterAll(() => api.close());

/** Served without being part of the contract. */
const BESIDE_THE_CONTRACT = ['GET /health/live', 'GET /health/ready', 'GET /metrics', 'GET /problems/{code}'];
/** Nothing to guess and nothing to make: a published text, and what needs a cookie of 256 bits. */
const LIMITED_LIKE_ALL = [
  'GET /api/v1/consents/texts',
  'POST /api/v1/auth/logout',
  'POST /api/v1/auth/refresh',
];
const REFERENCE = /^GET \/api\/docs/;
const isContract = (key: string) => key.includes(' /api/v1');

describe('the inventory of routes', () => {
  it('serves exactly what the contract lists', () => {
    expect(servedRoutes(api.app).filter(isContract)).toEqual(contractRoutes());
  });

  it('serves nothing else but what watches the process, the catalogue of problems and the reference', () => {
    const others = servedRoutes(api.app).filter((key) => !isContract(key) && !REFERENCE.test(key));
    expect(others).toEqual(BESIDE_THE_CONTRACT);
  });

  it('has a handler of a controller behind every route', () => {
    const served = servedRoutes(api.app).filter((key) => !REFERENCE.test(key));
    expect(ruled.map(({ key }) => key)).toEqual(served);
  });

  it('answers on every route of the contract', () => {
    const fastify = api.app.getHttpAdapter().getInstance();
    const missing = contractRoutes().filter((key) => {
      const [method = '', template = ''] = key.split(' ');
      return !fastify.hasRoute({ method, url: template.replace(/\{(\w+)\}/g, ':$1') });
    });
    expect(missing).toEqual([]);
  });
});

describe('the rule of every route', () => {
  it('is there, and is a known permission', () => {
    const known = new Set<unknown>([...PERMISSIONS, 'public']);
    expect(ruled.filter(({ rule }) => !known.has(rule))).toEqual([]);
  });

  it('is public where somebody signs in or registers, for what they read before, and for what watches: nowhere else', () => {
    const open = ruled.filter(({ rule }) => rule === 'public').map(({ key }) => key);
    expect(open).toEqual([...BESIDE_THE_CONTRACT, ...PUBLIC_ROUTES].sort());
  });

  it('limits by address, beside its own, what strangers may write or look up; a thousand a minute pass nowhere', () => {
    const byAddress = ({ limits }: Route) =>
      limits.find(({ by, limit, windowSeconds }) => by === 'address' && (limit / windowSeconds) * 60 < 1_000);
    const unlimited = ruled.filter(
      ({ key, ...route }) => PUBLIC_ROUTES.includes(key) && !byAddress({ key, ...route }),
    );
    expect(unlimited.map(({ key }) => key)).toEqual(LIMITED_LIKE_ALL);
  });

  it.each(['GET', 'POST', 'PATCH', 'PUT', 'DELETE'])(
    'never lets %s write under a reading permission',
    (verb) => {
      const writes = ruled.filter(
        ({ key, rule }) => key.startsWith(`${verb} `) && verb !== 'GET' && rule?.endsWith(':read'),
      );
      expect(writes).toEqual([]);
    },
  );
});
