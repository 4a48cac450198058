import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Act, Details } from '#kezhi/kernel';
import { AuditLog, Database } from '#kezhi/platform';
import type { Response } from 'supertest';
import { v7 as uuid } from 'uuid';
import { PeopleDesk } from '../support/people-desk.js';
import { OFFICER, type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';
import { type AuditedThing, plantThings } from './audited-things.js';

interface Item {
  id: number;
  action: string;
  result: string;
  details: Details;
  names?: Array<{ id: string; kind: string; name: string; hint: string | null }>;
}

let api: TestApp;
/** Acts within the county, so that whoever audits it sees every entry of the account. */
let clerk: { id: string; account: string };
let auditor: SignedIn;
beforeAll(async () => {
  api = await startTestApp();
  clerk = await api.plantAccount('association_officer', api.tree.county);
  auditor = await api.signInAs('auditor', api.tree.county);
});
afterAll(() => api.close());

const enter = (action: Act, objectType: string, objectId: string | null, details: Details = {}) =>
  api.app.get(AuditLog).append({ action, objectType, objectId, details, accountId: clerk.id });

async function read(who: SignedIn, query = ''): Promise<Item[]> {
  const path = `/api/v1/audit-log?limit=200&accountId=${clerk.id}${query}`;
  return ((await api.call().get(path).set(who).expect(200)).body as { items: Item[] }).items;
}

describe('the audit log of a county', () => {
  it('holds what an officer from above has done to one of its organizations, and nothing that was done elsewhere', async () => {
    const above = await api.signInAs('national_officer', api.tree.nation);
    const elsewhere = await api.signInAs('auditor', api.tree.otherCounty);
    const edit = api.call().patch(`/api/v1/organizations/${api.tree.team}`).set(above);
    await edit.send({ summary: '科普进村' }).expect(200);
    const path = `/api/v1/audit-log?action=organization:edit&objectId=${api.tree.team}`;
    const seen = async (who: SignedIn) => {
      const { body } = await api.call().get(path).set(who).expect(200);
      return (body as { items: Item[] }).items.length;
    };
    expect([await seen(auditor), await seen(elsewhere)]).toEqual([1, 0]);
  });
});

describe('the audit log without what is routine', () => {
  const cookieOf = (answer: Response) =>
    String(answer.headers['set-cookie'])
      .split(/[,;]\s*/)
      .find((cookie) => cookie.startsWith('kezhi_refresh=')) ?? '';
  const refresh = (cookie: string) => api.call().post('/api/v1/auth/refresh').set('cookie', cookie);
  const acts = (items: Item[]) => items.map(({ action, result }) => `${action} ${result}`);

  beforeAll(async () => {
    const first = await api
      .call()
      .post('/api/v1/auth/login')
      .send({ ...OFFICER, account: clerk.account })
      .expect(200);
    const second = await refresh(cookieOf(first)).expect(200);
    await refresh(cookieOf(second)).expect(200);
    await api.database.sql(`UPDATE refresh_tokens SET used_at = used_at - interval '1 minute'`);
    await refresh(cookieOf(first)).expect(401);
  });

  it('has no session that went on, and always the token that was used twice', async () => {
    const others = ['session:refresh refused', 'session:create done'];
    expect(acts(await read(auditor, '&routine=false'))).toEqual(others);
    expect(acts(await read(auditor, '&routine=false&action=session:refresh'))).toEqual([others[0]]);
  });

  it('is for who asks: everything is there for whoever does not', async () => {
    const refreshes = ['session:refresh done', 'session:refresh done'];
    const everything = ['session:refresh refused', ...refreshes, 'session:create done'];
    expect(acts(await read(auditor))).toEqual(everything);
    expect(acts(await read(auditor, '&routine=true'))).toEqual(everything);
  });

  it('is counted and paged as it is read, and takes true or false only', async () => {
    const path = `/api/v1/audit-log?limit=1&accountId=${clerk.id}&routine=false`;
    const first = await api.call().get(`${path}&include=total`).set(auditor).expect(200);
    const { total, nextCursor, items } = first.body as { total: number; nextCursor: string; items: Item[] };
    expect([total, acts(items)]).toEqual([2, ['session:refresh refused']]);
    const next = await api.call().get(`${path}&cursor=${nextCursor}`).set(auditor).expect(200);
    expect(acts((next.body as { items: Item[] }).items)).toEqual(['session:create done']);
    await api.call().get('/api/v1/audit-log?routine=0').set(auditor).expect(400);
  });
});

describe('what the audit log tells of by id', () => {
  let desk: PeopleDesk;
  let things: AuditedThing[];
  let officer: SignedIn;
  let administrator: SignedIn;
  beforeAll(async () => {
    desk = new PeopleDesk(api);
    things = await plantThings(api, desk);
    officer = await api.signInAs('association_officer', api.tree.county);
    administrator = await api.signInAs('audit_administrator', api.tree.county);
    for (const { act, objectType, near, far } of things)
      for (const id of [near, far]) await enter(act, objectType, id);
  });

  const nearest = (type: string) => things.find(({ objectType }) => objectType === type)?.near ?? '';

  /** What an id is called in every entry that names it. */
  const namesOf = (items: Item[], id: string) =>
    items.flatMap(({ names = [] }) => names.filter((name) => name.id === id));

  it('has its name within the reach of the reader, and none beyond it', async () => {
    const items = await read(officer);
    const found = things.map(({ act, near, far }) => [act, namesOf(items, near), namesOf(items, far)]);
    expect(found).toEqual(things.map(({ act, near, name }) => [act, [{ id: near, ...name }], []]));
    const everywhere = await read(await api.signIn());
    const unknown = things.filter(({ far }) => namesOf(everywhere, far).length === 0);
    expect(unknown).toEqual([]);
  });

  it('has the same names for an auditor of the place, and none of what lies elsewhere', async () => {
    const items = await read(auditor);
    const found = things.map(({ act, near, far }) => [act, namesOf(items, near), namesOf(items, far)]);
    expect(found).toEqual(things.map(({ act, near, name }) => [act, [{ id: near, ...name }], []]));
  });

  it('has no name while an application is a draft, known to the applicant only', async () => {
    const draft = nearest('registration');
    const submitted = 'UPDATE organization_registrations SET submitted_at = $2 WHERE id = $1';
    await api.database.sql(submitted, [draft, null]);
    expect(namesOf(await read(auditor), draft)).toEqual([]);
    await api.database.sql(submitted, [draft, new Date()]);
    expect(namesOf(await read(auditor), draft)).not.toEqual([]);
  });

  it('has none for the audit administrator, who reads acts and nothing else, but that of a region', async () => {
    await enter('region:succeed', 'region', null, { code: '320402', successorCode: '320404' });
    const kinds = (await read(administrator)).flatMap(({ names = [] }) => names.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(['region']));
    expect(namesOf(await read(auditor), '320402')).toEqual([
      { id: '320402', kind: 'region', name: '江苏省常州市天宁区', hint: '320402' },
    ]);
  });

  it('is named in details too, some of many, and by whom it was done', async () => {
    const [accountId, organizationId, membership] = [
      nearest('account'),
      nearest('organization'),
      nearest('membership'),
    ];
    await enter('role:grant', 'role', uuid(), { role: 'auditor', accountId, organizationId });
    const [entry] = await read(auditor, '&action=role:grant');
    expect(entry?.names?.map(({ id }) => id)).toEqual([clerk.id, accountId, organizationId]);
    const memberships = [membership, ...Array.from({ length: 4 }, () => uuid()), nearest('volunteer')];
    await enter('membership:decide', 'membership', null, { memberships });
    const [decided] = await read(auditor, '&action=membership:decide');
    expect(decided?.names?.map(({ id }) => id)).toEqual([clerk.id, membership]);
  });

  it('is a name of nobody who has closed the record', async () => {
    const gone = await desk.plant({ teams: [api.tree.team], status: 'closed' });
    await enter('volunteer:close', 'volunteer', gone.id);
    expect(namesOf(await read(auditor), gone.id)).toEqual([]);
  });

  it('is found for a whole page at once', async () => {
    const asked = jest.spyOn(api.app.get(Database), 'sql');
    const questions = async () => {
      asked.mockClear();
      const items = await read(auditor);
      return { questions: asked.mock.calls.length, entries: items.length };
    };
    const before = await questions();
    for (const { act, objectType, near } of things)
      for (let turn = 0; turn < 5; turn += 1) await enter(act, objectType, near);
    expect(await questions()).toEqual({ ...before, entries: before.entries + 5 * things.length });
    asked.mockRestore();
  });
});
