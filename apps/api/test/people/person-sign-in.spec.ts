import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syntheticIdentityNumber } from '#kezhi/standards';
import { PeopleDesk } from '../support/people-desk.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let desk: PeopleDesk;
beforeAll(async () => {
  api = await startTestApp();
  desk = new PeopleDesk(api);
});
afterAll(() => api.close());

const askCode = (idNumber: string) => api.call().post('/api/v1/auth/person-codes').send({ idNumber });
const openSession = (idNumber: string, code: string) =>
  api.call().post('/api/v1/auth/person-sessions').send({ idNumber, code });
const stranger = syntheticIdentityNumber(901, { birthDate: '1970-05-05' });

describe('a registered person', () => {
  it('signs in with number and code, is that person, and goes on and ends like everybody', async () => {
    const person = await desk.plant({ name: '王芳' });
    const code = await desk.signInCode(person);
    const opened = await openSession(` ${person.idNumber.slice(0, 6)} ${person.idNumber.slice(6)}`, code);
    expect([opened.status, opened.body]).toEqual([
      200,
      { accessToken: expect.any(String), expiresIn: 900, mustChangePassword: false },
    ]);
    const [cookie = ''] = opened.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^kezhi_refresh=.*HttpOnly.*SameSite=Strict/);
    const headers = { authorization: `Bearer ${(opened.body as { accessToken: string }).accessToken}` };
    const own = await api.call().get('/api/v1/me/volunteer').set(headers).expect(200);
    expect(own.body).toMatchObject({ id: person.id, name: '王芳', status: 'active' });

    const renewed = await api.call().post('/api/v1/auth/refresh').set('cookie', cookie).expect(200);
    const next = { authorization: `Bearer ${(renewed.body as { accessToken: string }).accessToken}` };
    await api.call().post('/api/v1/auth/logout').set(next).expect(204);
    await api.call().get('/api/v1/me/volunteer').set(next).expect(401);
  });

  it('may do nothing but what concerns oneself', async () => {
    const headers = await desk.signIn(await desk.plant());
    for (const path of ['volunteers', 'organizations', 'imports', 'accounts', 'audit-log', 'memberships'])
      await api.call().get(`/api/v1/${path}`).set(headers).expect(403);
    const officer = await api.signIn();
    await api.call().get('/api/v1/me/volunteer').set(officer).expect(403);
  });

  it('has an account that no office sees, changes or gives a role', async () => {
    const person = await desk.plant({ name: '周隐身' });
    await desk.signIn(person);
    const [account] = await api.database.sql<{ id: string }>('SELECT id FROM accounts WHERE person_id = $1', [
      person.id,
    ]);
    const id = account?.id ?? '';
    const officer = await api.signIn();
    const list = await api.call().get('/api/v1/accounts?limit=200').set(officer).expect(200);
    expect(JSON.stringify(list.body)).not.toContain('周隐身');
    await api.call().get(`/api/v1/accounts/${id}`).set(officer).expect(404);
    await api.call().post(`/api/v1/accounts/${id}/disabling`).set(officer).expect(404);
    const role = { accountId: id, role: 'auditor', organizationId: api.tree.county };
    await api.call().post('/api/v1/role-grants').set(officer).send(role).expect(404);
  });

  it('gets the code by e-mail where there is no gateway for text messages', async () => {
    const bare = await startTestApp({ SMS_GATEWAY_URL: '' });
    const other = new PeopleDesk(bare);
    const { idNumber } = await other.plant({ email: 'wang@example.org' });
    await bare.call().post('/api/v1/auth/person-codes').send({ idNumber }).expect(202);
    await other.work();
    expect(await other.messagesTo('wang@example.org')).toMatchObject([{ channel: 'email' }]);
    await bare.close();
  });

  it('cannot use a code twice, or the code of another', async () => {
    const [one, other] = [await desk.plant(), await desk.plant()];
    const code = await desk.signInCode(one);
    await openSession(other.idNumber, code).expect(422);
    await openSession(one.idNumber, code).expect(200);
    await openSession(one.idNumber, code).expect(422);
  });
});

describe('whoever tries numbers', () => {
  it('is answered alike whether somebody is registered, not registered, or closed', async () => {
    const known = await desk.plant();
    const closed = await desk.plant({ status: 'closed' });
    const answers = [];
    for (const idNumber of [known.idNumber, closed.idNumber, stranger]) {
      const { status, text, headers } = await askCode(idNumber);
      const { date: _date, 'x-request-id': _id, ...rest } = headers as Record<string, unknown>;
      answers.push({ status, text, names: Object.keys(rest).sort() });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 202, text: '' });
    const wrong = [];
    for (const idNumber of [known.idNumber, closed.idNumber, stranger]) {
      const { status, body } = await openSession(idNumber, '000000');
      wrong.push([
        status,
        (body as { code: string; detail: string }).code,
        (body as { detail: string }).detail,
      ]);
    }
    expect(new Set(wrong.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(wrong[0]?.[1]).toBe('CODE.WRONG');
  });

  it('makes the same work for a number that nobody has, and nobody hears of it', async () => {
    await desk.work();
    const { phone } = await desk.plant({ status: 'closed' });
    const before = await api.database.sql('SELECT FROM outgoing_messages');
    await askCode(syntheticIdentityNumber(902, { birthDate: '1970-05-05' })).expect(202);
    expect(await desk.work()).toBe(1);
    expect(await api.database.sql('SELECT FROM outgoing_messages')).toHaveLength(before.length);
    expect(await desk.messagesTo(phone)).toEqual([]);
  });

  it('asks three times in ten minutes for one number, however it is written', async () => {
    const { idNumber } = await desk.plant();
    for (let at = 0; at < 3; at += 1) await askCode(`${' '.repeat(at)}${idNumber}`).expect(202);
    const refused = await askCode(idNumber.toLowerCase()).expect(429);
    expect(refused.headers['retry-after']).toMatch(/^\d+$/);
  });

  it('leaves no number in the queue, the audit log or an answer', async () => {
    const person = await desk.plant();
    await askCode(person.idNumber).expect(202);
    const rows = await api.database.sql<{ all: string }>(
      'SELECT j::text AS all FROM jobs j UNION ALL SELECT a::text FROM audit_log a',
    );
    expect(rows.filter(({ all }) => all.includes(person.idNumber) || all.includes(person.phone))).toEqual([]);
  });
});
