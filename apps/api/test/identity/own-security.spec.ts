import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sealer } from '#kezhi/platform';
import { codeIn, waitingMessages } from '#kezhi/testing';
import type { Response } from 'supertest';
import { enrol, forgetUse } from '../support/authenticator.js';
import { OFFICER, type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

const { password } = OFFICER;
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36';
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18 Safari/604';

let api: TestApp;
beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.close());

const bearer = (answer: Response): SignedIn => ({
  authorization: `Bearer ${(answer.body as { accessToken: string }).accessToken}`,
});
const login = (account: string, { agent = WINDOWS, cookie = '' } = {}) =>
  api
    .call()
    .post('/api/v1/auth/login')
    .set('user-agent', agent)
    .set('cookie', cookie)
    .send({ account, password });
const get = (path: string, headers: SignedIn) => api.call().get(`/api/v1/${path}`).set(headers);
const post = (path: string, headers: SignedIn, body: object = {}) =>
  api.call().post(`/api/v1/${path}`).set(headers).send(body);
const markOf = (answer: Response) =>
  ([] as string[])
    .concat(answer.headers['set-cookie'] ?? [])
    .find((cookie) => cookie.startsWith('kezhi_device='))
    ?.split(';', 1)[0] ?? '';
const someone = async () => (await api.plantAccount('auditor', api.tree.county)).account;
async function mails(address: string) {
  const all = await waitingMessages(api.database, api.app.get(Sealer));
  return all.filter((message) => message.address === address);
}
const rowsOf = (action: string) =>
  api.database.sql<{ id: number }>('SELECT id FROM audit_log WHERE action = $1', [action]);

interface Session {
  id: string;
  device: string;
  current: boolean;
}

describe('my sessions', () => {
  it('are named by browser and system, with this one marked, and none of anybody else', async () => {
    const account = await someone();
    await login(await someone());
    await login(account, { agent: PHONE }).expect(200);
    const here = bearer(await login(account).expect(200));
    const sessions = (await get('me/sessions', here).expect(200)).body as Session[];
    expect(sessions.map(({ device, current }) => [device, current])).toEqual([
      ['Chrome, Windows', true],
      ['Safari, iPhone', false],
    ]);
  });

  it('end at once, one by one or all but this one', async () => {
    const account = await someone();
    const [first, second, here] = [
      bearer(await login(account)),
      bearer(await login(account)),
      bearer(await login(account)),
    ];
    const list = async () => (await get('me/sessions', here).expect(200)).body as Session[];
    const other = (await list()).at(-1)?.id ?? '';
    const before = (await rowsOf('session:revoke')).length;
    await post(`me/sessions/${other}/revocation`, here).expect(204);
    expect(await rowsOf('session:revoke')).toHaveLength(before + 1);
    await get('me', first).expect(401);
    await get('me', second).expect(200);
    await post(`me/sessions/${other}/revocation`, here).expect(404);
    await post('me/sessions/revocation', here).expect(204);
    await get('me', second).expect(401);
    expect(await list()).toHaveLength(1);
  });

  it('of somebody else cannot be ended, and are as absent as none', async () => {
    const victim = bearer(await login(await someone()));
    const [session] = (await get('me/sessions', victim)).body as Session[];
    const stranger = bearer(await login(await someone()));
    const refused = await post(`me/sessions/${session?.id}/revocation`, stranger).expect(404);
    expect(refused.body).toMatchObject({ code: 'IDENTITY.SESSION_NOT_FOUND' });
    await get('me', victim).expect(200);
  });

  it('are seen and ended by whoever looks after the account', async () => {
    const { id, account } = await api.plantAccount('team_administrator', api.tree.team);
    const session = bearer(await login(account));
    const county = await api.signInAs('association_officer', api.tree.county);
    expect((await get(`accounts/${id}/sessions`, county).expect(200)).body).toHaveLength(1);
    await post(`accounts/${id}/session-revocation`, county).expect(204);
    await get('me', session).expect(401);
  });
});

