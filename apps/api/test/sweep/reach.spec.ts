import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#kezhi/kernel';
import { type Asker, type Relation, relationOf } from './askers.js';
import { dependsOnPlace, letterOf, MATRIX_ROUTES, type Reached, reachOf } from './matrix.js';
import { OWN_ASKS } from './own-requests.js';
import { NOUNS, type Place } from './places.js';
import { PUBLIC_ROUTES } from './public-routes.js';
import { ask, ASKS, BULK, NAMES_ITS_PLACE, nounOf, PERSONAL, REACH_ELSEWHERE } from './requests.js';
import { restore } from './restoring.js';
import { contractRoutes } from './route-table.js';
import { setStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Changes the asker's own password, which ends nobody's reach. */
const OWN_PASSWORD = 'POST /api/v1/auth/password';
const OWN_RECORD = /^GET \/api\/v1\/me\/volunteer/;
const routes = contractRoutes().filter((key) => !PUBLIC_ROUTES.includes(key));
const ofOffices = routes.filter((key) => !(key in OWN_ASKS) && !OWN_RECORD.test(key));
const namesAPlace = (key: string) => nounOf(key) !== undefined || NAMES_ITS_PLACE.has(key) || key in BULK;
const aboutPlaces = ofOffices.filter(namesAPlace);
const others = ofOffices.filter((key) => !namesAPlace(key) && key !== OWN_PASSWORD && !PERSONAL.has(key));

/** The only answers that may hold an identity number or a phone in clear. */
const REVEALS = new Set([
  'POST /api/v1/volunteers/{id}/reveal',
  'GET /api/v1/volunteers/{id}/export',
  'POST /api/v1/imports/{id}/rows/{rowNo}/reveal',
]);

/** A supervisor out of reach is a wrong field of the new organization, not a missing page. */
const NOT_FOUND: Readonly<Record<string, number>> = { 'POST /api/v1/organizations': 422 };

/** Whether the answer is not what the matrix says. What is read must come; what is done may still find something else in its way. */
function misfit(key: string, status: number, reached: Reached): boolean {
  if (reached === 'forbidden' || reached === 'refused') return status !== 403;
  if (reached === 'out of reach') return status !== (NOT_FOUND[key] ?? 404);
  if (key.startsWith('GET ')) return status !== 200;
  return [401, 403, 404].includes(status) || status >= 500;
}

/** A bulk act answers each item for itself: what is out of reach is not found there. */
function statusOf(key: string, { status, text }: { status: number; text: string }): number {
  const item = status === 200 ? BULK[key]?.(JSON.parse(text)) : undefined;
  return item?.endsWith('.NOT_FOUND') ? 404 : status;
}

const clean = new WeakSet<Place>();

/** Puts the place back into the state of the route, unless nothing has been done there since. */
async function prepare(key: string, place: Place): Promise<void> {
  if (!clean.has(place)) await restore(stage, place, ASKS[key]?.state);
  clean.add(place);
}

async function cell(key: string, asker: Asker, place: Place): Promise<string[]> {
  const reached = reachOf(asker, key, place);
  await prepare(key, place);
  const answer = await ask(stage.api.origin, key, { place, headers: { ...asker.headers } });
  const { status, text } = answer;
  if (status < 300) clean.delete(place);
  const where = `${asker.name}, ${place.name}`;
  if (misfit(key, statusOf(key, answer), reached)) return [`${where}: ${reached}, but ${status} ${text}`];
  const leak = REVEALS.has(key) ? undefined : place.secrets.find((secret) => text.includes(secret));
  return leak === undefined ? [] : [`${where}: ${leak} in ${text}`];
}

describe('the matrix', () => {
  it('has a row for every route that an office may ask, once, and for no other', () => {
    expect([...MATRIX_ROUTES].sort()).toEqual(ofOffices);
  });

  it('has a column for every role', () => {
    for (const role of ROLES) expect([role, letterOf('GET /api/v1/me', role)]).toEqual([role, 'o']);
  });

  it('is asked by every role on the unit itself, above it and elsewhere, as far as the role exists there', () => {
    const relations = (role: string): Relation[] => {
      const everywhere = stage.askers.flatMap((asker) => stage.places.map((place) => ({ asker, place })));
      const near = stage.near.map((asker) => ({ asker, place: asker.about }));
      const all = [...everywhere, ...near].filter(({ asker }) => asker.role === role);
      return [...new Set(all.map(({ asker, place }) => relationOf(asker, place)))].sort();
    };
    for (const role of ROLES)
      expect([role, relations(role)]).toEqual([
        role,
        role === 'national_officer' ? ['above'] : ['above', 'elsewhere', 'own unit'],
      ]);
  });

  it('is tried at places wherever a place decides, or it is said where else', () => {
    const untried = ofOffices.filter((key) => dependsOnPlace(key) && !aboutPlaces.includes(key));
    expect(untried).toEqual(Object.keys(REACH_ELSEWHERE).sort());
  });

  it('lets no path with an id go by as one that names no place', () => {
    expect(others.filter((key) => key.includes('{') && !(key in REACH_ELSEWHERE))).toEqual([
      'GET /api/v1/regions/{code}',
      'POST /api/v1/regions/{code}/succession',
    ]);
  });
});

describe('everybody asks every route about every place', () => {
  it.each(aboutPlaces)('%s answers as far as the matrix reaches', async (key) => {
    const wrong: string[] = [];
    for (const place of stage.places) clean.delete(place);
    for (const asker of stage.askers)
      for (const place of stage.places) wrong.push(...(await cell(key, asker, place)));
    for (const asker of stage.near) wrong.push(...(await cell(key, asker, asker.about)));
    expect(wrong).toEqual([]);
  });

  it.each(others)('%s answers whoever has the permission', async (key) => {
    const wrong: string[] = [];
    const place = stage.places[0] as Place;
    for (const asker of stage.askers) {
      const holds = letterOf(key, asker.role) !== '-';
      const { status, text } = await ask(stage.api.origin, key, { place, headers: { ...asker.headers } });
      if (misfit(key, status, holds ? 'reached' : 'forbidden'))
        wrong.push(`${asker.name}: ${status} ${text}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('nobody in particular', () => {
  it.each(routes)('is refused %s', async (key) => {
    const answers = [];
    for (const headers of [{}, { authorization: 'Bearer nothing' }] as Array<Record<string, string>>)
      answers.push((await ask(stage.api.origin, key, { place: stage.places[0] as Place, headers })).status);
    expect(answers).toEqual([401, 401]);
  });
});

interface Page {
  items: Array<{ id: string }>;
  nextCursor: string | null;
}

/** Of all pages; none when the list is refused. */
async function idsOf(asker: Asker, path: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const answer = await stage.api.call().get(`/api/v1/${path}${cursor}`).set(asker.headers);
    if (answer.status !== 200) return ids;
    const { items, nextCursor } = answer.body as Page;
    ids.push(...items.map(({ id }) => id));
    if (nextCursor === null) return ids;
    cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
  }
}

/** Where a list shows less than what is reached unless it is asked for everything. */
const EVERYTHING: Readonly<Record<string, string>> = { registrations: '&turn=any' };

describe('lists', () => {
  it.each(NOUNS)('of %s show exactly the places that are reached', async (noun) => {
    for (const place of stage.places) await restore(stage, place, undefined);
    for (const asker of [...stage.askers, ...stage.near]) {
      const ids = await idsOf(asker, `${noun}?limit=200${EVERYTHING[noun] ?? ''}`);
      const shown = stage.places.filter(({ things }) => ids.includes(things[noun]));
      const reached = stage.places.filter(
        (place) => reachOf(asker, `GET /api/v1/${noun}`, place) === 'reached',
      );
      expect([asker.name, shown.map(({ name }) => name)]).toEqual([
        asker.name,
        reached.map(({ name }) => name),
      ]);
    }
  });

  const FILTERS: Record<string, (place: Place) => string[]> = {
    organizations: ({ organization, regions, above }) => [
      ...above.flatMap((id) => [`within=${id}`, `supervisor=${id}`]),
      ...['000000', ...regions].map((code) => `region=${code}`),
      `within=${organization}&region=${regions[0] ?? ''}`,
    ],
    volunteers: ({ regions, above }) => [
      ...above.map((id) => `within=${id}`),
      ...['000000', ...regions].map((code) => `region=${code}`),
    ],
    memberships: ({ organization, above, things }) => [
      ...above.map((id) => `within=${id}`),
      'status=approved',
      `organization=${organization}`,
      `volunteer=${things.volunteers}`,
    ],
    'organization-claims': ({ legacyTeam, organization }) => [
      `organization=${legacyTeam}`,
      `claimant=${organization}`,
      'view=mine',
      'status=submitted',
    ],
    imports: ({ above }) => above.map((id) => `within=${id}`),
    accounts: ({ above }) => above.map((id) => `within=${id}`),
    'role-grants': ({ above, things }) => [
      ...above.map((id) => `within=${id}`),
      `accountId=${things.accounts}`,
      'ended=true',
    ],
    registrations: ({ above, regions }) => [
      ...above.flatMap((id) => [`within=${id}`, `within=${id}&turn=any`]),
      ...regions.map((code) => `region=${code}&turn=any`),
    ],
    'audit-log': ({ organization, things }) => [
      `organizationId=${organization}`,
      `accountId=${things.accounts}`,
      `objectType=import&objectId=${things.imports}`,
      'routine=false',
    ],
  };

  it.each(Object.keys(FILTERS))('of %s are never widened by a filter', async (list) => {
    for (const asker of stage.askers) {
      const all = new Set(await idsOf(asker, `${list}?limit=200${EVERYTHING[list] ?? ''}`));
      for (const place of stage.places)
        for (const filter of FILTERS[list]?.(place) ?? []) {
          const beyond = (await idsOf(asker, `${list}?limit=200&${filter}`)).filter((id) => !all.has(id));
          expect([asker.name, filter, beyond]).toEqual([asker.name, filter, []]);
        }
    }
  });

  it('find by identity number only whom one reaches', async () => {
    const key = 'POST /api/v1/volunteers/search';
    for (const asker of stage.askers.filter(({ role }) => letterOf(key, role) !== '-'))
      for (const place of stage.places) {
        const found = await stage.api
          .call()
          .post('/api/v1/volunteers/search')
          .set(asker.headers)
          .send({ idNumber: place.person.idNumber })
          .expect(200);
        const isReached = reachOf(asker, key, place) === 'reached';
        expect((found.body as Page).items.map(({ id }) => id)).toEqual(
          isReached ? [place.things.volunteers] : [],
        );
      }
  });
});

describe('a role that is taken away', () => {
  it('stops on the next request, whatever the token says', async () => {
    const { api } = stage;
    const { account, grantId } = await api.plantAccount('association_officer', api.tree.county);
    const headers = await api.signIn({ account, password: 'chosen by the operator' });
    await api.call().get('/api/v1/organizations').set(headers).expect(200);
    await api
      .call()
      .post(`/api/v1/role-grants/${grantId}/revocation`)
      .set(await api.signIn())
      .expect(200);
    const refused = await api.call().get('/api/v1/organizations').set(headers).expect(403);
    expect(refused.body).toMatchObject({ code: 'COMMON.FORBIDDEN' });
    await api.call().get(`/api/v1/organizations/${api.tree.team}`).set(headers).expect(403);
  });
});
