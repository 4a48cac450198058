import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OFFICER, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
let officer: { authorization: string };
beforeAll(async () => {
  api = await startTestApp();
  officer = await api.signIn();
});
afterAll(() => api.close());

interface Made {
  id: string;
  account: string;
  firstPassword: string;
  version: number;
  grants: Array<{ id: string; role: string }>;
}
type Headers = { authorization: string };

let counter = 0;
async function make(role: string, organizationId: string, by: Headers = officer): Promise<Made> {
  const body = { account: `clerk-${++counter}`, displayName: '陈静', role, organizationId };
  return (await api.call().post('/api/v1/accounts').set(by).send(body).expect(201)).body as Made;
}
async function person(role: string, organizationId: string): Promise<{ made: Made; headers: Headers }> {
  const made = await make(role, organizationId);
  const first = await api.signIn({ account: made.account, password: made.firstPassword });
  const password = `my own words ${made.account}`;
  await api
    .call()
    .post('/api/v1/auth/password')
    .set(first)
    .send({ current: made.firstPassword, next: password })
    .expect(204);
  return { made: { ...made, firstPassword: password }, headers: first };
}
const code = (answer: { body: unknown }) => (answer.body as { code: string }).code;
const auditRows = async (action: string) =>
  api.database.sql<{ object_id: string; result: string; all: string }>(
    'SELECT object_id, result, a::text AS all FROM audit_log a WHERE action = $1 ORDER BY id',
    [action],
  );

describe('a first password', () => {
  it('opens nothing but its own change', async () => {
    const made = await make('association_officer', api.tree.county);
    const first = await api.signIn({ account: made.account, password: made.firstPassword });
    const me = await api.call().get('/api/v1/me').set(first).expect(200);
    expect(me.body).toMatchObject({ account: made.account, mustChangePassword: true });
    await api.call().get('/api/v1/me/permissions').set(first).expect(200);
    for (const path of ['accounts', 'role-grants', 'audit-log']) {
      const answer = await api.call().get(`/api/v1/${path}`).set(first).expect(403);
      expect(code(answer)).toBe('IDENTITY.PASSWORD_CHANGE_REQUIRED');
    }
    const change = (next: string) =>
      api.call().post('/api/v1/auth/password').set(first).send({ current: made.firstPassword, next });
    expect(code(await change('qwertyuiop').expect(422))).toBe('IDENTITY.PASSWORD_COMMON');
    expect(code(await change('short').expect(422))).toBe('IDENTITY.PASSWORD_TOO_SHORT');
    await change('three calm rivers').expect(204);
    await api.call().get('/api/v1/accounts').set(first).expect(200);
  });
});

describe('GET /me', () => {
  it('says who one is, where and how far', async () => {
    const { made, headers } = await person('association_officer', api.tree.county);
    const me = await api.call().get('/api/v1/me').set(headers).expect(200);
    expect(me.body).toEqual({
      id: made.id,
      account: made.account,
      displayName: '陈静',
      language: null,
      mustChangePassword: false,
      mustEnrolSecondFactor: false,
      emailMasked: null,
      lastSignIn: { at: null, failures: 0 },
      grants: [
        {
          id: expect.any(String),
          role: 'association_officer',
          organizationId: api.tree.county,
          organizationName: '天宁区科协',
          territory: '320402',
          expiresAt: null,
        },
      ],
    });
    const permissions = await api.call().get('/api/v1/me/permissions').set(headers).expect(200);
    expect(permissions.body).toContainEqual({
      permission: 'organization:review',
      organizationId: api.tree.county,
      reach: 'subtree',
    });
  });

  it('lets one change name and language, and nothing else', async () => {
    const { headers } = await person('auditor', api.tree.county);
    const patch = (body: object) => api.call().patch('/api/v1/me').set(headers).send(body);
    const changed = await patch({ language: 'en', displayName: '陈敬' }).expect(200);
    expect(changed.body).toMatchObject({ language: 'en', displayName: '陈敬' });
    for (const field of [
      'status',
      'passwordHash',
      'mustChangePassword',
      'account',
      'version',
      'failedAttempts',
    ])
      await patch({ [field]: 'active' }).expect(400);
  });
});

