import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BlindIndex, Sealer } from '#kezhi/platform';
import { PeoplePlanter, type Planted } from '#kezhi/testing';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let county: SignedIn;
let otherCounty: SignedIn;
let teamAdministrator: SignedIn;
let auditor: SignedIn;
let member: Planted;
let resident: Planted;
beforeAll(async () => {
  api = await startTestApp();
  county = await api.signInAs('association_officer', api.tree.county);
  otherCounty = await api.signInAs('association_officer', api.tree.otherCounty);
  teamAdministrator = await api.signInAs('team_administrator', api.tree.team);
  auditor = await api.signInAs('auditor', api.tree.county);
  const people = new PeoplePlanter(api.database, api.app.get(Sealer), api.app.get(BlindIndex));
  member = await people.plant({ name: '王小明', teams: [api.tree.team], expertise: ['医学'] });
  resident = await people.plant({ name: '李芳', region: '320402' });
  await people.plant({ name: '外人' });
});
afterAll(() => api.close());

interface Answer {
  status: number;
  text: string;
  headers: Record<string, string>;
  body: Record<string, unknown> & {
    items: Array<Record<string, unknown>>;
    nextCursor: string | null;
    errors: object[];
  };
}
const get = async (path: string, who: SignedIn = county) =>
  (await api.call().get(`/api/v1/${path}`).set(who)) as unknown as Answer;
const send = async (
  method: 'post' | 'patch',
  path: string,
  body: object,
  who: SignedIn & { 'if-match'?: string } = county,
) => (await api.call()[method](`/api/v1/${path}`).set(who).send(body)) as unknown as Answer;
const names = ({ body }: Answer) => body.items.map(({ name }) => name);
const audit = (action: string) =>
  api.database.sql<{ object_id: string; details: Record<string, unknown>; all: string }>(
    'SELECT object_id, details, a::text AS all FROM audit_log a WHERE action = $1 ORDER BY id',
    [action],
  );

describe('GET /volunteers', () => {
  it('shows the own reach, newest first, masked', async () => {
    const answer = await get('volunteers');
    expect(names(answer)).toEqual(['李芳', '王小明']);
    expect(answer.text).not.toContain(member.idNumber);
    expect(answer.text).not.toContain(member.phone);
    expect(answer.body.items[1]).toMatchObject({
      idNumberMasked: expect.stringMatching(/^\d{3}\*{11}/),
      organizations: [{ id: api.tree.team, status: 'approved' }],
    });
    expect(names(await get('volunteers', teamAdministrator))).toEqual(['王小明']);
    expect(names(await get('volunteers', otherCounty))).toEqual([]);
    expect((await api.call().get('/api/v1/volunteers')).status).toBe(401);
  });

  it('filters and pages', async () => {
    expect(names(await get(`volunteers?name=${encodeURIComponent('王小')}`))).toEqual(['王小明']);
    expect(names(await get(`volunteers?q=${encodeURIComponent('芳')}`))).toEqual(['李芳']);
    expect(names(await get(`volunteers?skill=${encodeURIComponent('医学')}`))).toEqual(['王小明']);
    expect(names(await get(`volunteers?within=${api.tree.team}`))).toEqual(['王小明']);
    expect(names(await get('volunteers?region=320402'))).toEqual(['李芳']);
    expect(names(await get('volunteers?joinedAfter=2999-01-01'))).toEqual([]);
    const first = await get('volunteers?limit=1&include=total');
    expect(first.body).toMatchObject({ total: 2 });
    const second = await get(`volunteers?limit=1&cursor=${first.body.nextCursor}`);
    expect(names(second)).toEqual(['王小明']);
    expect(second.body.nextCursor).toBeNull();
    expect((await get('volunteers?status=closed')).status).toBe(400);
    for (const filter of ['q', 'name', 'expertise', 'intent'])
      expect((await get(`volunteers?${filter}=%00`)).status).toBe(400);
    for (const wrong of ['yesterday', '2026-02-30', '2026-W10-1', '2026-03-01T10', '0000-01-01'])
      expect((await get(`volunteers?joinedAfter=${wrong}`)).status).toBe(400);
  });
});

