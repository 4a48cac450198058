import type { Answer, Body } from '../lib/api';
import type { paths } from '../lib/api/schema';

type Verb = 'get' | 'post' | 'put' | 'patch';

export interface Call<B = unknown> {
  method: string;
  url: URL;
  body: B;
  headers: Headers;
}

/** An answer that is not a success: an RFC 9457 problem. */
export interface Refusal {
  refuse: number;
  code: string;
  detail: string;
  errors?: { pointer: string; code: string; detail: string }[];
}

type Handler<A, B> = (call: Call<B>) => A | Refusal;

/** `'GET /api/v1/me'` -> a function that answers with what the schema says this route answers with. */
export type Handlers = {
  [K in keyof paths as `${Uppercase<Verb & keyof paths[K]>} ${K}`]?: Handler<
    Answer<K, Verb & keyof paths[K]>,
    Body<K, Exclude<Verb & keyof paths[K], 'get'>>
  >;
};

type Loose = Record<string, Handler<unknown, unknown> | undefined>;

function matching(handlers: Loose, method: string, pathname: string) {
  const exact = handlers[`${method} ${pathname}`];
  if (exact) return exact;
  return Object.entries(handlers).find(([key]) => {
    const [verb, template] = key.split(' ');
    const pattern = new RegExp(`^${template?.replace(/\{\w+\}/g, '[^/]+')}$`);
    return verb === method && pattern.test(pathname);
  })?.[1];
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refuse' in answer;
}

function respond(answer: unknown): Response {
  if (isRefusal(answer)) {
    const { refuse, ...problem } = answer;
    const body = JSON.stringify({ status: refuse, traceId: 'trace-1', ...problem });
    return new Response(body, { status: refuse, headers: { 'content-type': 'application/problem+json' } });
  }
  const headers = { 'content-type': 'application/json', etag: '"1"' };
  return new Response(JSON.stringify(answer ?? {}), { status: 200, headers });
}

/** Puts a server of our own in the place of the network, typed by the contract. Returns the calls it has received. */
export function mockApi(handlers: Handlers): Call[] {
  const calls: Call[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const text = await request.text();
    const isJson = request.headers.get('content-type')?.includes('json') ?? false;
    const body: unknown = isJson && text ? JSON.parse(text) : undefined;
    const call: Call = { method: request.method, url, body, headers: request.headers };
    calls.push(call);
    const handler = matching(handlers as Loose, request.method, url.pathname);
    if (!handler)
      return respond({ refuse: 404, code: 'COMMON.NOT_FOUND', detail: `no handler: ${url.pathname}` });
    return respond(handler(call));
  };
  return calls;
}
