import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReferenceData } from '#kezhi/organizations';
import { PeopleDesk } from '../support/people-desk.js';
import { OFFICER, type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let desk: PeopleDesk;
let nation: SignedIn;
let prefecture: SignedIn;
let county: SignedIn;
beforeAll(async () => {
  api = await startTestApp();
  desk = new PeopleDesk(api);
  await api.app.get(ReferenceData).seed();
  nation = await api.signIn();
  prefecture = await api.signInAs('association_officer', api.tree.prefecture);
  county = await api.signInAs('association_officer', api.tree.county);
});
afterAll(() => api.close());

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Record<string, unknown> & { items: Array<Record<string, unknown>>; code: string };
}
const get = async (path: string, who: SignedIn = county) =>
  (await api.call().get(`/api/v1/${path}`).set(who)) as unknown as Answer;
const post = async (path: string, body: object, who: SignedIn & { 'if-match'?: string } = county) =>
  (await api.call().post(`/api/v1/${path}`).set(who).send(body)) as unknown as Answer;

let planted = 0;
const team = (more: Partial<Parameters<TestApp['tree']['plant']>[0]> = {}) =>
  api.tree.plant({
    name: `生命队${++planted}`,
    parent: api.tree.county,
    kind: 'service_team',
    region: '320402',
    ...more,
  });

describe('POST /organizations/{id}/move', () => {
  it('needs the permission on both sides, moves, and stands in the history', async () => {
    const id = await team();
    const body = { parentId: api.tree.otherCounty, reason: '区划调整' };
    expect((await post(`organizations/${id}/move`, body)).body).toMatchObject({
      status: 422,
      code: 'ORGANIZATION.PARENT_UNKNOWN',
    });
    const moved = await post(`organizations/${id}/move`, body, prefecture);
    expect(moved.body).toMatchObject({ parentId: api.tree.otherCounty, version: 2 });
    expect((await get(`organizations/${id}/history`, prefecture)).body.items[0]).toMatchObject({
      event: 'move',
      reason: '区划调整',
      fromOrganization: { id: api.tree.county, name: '天宁区科协' },
      toOrganization: { id: api.tree.otherCounty, name: '钟楼区科协' },
    });
  });

  it('is refused from an older version and without a reason', async () => {
    const id = await team();
    const body = { parentId: api.tree.otherCounty, reason: '区划调整' };
    const stale = await post(`organizations/${id}/move`, body, { ...prefecture, 'if-match': '"7"' });
    expect(stale.status).toBe(412);
    const silent = await post(`organizations/${id}/move`, { ...body, reason: ' ' }, prefecture);
    expect(silent.body.code).toBe('ORGANIZATION.REASON_REQUIRED');
  });
});

describe('POST /organizations/{id}/dissolution', () => {
  it('shows the successor on the organization afterwards, and both in the history', async () => {
    const [id, heir] = [await team(), await team()];
    const ended = await post(`organizations/${id}/dissolution`, { reason: '任务完成', successorId: heir });
    expect(ended.body).toMatchObject({
      organizationId: id,
      successorId: heir,
      members: { followed: 0, ended: 0, leftBehind: [] },
    });
    expect((await get(`organizations/${id}`)).body).toMatchObject({
      status: 'dissolved',
      successor: { id: heir },
    });
    expect((await get(`organizations/${id}/history`)).body.items[0]).toMatchObject({
      event: 'dissolution',
      toOrganization: { id: heir },
    });
    expect((await post(`organizations/${id}/dissolution`, { reason: '再来' })).body.code).toBe(
      'ORGANIZATION.TRANSITION',
    );
  });

  it("ends the administrators' reach with the next request, and no role is given on it any more", async () => {
    const id = await team();
    const administrator = await api.signInAs('team_administrator', id);
    expect((await get(`organizations/${id}`, administrator)).status).toBe(200);
    expect((await post(`organizations/${id}/dissolution`, { reason: '任务完成' })).body).toMatchObject({
      grantsEnded: 1,
    });
    expect((await get(`organizations/${id}`, administrator)).status).toBe(403);
    const { account } = await api.plantAccount('auditor', api.tree.county);
    const [row] = await api.database.sql<{ id: string }>('SELECT id FROM accounts WHERE account = $1', [
      account,
    ]);
    const gift = { accountId: row?.id, role: 'team_administrator', organizationId: id };
    expect((await post('role-grants', gift)).body.code).toBe('ORGANIZATION.CLOSED');
  });
});

