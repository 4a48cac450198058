import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { OFFICER, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.close());

const login = (body: object) => api.call().post('/api/v1/auth/login').send(body);
const me = (authorization: string) => api.call().get('/api/v1/me').set('authorization', authorization);
const cookiesOf = (answer: Response) => ([] as string[]).concat(answer.headers['set-cookie'] ?? []);
const cookieOf = (answer: Response) =>
  cookiesOf(answer)
    .find((cookie) => cookie.startsWith('kezhi_refresh='))
    ?.split(';', 1)[0] ?? '';
const refresh = (cookie: string) => api.call().post('/api/v1/auth/refresh').set('cookie', cookie);
const tokenOf = (answer: Response) => (answer.body as { accessToken: string }).accessToken;
const stable = ({ status, body }: Response) => {
  const { traceId: _, ...problem } = body as Record<string, unknown>;
  return { status, problem };
};

describe('POST /auth/login', () => {
  it('answers with a token of a quarter of an hour and a cookie that scripts cannot read', async () => {
    const answer = await login(OFFICER).expect(200);
    expect(answer.body).toEqual({
      accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expiresIn: 900,
      mustChangePassword: false,
    });
    expect(cookiesOf(answer)).toEqual([
      expect.stringMatching(
        /^kezhi_device=[\w-]{43}; Max-Age=34560000; Path=\/api\/v1\/auth; HttpOnly; SameSite=Strict$/,
      ),
      expect.stringMatching(
        /^kezhi_refresh=[\w-]{43}; Max-Age=86400; Path=\/api\/v1\/auth; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('gives an unknown account and a wrong password the same status and body (ASVS 6.3.8)', async () => {
    const unknown = await login({ account: 'nobody', password: 'whatever it is' });
    const wrong = await login({ account: OFFICER.account, password: 'whatever it is' });
    expect(stable(unknown)).toEqual(stable(wrong));
    expect(stable(unknown)).toMatchObject({ status: 401, problem: { code: 'IDENTITY.SIGN_IN_FAILED' } });
    expect(cookiesOf(unknown)).toEqual([]);
    await login(OFFICER).expect(200);
  });

  it('takes the same time for both', async () => {
    const times: Record<'unknown' | 'known', number[]> = { unknown: [], known: [] };
    const made = await api
      .call()
      .post('/api/v1/accounts')
      .set(await api.signIn());
    expect(made.status).toBe(400);
    for (let n = 0; n < 20; n++)
      for (const kind of ['unknown', 'known'] as const) {
        const account = kind === 'known' ? OFFICER.account : `nobody-${n}`;
        const from = performance.now();
        await login({ account, password: 'whatever it is' });
        times[kind].push(performance.now() - from);
        await api.database.sql('UPDATE accounts SET failed_attempts = 0, locked_until = NULL');
      }
    const median = (list: number[]) => list.sort((a, b) => a - b)[list.length / 2] ?? 0;
    const ratio = median(times.unknown) / median(times.known);
    // Without the hash that is computed for nobody the ratio is far below a tenth; a busy machine may blur it, not hide that.
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it.each([
    [{}, ['/account', '/password']],
    [{ ...OFFICER, isAdmin: true }, ['/isAdmin']],
    [{ account: OFFICER.account, password: { $ne: '' } }, ['/password']],
    [{ account: OFFICER.account, password: 'x'.repeat(513) }, ['/password']],
  ])('refuses the body %j', async (body, pointers) => {
    const answer = await login(body).expect(400);
    const problem = answer.body as { code: string; errors: Array<{ pointer: string }> };
    expect(problem.code).toBe('COMMON.VALIDATION');
    expect(problem.errors.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('says the same in the language that was asked for', async () => {
    const answer = await login({ account: 'nobody', password: 'x' }).set('accept-language', 'en');
    expect((answer.body as { detail: string }).detail).toMatch(/^The account or the password is not right/);
  });

  it('keeps no tokens for an Idempotency-Key', async () => {
    const once = await login(OFFICER).set('idempotency-key', 'k1').expect(200);
    const again = await login(OFFICER).set('idempotency-key', 'k1').expect(200);
    expect(cookieOf(again)).not.toBe(cookieOf(once));
    expect(await api.database.sql('SELECT FROM idempotency_keys')).toEqual([]);
  });
});

describe('access tokens', () => {
  const sign = (header: object, claims: object, key: Buffer | null) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part(header)}.${part(claims)}`;
    return `${text}.${key ? createHmac('sha256', key).update(text).digest('base64url') : ''}`;
  };
  const claimsOf = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

  it('name the account and the session, and nothing that it may do', async () => {
    const claims = claimsOf(tokenOf(await login(OFFICER)));
    expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'sid', 'sub']);
  });

  it('are refused when forged, outdated or made for somebody else (alg none, wrong audience, expired)', async () => {
    const good = claimsOf(tokenOf(await login(OFFICER)));
    const key = api.config.tokenKey;
    const hs256 = { alg: 'HS256', typ: 'JWT' };
    await me(`Bearer ${sign(hs256, good, key)}`).expect(200);
    const bad = [
      sign({ alg: 'none', typ: 'JWT' }, good, null),
      sign(hs256, good, Buffer.alloc(32)),
      sign(hs256, { ...good, aud: 'another-api' }, key),
      sign(hs256, { ...good, iss: 'another' }, key),
      sign(hs256, { ...good, iat: 1, exp: 2 }, key),
      sign(hs256, { ...good, sid: good['sub'] }, key),
      sign({ ...hs256, alg: 'HS512' }, good, key),
      'x.y.z',
      '',
    ];
    for (const token of bad) {
      const answer = await me(`Bearer ${token}`);
      expect([token, answer.status]).toEqual([token, 401]);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    }
    await api.call().get('/api/v1/me').expect(401);
  });
});

describe('POST /auth/refresh', () => {
  it('replaces the cookie, and an old one ends the session for thief and owner alike', async () => {
    const first = await login(OFFICER);
    const second = await refresh(cookieOf(first)).expect(200);
    expect(cookieOf(second)).toMatch(/^kezhi_refresh=/);
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    await api.database.sql(`UPDATE refresh_tokens SET used_at = used_at - interval '1 minute'`);
    const stolen = await refresh(cookieOf(first)).expect(401);
    expect((stolen.body as { code: string }).code).toBe('IDENTITY.SESSION_ENDED');
    await refresh(cookieOf(second)).expect(401);
    await me(`Bearer ${tokenOf(second)}`).expect(401);
  });

  it('gives the second of two tabs an access token and no cookie', async () => {
    const first = await login(OFFICER);
    const answers = await Promise.all([1, 2, 3].map(() => refresh(cookieOf(first))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.filter((answer) => cookiesOf(answer).length > 0)).toHaveLength(1);
  });

  it('needs the cookie', async () => {
    await api.call().post('/api/v1/auth/refresh').expect(401);
    await refresh('kezhi_refresh=AAAA').expect(401);
  });
});

describe('POST /auth/logout', () => {
  it('ends the session, removes its cookie and clears what the browser keeps (ASVS 14.3.1)', async () => {
    const session = await login(OFFICER);
    const answer = await api.call().post('/api/v1/auth/logout').set('cookie', cookieOf(session)).expect(204);
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(cookiesOf(answer)[0]).toMatch(/^kezhi_refresh=;.*Path=\/api\/v1\/auth/);
    await refresh(cookieOf(session)).expect(401);
    await me(`Bearer ${tokenOf(session)}`).expect(401);
  });

  it('also works for a client that keeps no cookies, and without any session', async () => {
    const authorization = `Bearer ${tokenOf(await login(OFFICER))}`;
    await api.call().post('/api/v1/auth/logout').set('authorization', authorization).expect(204);
    await me(authorization).expect(401);
    await api.call().post('/api/v1/auth/logout').expect(204);
  });
});