describe('what is told after signing in', () => {
  it('is the last sign-in and the wrong guesses since', async () => {
    const account = await someone();
    const me = async (headers: SignedIn) =>
      ((await get('me', headers)).body as { lastSignIn: { at: string | null; failures: number } }).lastSignIn;
    expect(await me(bearer(await login(account)))).toEqual({ at: null, failures: 0 });
    for (let n = 0; n < 2; n++)
      await api.call().post('/api/v1/auth/login').send({ account, password: 'a guess' }).expect(401);
    const again = bearer(await login(account));
    expect(await me(again)).toEqual({ at: expect.any(String), failures: 2 });
    expect(await me(bearer(await login(account)))).toMatchObject({ failures: 0 });
    expect(await me(again)).toMatchObject({ failures: 2 });
  });
});

describe('the own e-mail address', () => {
  const change = async (headers: SignedIn, email: string) => {
    await post('me/email-codes', headers, { email, password }).expect(202);
    return codeIn((await mails(email)).at(-1) ?? { text: '' });
  };

  it('is changed by a code to the new one and the password; the one before is told', async () => {
    const headers = bearer(await login(await someone()));
    const first = await change(headers, 'zhou.min@example.org');
    const set = await post('me/email', headers, { email: 'zhou.min@example.org', code: first }).expect(200);
    expect(set.body).toMatchObject({ emailMasked: 'z*******@example.org' });
    const second = await change(headers, 'zhou@example.net');
    await post('me/email', headers, { email: 'zhou@example.net', code: second }).expect(200);
    expect((await mails('zhou.min@example.org')).at(-1)).toMatchObject({ purpose: 'account:email-changed' });
    expect((await get('me', headers)).text).not.toContain('zhou@example.net');
  });

  it('needs the right password, a sound address and the right code', async () => {
    const headers = bearer(await login(await someone()));
    const email = 'li.qing@example.org';
    const wrong = await post('me/email-codes', headers, { email, password: 'a guess' }).expect(422);
    expect(wrong.body).toMatchObject({ code: 'IDENTITY.PASSWORD_WRONG' });
    expect(await mails(email)).toEqual([]);
    const unsound = await post('me/email-codes', headers, { email: 'li qing@', password }).expect(400);
    expect(unsound.body).toMatchObject({ errors: [{ pointer: '/email', code: 'FIELD.EMAIL' }] });
    const code = await change(headers, email);
    const other = code === '000000' ? '000001' : '000000';
    await post('me/email', headers, { email, code: other }).expect(422);
    await post('me/email', headers, { email: 'another@example.org', code }).expect(422);
    const stranger = bearer(await login(await someone()));
    await post('me/email', stranger, { email, code }).expect(422);
    await post('me/email', headers, { email, code }).expect(200);
  });
});

describe('a browser that was not seen before', () => {
  it('is told to the owner, unless it is the first; one that comes back is not', async () => {
    const account = await someone();
    const first = await login(account).expect(200);
    const headers = bearer(first);
    const email = 'watchful@example.org';
    await post('me/email-codes', headers, { email, password }).expect(202);
    const code = codeIn((await mails(email)).at(-1) ?? { text: '' });
    await post('me/email', headers, { email, code }).expect(200);
    const told = async () =>
      (await mails(email)).filter(({ purpose }) => purpose === 'account:new-device').map(({ text }) => text);
    await login(account, { cookie: markOf(first) }).expect(200);
    expect(await told()).toEqual([]);
    const second = await login(account, { agent: PHONE }).expect(200);
    expect(await told()).toEqual([expect.stringContaining('Safari, iPhone')]);
    await login(account, { agent: PHONE, cookie: markOf(second) }).expect(200);
    expect(await told()).toHaveLength(1);
  });
});

describe('acts on what only the owner has at hand', () => {
  it('leave one audit row each, refuse strange fields, and refuse nobody’s requests', async () => {
    const { account } = await api.plantAccount('association_officer', api.tree.county);
    const headers = bearer(await login(account));
    const authenticator = await enrol(api, headers, password);
    expect(await rowsOf('second-factor:confirm')).toHaveLength(1);
    const renew = (body: object) => post('me/second-factor/recovery-codes', headers, body);
    await renew({ password, code: authenticator.value() }).expect(200);
    expect(await rowsOf('recovery-codes:renew')).toHaveLength(1);
    await forgetUse(api);
    for (const path of ['email', 'second-factor/confirmation', 'second-factor/recovery-codes']) {
      await post(`me/${path}`, headers, { isAdmin: true }).expect(400);
      await api.call().post(`/api/v1/me/${path}`).send({}).expect(401);
    }
  });
});