describe('the rejection of what an office has submitted', () => {
  const membershipOf = async (personId: string) =>
    (await get(`memberships?volunteer=${personId}`, county)).body.items[0];

  it.each([
    ['its own route', (id: string) => `organizations/${id}/rejection`],
    ['the inbox', (_: string, orgNo: string) => `registrations/${orgNo}/rejection`],
  ])('by %s ends memberships and roles with it', async (_, path) => {
    const id = await team({ status: 'submitted' });
    const member = await desk.plant({ region: '320402', teams: [id] });
    const administrator = await api.signInAs('team_administrator', id);
    const { orgNo } = (await get(`organizations/${id}`)).body as unknown as { orgNo: string };
    const refused = await post(path(id, orgNo), {});
    expect(refused.body.code).toMatch(/REASON_REQUIRED$/);
    const rejected = await post(path(id, orgNo), { reason: '与已有队伍重复' });
    expect(rejected).toMatchObject({ status: 200, body: { status: 'rejected' } });
    expect(await membershipOf(member.id)).toMatchObject({
      status: 'left',
      endReason: 'organization_rejected',
    });
    expect((await get(`organizations/${id}`, administrator)).status).toBe(403);
    expect((await get(`organizations/${id}/history`)).body.items[0]).toMatchObject({
      event: 'rejection',
      reason: '与已有队伍重复',
      to: 'rejected',
    });
  });

  it('is refused from an older version, and while open units are below', async () => {
    const id = await team({ status: 'submitted' });
    const stale = await post(
      `organizations/${id}/rejection`,
      { reason: '重复' },
      { ...county, 'if-match': '"7"' },
    );
    expect(stale.status).toBe(412);
    await team({ parent: id, status: 'submitted' });
    expect((await post(`organizations/${id}/rejection`, { reason: '重复' })).body).toMatchObject({
      status: 409,
      code: 'ORGANIZATION.HAS_UNITS',
    });
  });
});

describe('POST /organizations/{id}/merge', () => {
  it('wants a preview first, and the preview of now', async () => {
    const [id, intoId] = [await team(), await team()];
    const blind = await post(`organizations/${id}/merge`, { intoId, reason: '整合', token: 'none' });
    expect(blind.body).toMatchObject({ status: 409, code: 'ORGANIZATION.PREVIEW_STALE' });
    const shown = await post(`organizations/${id}/merge-preview`, { intoId });
    expect(shown.body).toMatchObject({ into: { id: intoId }, units: { count: 0, members: 0 }, clashes: [] });
    const { token } = shown.body;
    const merged = await post(`organizations/${id}/merge`, { intoId, reason: '整合', token });
    expect([merged.status, merged.body['successorId']]).toEqual([200, intoId]);
    expect((await get(`organizations/${id}`)).body).toMatchObject({ status: 'merged' });
  });
});

describe('a suspended organization', () => {
  it('takes no import', async () => {
    const id = await team();
    await post(`organizations/${id}/suspension`, { reason: '整顿' });
    const upload = await api
      .call()
      .post('/api/v1/imports')
      .set(county)
      .field('kind', 'volunteers')
      .field('organizationId', id)
      .attach('file', Buffer.from('姓名,证件号码,手机号码\n'), '登记表.csv');
    expect(upload.body).toMatchObject({ code: 'IMPORT.UNIT_CLOSED' });
  });
});

describe('POST /regions/{code}/succession', () => {
  const body = { successorCode: '330105', validFrom: '2030-01-01' };

  it("is the national officer's, and is shown on the region", async () => {
    expect((await post('regions/330106/succession', body, prefecture)).status).toBe(403);
    expect((await post('regions/330106/succession', body, nation)).status).toBe(202);
    expect((await get('regions/330106')).body).toMatchObject({
      successorCode: '330105',
      validTo: '2029-12-31',
    });
    expect((await post('regions/330106/succession', body, nation)).body.code).toBe('REGION.SUCCEEDED');
  });

  it.each([
    ['999999', body, 404],
    ['330108', { ...body, successorCode: '999999' }, 422],
    ['330108', { ...body, successorCode: '330108' }, 422],
    ['330108', { ...body, validFrom: '2030-02-30' }, 400],
  ])('is refused: %s %j', async (code, input, status) => {
    expect((await post(`regions/${code}/succession`, input, nation)).status).toBe(status);
  });
});

describe('GET /reports/formation', () => {
  it('pages through the units directly below, and filters those that fall short', async () => {
    const parent = await team({ kind: 'association', name: '看板科协' });
    for (const rank of ['brigade', 'brigade', 'squad']) await team({ parent, teamRank: rank });
    const first = await get(`reports/formation?unit=${parent}&limit=2&include=total`);
    expect(first.body).toMatchObject({
      id: parent,
      total: 3,
      members: { own: { registered: 0 }, subtree: { registered: 0 } },
    });
    const next = encodeURIComponent(String(first.body['nextCursor']));
    const second = await get(`reports/formation?unit=${parent}&limit=2&cursor=${next}`);
    expect([...first.body.items, ...second.body.items]).toHaveLength(3);
    const short = await get(`reports/formation?unit=${parent}&incomplete=true`);
    expect(short.body.items.map(({ missing }) => missing)).toEqual(
      [1, 2].map(() => ({ members: 50, leaders: 1, deputies: 2, spareDeputies: 0 })),
    );
    expect((await get('reports/formation')).status).toBe(400);
    expect((await get(`reports/formation?unit=${api.tree.foreign}`)).status).toBe(404);
  });
});

