import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#kezhi/kernel';
import { enrol, forgetUse } from '../support/authenticator.js';
import { OFFICER, type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

const { password } = OFFICER;
const login = (api: TestApp, account: string, otp?: string) =>
  api
    .call()
    .post('/api/v1/auth/login')
    .send({ account, password, ...(otp && { otp }) });
const bearer = (answer: { body: unknown }): SignedIn => ({
  authorization: `Bearer ${(answer.body as { accessToken: string }).accessToken}`,
});

describe('where second factors are required', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ SECOND_FACTOR: 'required' });
  });
  afterAll(() => api.close());

  const organizationOf = (role: Role) =>
    role === 'national_officer'
      ? api.tree.nation
      : role === 'team_administrator'
        ? api.tree.team
        : api.tree.county;

  it.each([
    'national_officer',
    'association_officer',
    'society_secretary',
    'team_administrator',
    'system_administrator',
    'security_administrator',
    'audit_administrator',
  ] as const)('a %s without one can do nothing but set it up', async (role) => {
    const headers = await api.signInAs(role, organizationOf(role));
    const get = (path: string) => api.call().get(`/api/v1/${path}`).set(headers);
    expect((await get('me').expect(200)).body).toMatchObject({ mustEnrolSecondFactor: true });
    await get('me/permissions').expect(200);
    expect((await get('me/second-factor').expect(200)).body).toMatchObject({ required: true });
    for (const path of ['me/sessions', 'organizations', 'accounts', 'audit-log', 'volunteers'])
      expect((await get(path).expect(403)).body).toMatchObject({ code: 'IDENTITY.SECOND_FACTOR_REQUIRED' });
    await api.call().patch('/api/v1/me').set(headers).send({ language: 'en' }).expect(403);
    await enrol(api, headers, password);
    expect((await get('me').expect(200)).body).toMatchObject({ mustEnrolSecondFactor: false });
    await get('me/sessions').expect(200);
  });

  it('an auditor, who decides nothing, is asked for none', async () => {
    const headers = await api.signInAs('auditor', api.tree.county);
    await api.call().get('/api/v1/organizations').set(headers).expect(200);
  });

  it('a first password comes before it', async () => {
    const { id, account } = await api.plantAccount('association_officer', api.tree.county);
    await api.database.sql('UPDATE accounts SET must_change_password = true WHERE id = $1', [id]);
    const headers = bearer(await login(api, account).expect(200));
    const refused = await api.call().get('/api/v1/me/second-factor').set(headers).expect(403);
    expect(refused.body).toMatchObject({ code: 'IDENTITY.PASSWORD_CHANGE_REQUIRED' });
    const next = 'four quiet mountains';
    await api.call().post('/api/v1/auth/password').set(headers).send({ current: password, next }).expect(204);
    await api.call().get('/api/v1/me/second-factor').set(headers).expect(200);
    await api.call().get('/api/v1/organizations').set(headers).expect(403);
  });
});

describe('signing in with a second factor', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp();
  });
  afterAll(() => api.close());

  async function enrolled() {
    const { account, id } = await api.plantAccount('association_officer', api.tree.county);
    const headers = bearer(await login(api, account).expect(200));
    return { account, id, headers, ...(await enrol(api, headers, password)) };
  }

  it('is asked for with a code of its own, after a right password only, and opens nothing by that', async () => {
    const { account, value } = await enrolled();
    const asked = await login(api, account).expect(401);
    expect(asked.body).toMatchObject({ code: 'IDENTITY.SECOND_FACTOR_NEEDED' });
    expect(asked.headers['set-cookie']).toBeUndefined();
    const guess = { account, password: 'not the password', otp: value() };
    const refused = await api.call().post('/api/v1/auth/login').send(guess).expect(401);
    expect(refused.body).toMatchObject({ code: 'IDENTITY.SIGN_IN_FAILED' });
    await login(api, account, value()).expect(200);
  });

  it('takes each value once (ASVS 6.5.1), also of several at the same moment', async () => {
    const { account, value } = await enrolled();
    const shown = value();
    const answers = await Promise.all([1, 2, 3].map(() => login(api, account, shown)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    const again = await login(api, account, shown).expect(401);
    expect(again.body).toMatchObject({ code: 'IDENTITY.SECOND_FACTOR_WRONG' });
  });

  it('takes each recovery code once, and counts what is left', async () => {
    const { account, codes } = await enrolled();
    const headers = bearer(await login(api, account, codes[0]).expect(200));
    await login(api, account, codes[0]).expect(401);
    const state = await api.call().get('/api/v1/me/second-factor').set(headers).expect(200);
    expect(state.body).toMatchObject({ recoveryCodesLeft: 9 });
  });

  it('is opened and removed by whoever looks after the account, and by nobody else', async () => {
    const { account, id, value } = await enrolled();
    const county = await api.signInAs('association_officer', api.tree.county);
    const elsewhere = await api.signInAs('association_officer', api.tree.foreign);
    const at = (path: string, headers: SignedIn) =>
      api.call().post(`/api/v1/accounts/${id}/${path}`).set(headers);
    for (let n = 0; n < 5; n++) await login(api, account, '000000').expect(401);
    await login(api, account, value()).expect(401);
    await at('unlocking', elsewhere).expect(404);
    await at('unlocking', county).expect(204);
    await forgetUse(api);
    const session = bearer(await login(api, account, value()).expect(200));
    await at('second-factor-reset', elsewhere).expect(404);
    await at('second-factor-reset', county).expect(204);
    await api.call().get('/api/v1/me').set(session).expect(401);
    await login(api, account).expect(200);
    const none = await at('second-factor-reset', county).expect(409);
    expect(none.body).toMatchObject({ code: 'IDENTITY.SECOND_FACTOR_ABSENT' });
  });
});
