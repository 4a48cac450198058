import { mockApi, type Refusal } from '../../testing/mock-api';
import { aPerson } from '../../testing/samples';
import { bodyOf, client } from './client';
import { ApiError } from './problem';
import { session } from './session';

const unknown: Refusal = { refuse: 401, code: 'COMMON.UNAUTHENTICATED', detail: '请先登录' };
const me = () => bodyOf(client.GET('/api/v1/me'));

describe('the client', () => {
  it('renews an expired token once for all calls that meet it, and repeats them', async () => {
    let token = 1;
    const calls = mockApi({
      'POST /api/v1/auth/refresh': () => ({
        accessToken: `token-${++token}`,
        expiresIn: 900,
        mustChangePassword: false,
      }),
      'GET /api/v1/me': ({ headers }) =>
        headers.get('authorization') === 'Bearer token-3' ? aPerson : unknown,
    });
    await session.renew(); // token-2, which the server no longer takes
    const answers = await Promise.all([me(), me(), me()]);
    expect(answers).toEqual([aPerson, aPerson, aPerson]);
    expect(calls.filter(({ url }) => url.pathname.endsWith('/refresh'))).toHaveLength(2);
  });

  it('waits for a new sign-in when the session is over, then goes on', async () => {
    let signedIn = false;
    mockApi({
      'POST /api/v1/auth/refresh': () => unknown,
      'POST /api/v1/auth/login': () => {
        signedIn = true;
        return { accessToken: 'new', expiresIn: 900, mustChangePassword: false };
      },
      'GET /api/v1/me': () => (signedIn ? aPerson : unknown),
    });
    const answer = me();
    await waitUntil(() => session.status() === 'expired');
    await session.signIn({ account: 'zhoumin', password: 'a long password' });
    await expect(answer).resolves.toEqual(aPerson);
  });

  it('gives up when the person prefers to leave', async () => {
    mockApi({ 'POST /api/v1/auth/refresh': () => unknown, 'GET /api/v1/me': () => unknown });
    const answer = me();
    await waitUntil(() => session.status() === 'expired');
    session.forget();
    await expect(answer).rejects.toMatchObject({ problem: { status: 401 } });
  });

  it('does not end a session because the network failed', async () => {
    mockApi({
      'POST /api/v1/auth/refresh': () => ({ accessToken: 'a', expiresIn: 900, mustChangePassword: false }),
    });
    await session.renew();
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(me()).rejects.toMatchObject({ problem: { status: 0, code: 'NETWORK' } });
    expect(session.status()).toBe('signed-in');
  });

  it('throws the problem of the server with its code, sentence and number', async () => {
    mockApi({
      'GET /api/v1/me': () => ({ refuse: 403, code: 'COMMON.FORBIDDEN', detail: '您没有此项操作的权限' }),
    });
    const error: unknown = await me().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect((error as ApiError).problem).toMatchObject({ code: 'COMMON.FORBIDDEN', traceId: 'trace-1' });
  });

  it('asks in the language of the page and gives every POST a key of its own', async () => {
    document.documentElement.lang = 'en';
    const calls = mockApi({ 'POST /api/v1/volunteers/search': () => ({ items: [], nextCursor: null }) });
    for (const phone of ['13800001234', '13800001235']) {
      await client.POST('/api/v1/volunteers/search', { body: { phone } });
    }
    const [one, two] = calls.map(({ headers }) => headers);
    expect(one?.get('accept-language')).toBe('en');
    expect(one?.get('idempotency-key')).toBeTruthy();
    expect(one?.get('idempotency-key')).not.toBe(two?.get('idempotency-key'));
  });
});

async function waitUntil(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