describe('accounts', () => {
  it('are managed below only: same role elsewhere finds nothing, lesser roles may not', async () => {
    const county = await person('association_officer', api.tree.county);
    const elsewhere = await person('association_officer', api.tree.foreign);
    const secretary = await person('society_secretary', api.tree.society);
    const auditor = await person('auditor', api.tree.county);
    const made = await make('team_administrator', api.tree.team, county.headers);
    const at = (headers: Headers, path = '') =>
      api.call().get(`/api/v1/accounts/${made.id}${path}`).set(headers);
    await at(county.headers).expect(200);
    await at(auditor.headers).expect(200);
    expect(code(await at(elsewhere.headers).expect(404))).toBe('IDENTITY.ACCOUNT_NOT_FOUND');
    await at(secretary.headers).expect(403);
    await api.call().get(`/api/v1/accounts/${made.id}`).expect(401);
    const reset = (headers: Headers) =>
      api.call().post(`/api/v1/accounts/${made.id}/password-reset`).set(headers);
    await reset(elsewhere.headers).expect(404);
    await reset(auditor.headers).expect(403);
    await reset(secretary.headers).expect(403);
    await reset(county.headers).expect(200);
  });

  it('carry an ETag, and If-Match is honoured', async () => {
    const made = await make('auditor', api.tree.county);
    const path = `/api/v1/accounts/${made.id}`;
    const seen = await api.call().get(path).set(officer).expect(200);
    const etag = seen.headers['etag'] ?? '';
    expect(etag).toMatch(/^"v\d+"$/);
    await api.call().get(path).set(officer).set('if-none-match', etag).expect(304);
    const rename = (displayName: string) =>
      api.call().patch(path).set(officer).set('if-match', etag).send({ displayName });
    await rename('甲').expect(200);
    expect(code(await rename('乙').expect(412))).toBe('COMMON.STALE');
  });

  it('refuse a name that is taken, and say so', async () => {
    const made = await make('auditor', api.tree.county);
    const body = {
      account: made.account,
      displayName: '某',
      role: 'auditor',
      organizationId: api.tree.county,
    };
    const answer = await api.call().post('/api/v1/accounts').set(officer).send(body).expect(409);
    expect(code(answer)).toBe('IDENTITY.ACCOUNT_TAKEN');
  });

  it('lose their sessions at once when disabled', async () => {
    const { made, headers } = await person('auditor', api.tree.county);
    await api.call().post(`/api/v1/accounts/${made.id}/disabling`).set(officer).expect(200);
    await api.call().get('/api/v1/me').set(headers).expect(401);
    const answer = await api
      .call()
      .post('/api/v1/auth/login')
      .send({ account: made.account, password: made.firstPassword });
    expect([answer.status, code(answer)]).toEqual([401, 'IDENTITY.SIGN_IN_FAILED']);
    const own = (await api.call().get('/api/v1/me').set(officer)).body as { id: string };
    const suicide = await api.call().post(`/api/v1/accounts/${own.id}/disabling`).set(officer).expect(409);
    expect(code(suicide)).toBe('IDENTITY.OWN_ACCOUNT');
  });

  it('page with a signed cursor and an exact total', async () => {
    const list = (query: string) => api.call().get(`/api/v1/accounts?${query}`).set(officer);
    const first = await list('limit=2&include=total').expect(200);
    const page = first.body as { items: Made[]; nextCursor: string; total: number };
    const [counted] = await api.database.sql<{ n: number }>('SELECT count(*)::int AS n FROM accounts');
    expect([page.items.length, page.total]).toEqual([2, counted?.n]);
    expect(first.headers['link']).toContain('rel="next"');
    const second = (await list(`limit=2&cursor=${page.nextCursor}`).expect(200)).body as { items: Made[] };
    expect(second.items.map(({ id }) => id)).not.toContain(page.items[0]?.id);
    await list('limit=201').expect(400);
    await list('cursor=made-up').expect(400);
    await list('unknown=1').expect(400);
  });
});

