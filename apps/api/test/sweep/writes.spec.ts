import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OFFICER } from '../support/test-app.js';
import type { Asker } from './askers.js';
import { OWN_ASKS } from './own-requests.js';
import type { Place } from './places.js';
import { PUBLIC_ROUTES } from './public-routes.js';
import { ask, ASKS, pathOf, PERSONAL } from './requests.js';
import { restore } from './restoring.js';
import { contractRoutes } from './route-table.js';
import { setStage, type Stage } from './stage.js';

let stage: Stage;
let place: Place;
let officer: Asker;
beforeAll(async () => {
  stage = await setStage();
  [place, officer] = [stage.places[0] as Place, stage.askers[0] as Asker];
});
afterAll(() => stage.close());

const SIGNING = /\/auth\//;
/** Asked by people about themselves in persons.spec.ts, and by anybody in the tests of registration. */
const ELSEWHERE = (key: string) => key in OWN_ASKS || PUBLIC_ROUTES.includes(key) || PERSONAL.has(key);
const writes = contractRoutes().filter(
  (key) => !key.startsWith('GET ') && !SIGNING.test(key) && !ELSEWHERE(key),
);
/** Everybody may, with the own account. */
const isOwn = (key: string) => / \/api\/v1\/me(?:\/|$)/.test(key);
const withBody = writes.filter((key) => ASKS[key]?.body);

interface Row {
  action: string;
  account_id: string | null;
  trace_id: string | null;
  all: string;
}

async function rowsSince(id: string): Promise<Row[]> {
  return stage.api.database.sql<Row>(
    'SELECT action, account_id, trace_id, a::text AS all FROM audit_log a WHERE id > $1 ORDER BY id',
    [id],
  );
}

async function lastRow(): Promise<string> {
  const [row] = await stage.api.database.sql<{ id: string }>(
    'SELECT coalesce(max(id), 0)::text AS id FROM audit_log',
  );
  return row?.id ?? '0';
}

describe('every write', () => {
  it('is known to the sweep with a request that succeeds', () => {
    expect(writes.filter((key) => !(key in ASKS))).toEqual([]);
  });

  it.each(writes)('%s leaves exactly one audit row, which names the account and nobody else', async (key) => {
    await restore(stage, place, ASKS[key]?.state);
    const before = await lastRow();
    const { status, text } = await ask(stage.api.origin, key, { place, headers: { ...officer.headers } });
    expect([key, status, status < 300 ? '' : text]).toEqual([key, expect.any(Number), '']);
    const rows = await rowsSince(before);
    expect(rows.map(({ action }) => action)).toEqual([expect.stringMatching(/^[a-z-]+:[a-z-]+$/)]);
    expect(rows[0]).toMatchObject({ account_id: expect.any(String), trace_id: expect.any(String) });
    expect(place.secrets.filter((secret) => rows[0]?.all.includes(secret))).toEqual([]);
  });

  it.each(writes)(
    '%s leaves no row when it is refused (what is one’s own is refused to nobody)',
    async (key) => {
      await restore(stage, place, ASKS[key]?.state);
      const before = await lastRow();
      const auditor = stage.askers.find(({ role }) => role === 'auditor') as Asker;
      const { status } = await ask(stage.api.origin, key, { place, headers: { ...auditor.headers } });
      const rows = await rowsSince(before);
      if (isOwn(key)) expect([status < 300, rows.length]).toEqual([true, 1]);
      else expect([status, rows.length]).toEqual([403, 0]);
    },
  );

  it.each(withBody)('%s refuses fields that it does not know', async (key) => {
    await restore(stage, place, ASKS[key]?.state);
    const sound = await ASKS[key]?.body?.(place);
    const extra = { id: 'x', version: 9, passwordHash: 'x', sealed: 'x', isAdmin: true };
    const body = Array.isArray(sound)
      ? [{ ...(sound[0] as object), ...extra }]
      : { ...(sound as object), ...extra };
    const [method = ''] = key.split(' ');
    const answer = await fetch(stage.api.origin + pathOf(key, place), {
      method,
      headers: { ...officer.headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const problem = (await answer.json()) as { code: string; errors: Array<{ pointer: string }> };
    expect([answer.status, problem.code]).toEqual([400, 'COMMON.VALIDATION']);
    const pointers = problem.errors.map(({ pointer }) => pointer.split('/').at(-1));
    expect(pointers).toEqual(expect.arrayContaining(Object.keys(extra)));
  });
});

describe('signing in, refreshing, changing the password and signing out', () => {
  it('leave their rows, without the password', async () => {
    const { api } = stage;
    const { account } = await api.plantAccount('auditor', api.tree.county);
    const before = await lastRow();
    const headers = await api.signIn({ ...OFFICER, account });
    const next = 'four quiet mountains';
    await api
      .call()
      .post('/api/v1/auth/password')
      .set(headers)
      .send({ current: OFFICER.password, next })
      .expect(204);
    await api.call().post('/api/v1/auth/login').send({ account, password: OFFICER.password }).expect(401);
    await api.call().post('/api/v1/auth/logout').set(headers).expect(204);
    const rows = await rowsSince(before);
    expect(rows.map(({ action }) => action)).toHaveLength(4);
    expect(rows.filter(({ all }) => all.includes(next) || all.includes(OFFICER.password))).toEqual([]);
  });
});

describe('the whole audit log', () => {
  it('holds no identity number and no phone of anybody', async () => {
    const rows = await rowsSince('0');
    expect(rows.length).toBeGreaterThan(writes.length);
    const secrets = stage.places.flatMap((each) => each.secrets);
    expect(rows.filter(({ all }) => secrets.some((secret) => all.includes(secret)))).toEqual([]);
  });
});
