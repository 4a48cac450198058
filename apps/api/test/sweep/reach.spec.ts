import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GRID, type Permission } from '#kezhi/kernel';
import { type Asker, NOUNS, type Place, reachOf, restore, setStage, type Stage } from './places.js';
import { PUBLIC_ROUTES } from './public-routes.js';
import { ask, ASKS, NAMES_ITS_PLACE, nounOf, PERSONAL } from './requests.js';
import { contractRoutes, ruledRoutes } from './route-table.js';

let stage: Stage;
let rules: Map<string, string | undefined>;
beforeAll(async () => {
  stage = await setStage();
  rules = new Map(ruledRoutes(stage.api.app).map(({ key, rule }) => [key, rule]));
});
afterAll(() => stage.close());

/** Changes the asker's own password, which ends nobody's reach. */
const OWN_PASSWORD = 'POST /api/v1/auth/password';
const routes = contractRoutes().filter((key) => !PUBLIC_ROUTES.includes(key));
const aboutPlaces = routes.filter((key) => nounOf(key) !== undefined || NAMES_ITS_PLACE.has(key));
const others = routes.filter(
  (key) => !aboutPlaces.includes(key) && key !== OWN_PASSWORD && !PERSONAL.has(key),
);

const permissionOf = (key: string) => rules.get(key) as Permission;

/** The only answers that may hold an identity number or a phone in clear. */
const REVEALS = new Set([
  'POST /api/v1/volunteers/{id}/reveal',
  'GET /api/v1/volunteers/{id}/export',
  'POST /api/v1/imports/{id}/rows/{rowNo}/reveal',
]);

/** A supervisor out of reach is a wrong field of the new organization, not a missing page. */
const NOT_FOUND: Readonly<Record<string, number>> = { 'POST /api/v1/organizations': 422 };

/** Whether the answer is not what the grid says. */
function misfit(status: number, reached: ReturnType<typeof reachOf>, notFound = 404): boolean {
  if (reached === 'forbidden') return status !== 403;
  if (reached === 'out of reach') return status !== notFound;
  return [401, 403, 404].includes(status) || status >= 500;
}

async function cell(key: string, asker: Asker, place: Place): Promise<string[]> {
  const reached = reachOf(asker, permissionOf(key), place);
  await restore(stage, place, ASKS[key]?.state);
  const { status, text } = await ask(stage.api.origin, key, { place, headers: { ...asker.headers } });
  const where = `${asker.name}, ${place.name}`;
  if (misfit(status, reached, NOT_FOUND[key])) return [`${where}: ${reached}, but ${status} ${text}`];
  const leak = REVEALS.has(key) ? undefined : place.secrets.find((secret) => text.includes(secret));
  return leak === undefined ? [] : [`${where}: ${leak} in ${text}`];
}

describe('everybody asks every route about every place', () => {
  it.each(aboutPlaces)('%s answers as far as the grid reaches', async (key) => {
    const wrong: string[] = [];
    for (const place of stage.places)
      for (const asker of stage.askers) wrong.push(...(await cell(key, asker, place)));
    expect(wrong).toEqual([]);
  });

  it.each(others)('%s answers whoever has the permission', async (key) => {
    const wrong: string[] = [];
    const place = stage.places[0] as Place;
    for (const asker of stage.askers) {
      const holds = GRID[asker.role][permissionOf(key)] !== undefined;
      const { status, text } = await ask(stage.api.origin, key, { place, headers: { ...asker.headers } });
      if (misfit(status, holds ? 'reached' : 'forbidden')) wrong.push(`${asker.name}: ${status} ${text}`);
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
    const permission = permissionOf(`GET /api/v1/${noun}`);
    for (const asker of stage.askers) {
      const ids = await idsOf(asker, `${noun}?limit=200${EVERYTHING[noun] ?? ''}`);
      const shown = stage.places.filter(({ things }) => ids.includes(things[noun]));
      const reached = stage.places.filter((place) => reachOf(asker, permission, place) === 'reached');
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
    for (const asker of stage.askers.filter(({ role }) => GRID[role]['volunteer:search'] !== undefined))
      for (const place of stage.places) {
        const found = await stage.api
          .call()
          .post('/api/v1/volunteers/search')
          .set(asker.headers)
          .send({ idNumber: place.person.idNumber })
          .expect(200);
        const isReached = reachOf(asker, 'volunteer:search', place) === 'reached';
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
