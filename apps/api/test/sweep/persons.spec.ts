import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isPersonal, type Permission } from '#kezhi/kernel';
import { PeopleDesk } from '../support/people-desk.js';
import { OWN_ASKS, ownPath, type PersonAsker, personAsker } from './own-requests.js';
import type { Place } from './places.js';
import { PUBLIC_ROUTES } from './public-routes.js';
import { ask, PERSONAL } from './requests.js';
import { contractRoutes, ruledRoutes } from './route-table.js';
import { setStage, type Stage } from './stage.js';

let stage: Stage;
let desk: PeopleDesk;
let rules: Map<string, string | undefined>;
beforeAll(async () => {
  stage = await setStage();
  desk = new PeopleDesk(stage.api);
  rules = new Map(ruledRoutes(stage.api.app).map(({ key, rule }) => [key, rule]));
});
afterAll(() => stage.close());

const permissionOf = (key: string) => rules.get(key) as Permission;
const OWN = /^\w+ \/api\/v1\/me\/volunteer/;
const routes = contractRoutes().filter((key) => !PUBLIC_ROUTES.includes(key));
const own = routes.filter((key) => OWN.test(key));
const ownReads = own.filter((key) => key.startsWith('GET '));
const ownWrites = own.filter((key) => !key.startsWith('GET '));
/** Of every account, whoever it belongs to. */
const OF_EVERYBODY: ReadonlySet<string> = new Set(['profile:read', 'profile:edit', 'region:read']);
const offices = routes.filter(
  (key) => !OWN.test(key) && !PERSONAL.has(key) && key !== 'POST /api/v1/auth/password',
);
/** They ask for the password, and whoever signs in by code has none. */
const TAKE_THE_PASSWORD: ReadonlySet<string> = new Set([
  'POST /api/v1/me/email-codes',
  'POST /api/v1/me/second-factor/enrolment',
]);
/** Whether the answer to a registered person is what the route owes everybody, or nobody of the public. */
function isFitting(key: string, status: number): boolean {
  if (TAKE_THE_PASSWORD.has(key)) return status === 422;
  return OF_EVERYBODY.has(permissionOf(key)) ? status < 300 : status === 403;
}

async function send(key: string, person: PersonAsker, body?: object) {
  const response = await fetch(stage.api.origin + ownPath(key, person), {
    method: key.split(' ')[0],
    headers: { ...person.headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, text: await response.text() };
}

const prepared = async (key: string) => {
  const person = await personAsker(desk, stage.api, OWN_ASKS[key]?.status);
  return { person, body: await OWN_ASKS[key]?.body?.(person, desk, stage.api) };
};

interface Row {
  id: string;
  action: string;
  account_id: string | null;
  all: string;
}
const rowsSince = (id: string) =>
  stage.api.database.sql<Row>(
    'SELECT id, action, account_id, a::text AS all FROM audit_log a WHERE id > $1 ORDER BY id',
    [id],
  );
const lastRow = async () =>
  (await stage.api.database.sql<{ id: string }>('SELECT coalesce(max(id), 0)::text AS id FROM audit_log'))[0]
    ?.id ?? '0';

describe('a registered person', () => {
  it('is asked about in every route of the own record, and in no other', () => {
    expect(Object.keys(OWN_ASKS).sort()).toEqual([...ownWrites].sort());
    expect(own.filter((key) => !isPersonal(permissionOf(key)))).toEqual([]);
    expect(offices.filter((key) => isPersonal(permissionOf(key)))).toEqual([]);
  });

  it.each(offices)('is refused %s, unless it is everybody’s', async (key) => {
    const person = await personAsker(desk, stage.api);
    const wrong: unknown[] = [];
    for (const place of stage.places) {
      const { status, text } = await ask(stage.api.origin, key, { place, headers: { ...person.headers } });
      if (!isFitting(key, status)) wrong.push([place.name, status, text]);
    }
    expect(wrong).toEqual([]);
  });

  it.each(ownReads)('reads the own record by %s, and nothing of anybody else', async (key) => {
    const person = await personAsker(desk, stage.api);
    const { status, text } = await send(key, person);
    expect(status).toBe(200);
    for (const { secrets, things } of stage.places)
      for (const foreign of [...secrets, things.volunteers]) expect(text).not.toContain(foreign);
  });

  it.each(ownWrites)(
    'writes the own record by %s, which leaves one audit row without secrets',
    async (key) => {
      const { person, body } = await prepared(key);
      const before = await lastRow();
      const { status, text } = await send(key, person, body);
      expect([status < 300, status < 300 ? '' : text]).toEqual([true, '']);
      const rows = await rowsSince(before);
      expect(rows.map(({ action }) => action)).toEqual([expect.stringMatching(/^[a-z-]+:[a-z-]+$/)]);
      expect(rows[0]?.account_id).toEqual(expect.any(String));
      const secrets = [person.idNumber, person.phone, ...Object.values(body ?? {})].filter(
        (value): value is string => typeof value === 'string' && /^\d{6,}/.test(value),
      );
      expect(secrets.filter((secret) => rows[0]?.all.includes(secret))).toEqual([]);
    },
  );

  it.each(ownWrites.filter((key) => OWN_ASKS[key]?.body))('cannot smuggle fields into %s', async (key) => {
    const { person, body } = await prepared(key);
    const { status, text } = await send(key, person, { ...body, personId: person.id, isAdmin: true });
    if (key.endsWith('withdrawal')) return expect(status).toBeLessThan(300);
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([400, 'COMMON.VALIDATION']);
  });

  it.each(ownWrites)('is the only one who may: an office is refused %s, and leaves no row', async (key) => {
    for (const { name, headers } of stage.askers) {
      const { person, body } = await prepared(key);
      const before = await lastRow();
      const { status } = await send(key, { ...person, headers }, body);
      expect([name, status, (await rowsSince(before)).length]).toEqual([name, 403, 0]);
    }
  });

  it('does not reach the membership of another', async () => {
    const [person, other] = [await personAsker(desk, stage.api), await personAsker(desk, stage.api)];
    const key = 'POST /api/v1/me/volunteer/memberships/{id}/leaving';
    expect((await send(key, { ...person, membership: other.membership })).status).toBe(404);
    const place = stage.places[0] as Place;
    expect((await send(key, { ...person, membership: place.things.memberships })).status).toBe(404);
  });
});
