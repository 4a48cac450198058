import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReferenceData } from '#kezhi/organizations';
import { BlindIndex, Sealer } from '#kezhi/platform';
import { PeoplePlanter, type PlantedPerson } from '#kezhi/testing';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let people: PeoplePlanter;
let county: SignedIn;
let otherCounty: SignedIn;
let team: SignedIn;
let auditor: SignedIn;
beforeAll(async () => {
  api = await startTestApp();
  await api.app.get(ReferenceData).seed();
  people = new PeoplePlanter(api.database, api.app.get(Sealer), api.app.get(BlindIndex));
  county = await api.signInAs('association_officer', api.tree.county);
  otherCounty = await api.signInAs('association_officer', api.tree.otherCounty);
  team = await api.signInAs('team_administrator', api.tree.team);
  auditor = await api.signInAs('auditor', api.tree.county);
});
afterAll(() => api.close());

interface Membership {
  id: string;
  status: string;
  version: number;
  reason: string | null;
  decidedAt: string | null;
  endedAt: string | null;
}
interface Results {
  items: Array<{ id: string; result: string; code: string | null; detail: string | null }>;
  done: number;
  refused: number;
}

/** Somebody who has asked the team; answers the ids of both. */
async function asker(
  more: PlantedPerson = {},
): Promise<{ person: string; request: string; secrets: string[] }> {
  const planted = await people.plant({
    ...more,
    teams: [api.tree.team, ...(more.teams ?? [])],
    membershipStatus: 'requested',
  });
  const [row] = await api.database.sql<{ id: string }>(
    'SELECT id FROM memberships WHERE person_id = $1 AND organization_id = $2',
    [planted.id, api.tree.team],
  );
  return { person: planted.id, request: row?.id ?? '', secrets: [planted.idNumber, planted.phone] };
}

const post = (path: string, body: object, who: SignedIn & Record<string, string> = team) =>
  api.call().post(`/api/v1/memberships${path}`).set(who).send(body);
const code = ({ body }: { body: unknown }) => (body as { code: string }).code;
const members = async (organization: string) => {
  const answer = await api.call().get(`/api/v1/organizations/${organization}`).set(county).expect(200);
  return (answer.body as { memberCount: number }).memberCount;
};
const lastAudit = async () => {
  const [row] = await api.database.sql<{
    action: string;
    object_id: string | null;
    details: object;
    all: string;
  }>('SELECT action, object_id, details, a::text AS all FROM audit_log a ORDER BY id DESC LIMIT 1');
  return row;
};

describe('one decision', () => {
  it('approves, counts at once, answers the new version, and is audited', async () => {
    const { request, person } = await asker();
    const before = await members(api.tree.team);
    const answer = await post(`/${request}/approval`, {}, { ...team, 'if-match': '"v1"' }).expect(200);
    expect(answer.body).toMatchObject({ id: request, status: 'approved', version: 2, endedAt: null });
    expect(answer.headers['etag']).toBe('"v2"');
    expect(await members(api.tree.team)).toBe(before + 1);
    expect(await lastAudit()).toMatchObject({
      action: 'membership:approve',
      object_id: request,
      details: { event: 'approval', memberships: [request] },
    });
    expect(code(await post(`/${request}/approval`, {}).expect(409))).toBe('MEMBERSHIP.TRANSITION');

    const ended = await post(`/${request}/removal`, { reason: '长期不参加活动' }).expect(200);
    expect(ended.body).toMatchObject({ status: 'removed', reason: '长期不参加活动' });
    expect(await members(api.tree.team)).toBe(before);
    const back = await post('', { volunteerId: person, organizationId: api.tree.team }).expect(201);
    expect(back.body).toMatchObject({ status: 'approved' });
    expect((back.body as Membership).id).not.toBe(request);
    await post(`/${(back.body as Membership).id}/leaving`, {}).expect(200);
    expect(await members(api.tree.team)).toBe(before);
  });

  it('is refused when somebody else was quicker, and without a reason where one is due', async () => {
    const { request } = await asker();
    const stale = await post(`/${request}/approval`, {}, { ...team, 'if-match': '"v9"' }).expect(412);
    expect(code(stale)).toBe('COMMON.STALE');
    expect(code(await post(`/${request}/decline`, { reason: '' }).expect(422))).toBe(
      'MEMBERSHIP.REASON_REQUIRED',
    );
    await post(`/${request}/decline`, { reason: 'x'.repeat(501) }).expect(400);
    const declined = await post(`/${request}/decline`, { reason: '不在服务范围' }).expect(200);
    expect(declined.body).toMatchObject({ status: 'declined', reason: '不在服务范围' });
  });

  it('is the supervisor line’s alone', async () => {
    const { request } = await asker();
    await post(`/${request}/approval`, {}, auditor).expect(403);
    expect(code(await post(`/${request}/approval`, {}, otherCounty).expect(404))).toBe(
      'MEMBERSHIP.NOT_FOUND',
    );
    await api.call().post(`/api/v1/memberships/${request}/approval`).send({}).expect(401);
    await post(`/${request}/approval`, {}, county).expect(200);
  });

  it('lets nobody into a sixth organization', async () => {
    const plant = () => api.tree.plant({ parent: api.tree.county, kind: 'service_team', region: '320402' });
    const others = await Promise.all([1, 2, 3, 4, 5].map(plant));
    const { person, request } = await asker({ region: '320402' });
    for (const organizationId of others)
      await post('', { volunteerId: person, organizationId }, county).expect(201);
    const refused = await post(`/${request}/approval`, {}).expect(409);
    expect(refused.body).toMatchObject({
      code: 'MEMBERSHIP.LIMIT',
      detail: expect.stringContaining('5 个组织'),
    });
  });

  it('takes nobody twice, and nobody out of reach', async () => {
    const body = { organizationId: api.tree.team };
    const resident = await people.plant({ region: '320402' });
    await post('', { ...body, volunteerId: resident.id }, county).expect(201);
    expect(code(await post('', { ...body, volunteerId: resident.id }, county).expect(409))).toBe(
      'MEMBERSHIP.OPEN',
    );
    const stranger = await people.plant({});
    expect(code(await post('', { ...body, volunteerId: stranger.id }).expect(404))).toBe(
      'VOLUNTEER.NOT_FOUND',
    );
    expect(code(await post('', { ...body, volunteerId: resident.id }, otherCounty).expect(404))).toBe(
      'ORGANIZATION.NOT_FOUND',
    );
  });
});