describe('one volunteer', () => {
  it('is shown with an ETag and changed with If-Match', async () => {
    const shown = await get(`volunteers/${member.id}`);
    expect(shown.body).toMatchObject({ name: '王小明', version: 1 });
    const match = { ...county, 'if-match': shown.headers['etag'] ?? '' };
    const changed = await send('patch', `volunteers/${member.id}`, { ethnicity: '汉' }, match);
    expect(changed.body).toMatchObject({ ethnicity: '汉族', version: 2 });
    expect((await send('patch', `volunteers/${member.id}`, { note: '旧' }, match)).status).toBe(412);
    expect((await send('patch', `volunteers/${member.id}`, { idNumber: '1' })).status).toBe(400);
    const wrong = await send('patch', `volunteers/${member.id}`, { phone: '12' });
    expect(wrong.body.errors).toEqual([expect.objectContaining({ pointer: '/phone' })]);
    expect((await send('patch', `volunteers/${member.id}`, { note: 'x' }, otherCounty)).status).toBe(404);
    expect((await send('patch', `volunteers/${member.id}`, { note: 'x' }, auditor)).status).toBe(403);
  });

  it('who only lives in the territory may be read, not changed', async () => {
    expect((await get(`volunteers/${resident.id}`)).status).toBe(200);
    expect((await send('patch', `volunteers/${resident.id}`, { note: 'x' })).body['code']).toBe(
      'VOLUNTEER.NOT_FOUND',
    );
  });

  it('is suspended with a reason and reinstated', async () => {
    const act = (event: string, body: object) => send('post', `volunteers/${member.id}/${event}`, body);
    expect((await act('suspension', {})).body['code']).toBe('VOLUNTEER.REASON_REQUIRED');
    expect((await act('suspension', { reason: '违规' })).body).toMatchObject({ status: 'suspended' });
    expect((await act('suspension', { reason: '违规' })).body['code']).toBe('VOLUNTEER.TRANSITION');
    expect((await act('reinstatement', {})).body).toMatchObject({ status: 'active' });
    expect((await audit('volunteer:suspend')).at(-1)?.details).toMatchObject({ reason: '违规' });
  });
});

describe('looking at what is sealed', () => {
  it('finds exactly, by POST, and leaves no number in the audit log', async () => {
    for (const body of [{ idNumber: member.idNumber }, { phone: member.phone }])
      expect(names(await send('post', 'volunteers/search', body))).toEqual(['王小明']);
    expect(names(await send('post', 'volunteers/search', { phone: member.phone }, otherCounty))).toEqual([]);
    expect((await send('post', 'volunteers/search', {})).body['code']).toBe('VOLUNTEER.ONE_KEY');
    expect((await send('post', 'volunteers/search', { phone: member.phone }, auditor)).status).toBe(403);
    const rows = await audit('volunteer:search');
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(rows[0]?.details).toMatchObject({ by: 'idNumber', found: 1 });
    expect(JSON.stringify(rows)).not.toContain(member.phone);
    expect(JSON.stringify(rows)).not.toContain(member.idNumber);
  });

  it('reveals what is asked for, for a reason, and remembers who looked', async () => {
    const body = { fields: ['idNumber', 'email'], reason: '核对身份' };
    const revealed = await send('post', `volunteers/${member.id}/reveal`, body);
    expect(revealed.body).toEqual({ fields: { idNumber: member.idNumber, email: null } });
    expect((await audit('volunteer:reveal')).at(-1)).toMatchObject({
      object_id: member.id,
      details: { fields: ['idNumber', 'email'], reason: '核对身份' },
    });
    const without = await send('post', `volunteers/${member.id}/reveal`, { fields: ['phone'], reason: '' });
    expect(without.status).toBe(400);
    expect(
      (await send('post', `volunteers/${member.id}/reveal`, { ...body, fields: ['sealed'] })).status,
    ).toBe(400);
    expect((await send('post', `volunteers/${member.id}/reveal`, body, otherCounty)).status).toBe(404);
  });
});

describe('GET /memberships', () => {
  it('shows who belongs to the organizations within reach', async () => {
    const { body } = await get(`memberships?organization=${api.tree.team}&status=approved`);
    expect(body.items).toEqual([
      expect.objectContaining({
        volunteerId: member.id,
        volunteerName: '王小明',
        organizationName: '天宁区科技志愿服务大队',
      }),
    ]);
    const id = String(body.items[0]?.['id']);
    expect((await get(`memberships/${id}`)).body).toMatchObject({ id });
    expect((await get(`memberships/${id}`, otherCounty)).body['code']).toBe('MEMBERSHIP.NOT_FOUND');
    expect((await get('memberships', otherCounty)).body.items).toEqual([]);
  });
});
