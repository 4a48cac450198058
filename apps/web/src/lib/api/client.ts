import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema';
import { readProblem, toApiError } from './problem';
import { session } from './session';

/**
 * fetch with the access token. An expired token is renewed and the call repeated; when that fails the person
 * signs in over the page and the call goes on, so that no form has to be filled in twice.
 */
export async function authorizedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await send(request);
  if (response.status !== 401) return response;
  const back = (await session.renew()) || (await session.askAgain());
  return back ? send(again) : response;
}

async function send(request: Request): Promise<Response> {
  const token = session.token();
  if (token) request.headers.set('authorization', `Bearer ${token}`);
  return fetch(request);
}

const conventions: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', document.documentElement.lang);
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', crypto.randomUUID());
    }
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await readProblem(response);
  },
  onError({ error }) {
    const cancelled = error instanceof DOMException && error.name === 'AbortError';
    return cancelled ? error : toApiError(error);
  },
};

/** The one way to the server: typed by the contract, throws ApiError, never answers with a failure. */
export const client = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  fetch: authorizedFetch,
});
client.use(conventions);

/** The body of an answer that has one. */
export async function bodyOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** A record together with the ETag that a change to it hands back (If-Match). */
export async function withEtag<T>(
  call: Promise<{ data?: T; response: Response }>,
): Promise<{ value: T; etag: string }> {
  const { data, response } = await call;
  return { value: data as T, etag: response.headers.get('etag') ?? '*' };
}