describe('one decision on many', () => {
  it('says of each what became of it, in the language asked for, without personal data', async () => {
    const [good, suspended] = [await asker(), await asker()];
    await api.database.sql(`UPDATE people SET status = 'suspended' WHERE id = $1`, [suspended.person]);
    const ids = [suspended.request, good.request, '01900000-0000-7000-8000-000000000000'];
    const answer = await post(
      '/decisions',
      { ids, decision: 'approval' },
      { ...team, 'accept-language': 'en' },
    );
    expect(answer.status).toBe(200);
    const { items, done, refused } = answer.body as Results;
    expect([done, refused]).toEqual([1, 2]);
    expect(items).toEqual([
      {
        id: suspended.request,
        result: 'refused',
        code: 'MEMBERSHIP.PERSON_STATUS',
        detail: 'The volunteer is "Suspended" and cannot join an organization',
      },
      { id: good.request, result: 'done', code: null, detail: null },
      expect.objectContaining({ code: 'MEMBERSHIP.NOT_FOUND' }),
    ]);
    const row = await lastAudit();
    expect(row).toMatchObject({ action: 'membership:decide', details: { memberships: [good.request] } });
    for (const secret of [...good.secrets, ...suspended.secrets]) {
      expect(answer.text).not.toContain(secret);
      expect(row?.all).not.toContain(secret);
    }
  });

  it('is repeated without harm under the same key', async () => {
    const { request } = await asker();
    const before = await members(api.tree.team);
    const headers = { ...team, 'idempotency-key': 'decide-once' };
    const body = { ids: [request], decision: 'approval' };
    const [first, second] = [
      await post('/decisions', body, headers),
      await post('/decisions', body, headers),
    ];
    expect(second.body).toEqual(first.body);
    expect(await members(api.tree.team)).toBe(before + 1);
  });

  it('wants one to a thousand ids, each once, a decision, and a reason for a decline', async () => {
    const { request } = await asker();
    const of = (body: object) => post('/decisions', body);
    const id = (at: number) => `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`;
    await of({ ids: [], decision: 'approval' }).expect(400);
    await of({ ids: [request, request], decision: 'approval' }).expect(400);
    await of({ ids: ['1'], decision: 'approval' }).expect(400);
    await of({ ids: [request], decision: 'removal' }).expect(400);
    await of({ ids: Array.from({ length: 1001 }, (_, at) => id(at)), decision: 'approval' }).expect(400);
    await of({ ids: Array.from({ length: 1000 }, (_, at) => id(at)), decision: 'approval' }).expect(200);
    expect(code(await of({ ids: [request], decision: 'decline' }).expect(422))).toBe(
      'MEMBERSHIP.REASON_REQUIRED',
    );
    await post('/decisions', { ids: [request], decision: 'approval' }, auditor).expect(403);
    const outside = await post('/decisions', { ids: [request], decision: 'approval' }, otherCounty).expect(
      200,
    );
    expect((outside.body as Results).items[0]).toMatchObject({ code: 'MEMBERSHIP.NOT_FOUND' });
    const declined = await of({ ids: [request], decision: 'decline', reason: '人数已满' }).expect(200);
    expect((declined.body as Results).done).toBe(1);
  });
});

describe('GET /memberships', () => {
  it('shows reviewers what waits under a unit, by pages and by name', async () => {
    await asker({ name: '诸葛一' });
    await asker({ name: '诸葛二' });
    const read = async (query: string, who = county) => {
      const answer = await api.call().get(`/api/v1/memberships?${query}`).set(who).expect(200);
      return answer.body as {
        items: Array<Membership & { volunteerName: string }>;
        nextCursor: string;
        total?: number;
      };
    };
    const waiting = `within=${api.tree.county}&status=requested&q=${encodeURIComponent('诸葛')}`;
    const first = await read(`${waiting}&limit=1&include=total`);
    expect(first).toMatchObject({
      total: 2,
      items: [{ volunteerName: '诸葛二', volunteerStatus: 'active' }],
    });
    const second = await read(`${waiting}&limit=1&cursor=${encodeURIComponent(first.nextCursor)}`);
    expect(second.items.map(({ volunteerName }) => volunteerName)).toEqual(['诸葛一']);
    expect((await read(waiting, otherCounty)).items).toEqual([]);
    await api.call().get('/api/v1/memberships?within=nothing').set(county).expect(400);
  });
});