describe('role grants', () => {
  const give = (headers: Headers, body: object) =>
    api.call().post('/api/v1/role-grants').set(headers).send(body);

  it('work on the next request, and stop working on the next request (ASVS 8.3.2)', async () => {
    const { made, headers } = await person('team_administrator', api.tree.team);
    await api.call().get('/api/v1/accounts').set(headers).expect(403);
    const grant = await give(officer, {
      accountId: made.id,
      role: 'auditor',
      organizationId: api.tree.county,
    }).expect(201);
    await api.call().get('/api/v1/accounts').set(headers).expect(200);
    const { id } = grant.body as { id: string };
    await api.call().post(`/api/v1/role-grants/${id}/revocation`).set(officer).expect(200);
    await api.call().get('/api/v1/accounts').set(headers).expect(403);
    const again = await api.call().post(`/api/v1/role-grants/${id}/revocation`).set(officer).expect(404);
    expect(code(again)).toBe('IDENTITY.GRANT_NOT_FOUND');
  });

  it('never lift anybody above the giver', async () => {
    const county = await person('association_officer', api.tree.county);
    const made = await make('auditor', api.tree.county, county.headers);
    const to = (accountId: string, role: string, organizationId: string) =>
      give(county.headers, { accountId, role, organizationId });
    await to(made.id, 'association_officer', api.tree.prefecture).expect(404);
    await to(made.id, 'national_officer', api.tree.nation).expect(404);
    expect(code(await to(made.id, 'national_officer', api.tree.county).expect(422))).toBe(
      'IDENTITY.ROLE_MISFIT',
    );
    expect(code(await to(county.made.id, 'auditor', api.tree.county).expect(409))).toBe(
      'IDENTITY.OWN_ACCOUNT',
    );
    expect(code(await to(made.id, 'auditor', api.tree.county).expect(409))).toBe('IDENTITY.ROLE_HELD');
    await to(made.id, 'made_up', api.tree.county).expect(400);
  });

  it('can be given for a time, which must be told with its offset and lie ahead', async () => {
    const made = await make('auditor', api.tree.county);
    const until = (expiresAt: string) =>
      give(officer, { accountId: made.id, role: 'auditor', organizationId: api.tree.team, expiresAt });
    await until('2099-01-01T00:00:00').expect(400);
    expect(code(await until('2020-01-01T00:00:00Z').expect(422))).toBe('IDENTITY.ROLE_EXPIRY_PAST');
    const given = await until('2099-01-01T00:00:00+08:00').expect(201);
    expect(given.body).toMatchObject({ expiresAt: '2098-12-31T16:00:00.000Z', revokedAt: null });
  });

  it('are listed within a unit', async () => {
    const made = await make('society_secretary', api.tree.society);
    const list = (query: string) => api.call().get(`/api/v1/role-grants?${query}`).set(officer);
    const answer = await list(`within=${api.tree.society}&accountId=${made.id}`).expect(200);
    expect((answer.body as { items: object[] }).items).toEqual([
      expect.objectContaining({
        accountId: made.id,
        organizationName: '中国示例学会',
        role: 'society_secretary',
      }),
    ]);
    await list('within=nonsense').expect(400);
    await list('ended=true').expect(200);
  });
});

describe('the audit log', () => {
  it('holds one row per act, without passwords or names', async () => {
    const before = (await auditRows('account:create')).length;
    const made = await make('auditor', api.tree.county);
    const created = await auditRows('account:create');
    expect(created.length).toBe(before + 1);
    expect(created.at(-1)).toMatchObject({ object_id: made.id, result: 'done' });
    await api.call().post(`/api/v1/accounts/${made.id}/password-reset`).set(officer).expect(200);
    const resets = (await auditRows('account:reset-password')).filter((row) => row.object_id === made.id);
    expect(resets).toHaveLength(1);
    const rows = await api.database.sql<{ all: string }>('SELECT a::text AS all FROM audit_log a');
    const secrets = [made.firstPassword, OFFICER.password, '陈静', 'argon2'];
    expect(rows.filter(({ all }) => secrets.some((secret) => all.includes(secret)))).toEqual([]);
  });

  it('keeps no row of an act that was refused', async () => {
    const before = (await auditRows('account:create')).length;
    const body = { account: 'x!', displayName: '某', role: 'auditor', organizationId: api.tree.county };
    await api.call().post('/api/v1/accounts').set(officer).send(body).expect(400);
    const misfit = {
      ...body,
      account: 'some.one',
      role: 'association_officer',
      organizationId: api.tree.team,
    };
    await api.call().post('/api/v1/accounts').set(officer).send(misfit).expect(422);
    expect(await auditRows('account:create')).toHaveLength(before);
    expect(await api.database.sql(`SELECT FROM accounts WHERE account = 'some.one'`)).toEqual([]);
  });

  it('is read by auditors and officers within reach, and verified', async () => {
    const auditor = await person('auditor', api.tree.county);
    const elsewhere = await person('auditor', api.tree.foreign);
    const team = await person('team_administrator', api.tree.team);
    await api.call().patch('/api/v1/me').set(team.headers).send({ language: 'zh' }).expect(200);
    const rows = async (headers: Headers) => {
      const query = `accountId=${team.made.id}&action=profile:edit`;
      const answer = await api.call().get(`/api/v1/audit-log?${query}`).set(headers).expect(200);
      return (answer.body as { items: Array<{ account: string }> }).items;
    };
    expect(await rows(auditor.headers)).toEqual([expect.objectContaining({ account: team.made.account })]);
    expect(await rows(elsewhere.headers)).toEqual([]);
    await api.call().get('/api/v1/audit-log').set(team.headers).expect(403);
    const verified = await api.call().get('/api/v1/audit-log/verification').set(auditor.headers).expect(200);
    expect(verified.body).toMatchObject({ intact: true, firstBad: null });
  });
});
