import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReferenceData } from '#kezhi/organizations';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { PeopleDesk } from '../support/people-desk.js';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let desk: PeopleDesk;
let team: SignedIn;
beforeAll(async () => {
  api = await startTestApp();
  await api.app.get(ReferenceData).seed();
  desk = new PeopleDesk(api);
  team = await api.signInAs('team_administrator', api.tree.team);
});
afterAll(() => api.close());

let last = 300;
const form = (more: object = {}) => ({
  organizationId: api.tree.team,
  name: '林知夏',
  idType: 'resident',
  idNumber: syntheticIdentityNumber((last += 1), { birthDate: '1991-05-06' }),
  phone: syntheticPhone(last),
  regionCode: '320402',
  ...more,
});
const post = (path: string, body: object) =>
  api.call().post(`/api/v1/volunteers${path}`).set(team).send(body);
const get = (path: string, who: SignedIn = team) => api.call().get(`/api/v1/volunteers${path}`).set(who);
const code = ({ body }: { body: unknown }) => (body as { code: string }).code;

describe('a unit registers one person', () => {
  it('whom it finds among its volunteers, masked, and waiting for confirmation', async () => {
    const given = form();
    const answer = await post('', given).expect(201);
    expect(answer.body).toMatchObject({ outcome: 'create', name: '林知夏', status: 'pending_confirmation' });
    expect(answer.text).not.toContain(given.idNumber);
    expect(answer.text).not.toContain(given.phone);
    await get(`/${(answer.body as { id: string }).id}`).expect(200);
    expect((await post('', given).expect(201)).body).toMatchObject({ outcome: 'unchanged' });
  });

  it('is told field by field what is wrong, and which name the number has is not said', async () => {
    const wrong = await post('', form({ idNumber: '110101199003078888' })).expect(422);
    expect(wrong.body).toMatchObject({
      code: 'VOLUNTEER.ID_INVALID',
      errors: [expect.objectContaining({ pointer: '/idNumber' })],
    });
    const given = form();
    await post('', given).expect(201);
    const other = await post('', { ...given, name: '张三' });
    expect([other.status, code(other)]).toEqual([409, 'VOLUNTEER.OTHER_NAME']);
    expect(other.text).not.toContain('林知夏');
    await post('', { ...form(), isAdmin: true }).expect(400);
  });

  it('writes down that, and not what', async () => {
    const given = form();
    await post('', given).expect(201);
    const [row] = await api.database.sql<{ all: string; details: object }>(
      `SELECT details, a::text AS all FROM audit_log a WHERE action = 'volunteer:register' ORDER BY id DESC LIMIT 1`,
    );
    expect(row?.details).toMatchObject({ outcome: 'create', personId: expect.any(String) });
    for (const secret of [given.idNumber, given.phone, given.name]) expect(row?.all).not.toContain(secret);
  });
});

describe('a closure by an office', () => {
  it('needs a reason, and ends memberships, sessions and every look', async () => {
    const planted = await desk.plant({ status: 'active', teams: [api.tree.team] });
    const person = await desk.signInDirectly(planted);
    await post(`/${planted.id}/closure`, {}).expect(400);
    const blank = await post(`/${planted.id}/closure`, { reason: ' ' });
    expect([blank.status, code(blank)]).toEqual([422, 'VOLUNTEER.REASON_REQUIRED']);
    const stale = await post(`/${planted.id}/closure`, { reason: '本人去世' }).set('if-match', '"v99"');
    expect(stale.status).toBe(412);
    await post(`/${planted.id}/closure`, { reason: '本人去世' }).expect(200);
    await get(`/${planted.id}`).expect(404);
    await api.call().get('/api/v1/me/volunteer').set(person).expect(401);
    const rows = await api.database.sql('SELECT status FROM memberships WHERE person_id = $1', [planted.id]);
    expect(rows).toEqual([{ status: 'left' }]);
    await post(`/${planted.id}/closure`, { reason: '再来一次' }).expect(404);
  });
});

describe('an export by an office', () => {
  it('holds everything in clear, for a reason that the person reads', async () => {
    const planted = await desk.plant({ status: 'active', teams: [api.tree.team] });
    const person = await desk.signInDirectly(planted);
    await get(`/${planted.id}/export`).expect(400);
    const blank = await get(`/${planted.id}/export?reason=%20`);
    expect([blank.status, code(blank)]).toEqual([422, 'VOLUNTEER.REASON_REQUIRED']);
    const answer = await get(`/${planted.id}/export?reason=${encodeURIComponent('本人书面申请')}`).expect(
      200,
    );
    expect(answer.body).toMatchObject({
      secrets: { idNumber: planted.idNumber, phone: planted.phone },
      memberships: [expect.objectContaining({ organizationId: api.tree.team })],
    });
    const accesses = await api.call().get('/api/v1/me/volunteer/accesses').set(person).expect(200);
    expect((accesses.body as { items: object[] }).items).toEqual([
      expect.objectContaining({ reason: '本人书面申请', fields: expect.arrayContaining(['idNumber']) }),
    ]);
  });

  it('can be printed', async () => {
    const planted = await desk.plant({ status: 'active', teams: [api.tree.team] });
    const answer = await get(`/${planted.id}/export.pdf?reason=${encodeURIComponent('本人书面申请')}`)
      .buffer()
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    expect((answer.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('of a child is in the report of accesses to children', async () => {
    const planted = await desk.plant({ status: 'active', teams: [api.tree.team], birthDate: '2018-01-02' });
    await get(`/${planted.id}/export?reason=${encodeURIComponent('监护人申请')}`).expect(200);
    const rows = await api.database.sql('SELECT kind, reason FROM minor_accesses WHERE person_id = $1', [
      planted.id,
    ]);
    expect(rows).toEqual([{ kind: 'reveal', reason: '监护人申请' }]);
  });
});