describe('the audit log', () => {
  const logged = async (id: string) => {
    const rows = await api.database.sql<{ action: string; reason: string | null }>(
      `SELECT action, details ->> 'reason' AS reason FROM audit_log WHERE object_id = $1 ORDER BY id`,
      [id],
    );
    return rows.map(({ action, reason }) => [action, reason]);
  };

  it('says why a unit was suspended, reinstated and dissolved', async () => {
    const id = await team();
    await post(`organizations/${id}/suspension`, { reason: '年审不合格' });
    await post(`organizations/${id}/reinstatement`, { reason: '整改完成' });
    await post(`organizations/${id}/suspension`, { reason: '再次不合格' });
    await post(`organizations/${id}/reinstatement`, {});
    await post(`organizations/${id}/dissolution`, { reason: '任务完成' });
    expect(await logged(id)).toEqual([
      ['organization:suspend', '年审不合格'],
      ['organization:reinstate', '整改完成'],
      ['organization:suspend', '再次不合格'],
      ['organization:reinstate', null],
      ['organization:dissolve', '任务完成'],
    ]);
  });

  it('says why one was rejected and merged, and leaves what is wrong with a form to the history', async () => {
    const [id, intoId] = [await team({ status: 'submitted' }), await team()];
    await post(`organizations/${id}/return`, { reason: '负责人姓名有误' });
    await api.database.sql(`UPDATE organizations SET status = 'submitted' WHERE id = $1`, [id]);
    await post(`organizations/${id}/rejection`, { reason: '重复登记' });
    expect(await logged(id)).toEqual([
      ['organization:return', null],
      ['organization:reject', '重复登记'],
    ]);
    const merged = await team();
    const { token } = (await post(`organizations/${merged}/merge-preview`, { intoId })).body;
    await post(`organizations/${merged}/merge`, { intoId, reason: '整合队伍', token });
    expect((await logged(merged)).at(-1)).toEqual(['organization:merge', '整合队伍']);
  });
});

describe('the history of an organization', () => {
  const nameOf = async (id: string) => (await get(`organizations/${id}`)).body['name'];
  const newest = async (id: string) => (await get(`organizations/${id}/history`)).body.items[0];
  const came = async (id: string, reason: string) => ({
    event: 'succession',
    from: 'approved',
    to: 'approved',
    reason,
    actorName: '测试员',
    fromOrganization: { id, name: await nameOf(id) },
    toOrganization: null,
  });

  it('of one that takes over tells which one came in, after a merge and after a dissolution', async () => {
    const [heir, merged, dissolved] = [await team(), await team(), await team()];
    const { token } = (await post(`organizations/${merged}/merge-preview`, { intoId: heir })).body;
    await post(`organizations/${merged}/merge`, { intoId: heir, reason: '整合', token });
    expect(await newest(heir)).toMatchObject(await came(merged, '整合'));
    await post(`organizations/${dissolved}/dissolution`, { reason: '任务完成', successorId: heir });
    expect(await newest(heir)).toMatchObject(await came(dissolved, '任务完成'));
    expect((await get(`organizations/${heir}/history`)).body.items).toHaveLength(2);
  });

  const historyOf = async (id: string, who: SignedIn) =>
    (await get(`organizations/${id}/history`, who)).body.items.map(({ actor, actorName }) => [
      actor,
      actorName,
    ]);

  it('calls whoever acted by the display name of today, beside the account, also to whom reads no accounts', async () => {
    const id = await team();
    const administrator = await api.signInAs('team_administrator', id);
    const { id: accountId, account } = await api.plantAccount('association_officer', api.tree.county);
    const above = await api.signIn({ ...OFFICER, account });
    await post(`organizations/${id}/suspension`, { reason: '整改' }, above);
    await api.database.sql(`UPDATE accounts SET display_name = '周敏' WHERE id = $1`, [accountId]);
    expect(await historyOf(id, administrator)).toEqual([[account, '周敏']]);
  });

  it('does not name a volunteer by it, nor an account that is no more', async () => {
    const id = await team();
    const { id: person } = await desk.plant({ teams: [id] });
    await post(`organizations/${id}/suspension`, { reason: '整改' });
    const [entry] = await api.database.sql<{ accountId: string }>(
      `UPDATE organization_decisions SET account_id = gen_random_uuid(), account = 'p-1' WHERE organization_id = $1
       RETURNING account_id AS "accountId"`,
      [id],
    );
    expect(await historyOf(id, county)).toEqual([['p-1', null]]);
    await api.database.sql(
      `INSERT INTO accounts (id, account, display_name, person_id) VALUES ($1, 'p-1', '陈静怡', $2)`,
      [entry?.accountId, person],
    );
    expect(await historyOf(id, county)).toEqual([['p-1', null]]);
  });
});
