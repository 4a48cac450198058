import { readProblem, toApiError } from './problem';
import type { Answer, Body } from './types';

/** `expired`: somebody was signed in and the server no longer knows it; the page stays and a dialog asks. */
export type SessionStatus = 'starting' | 'signed-out' | 'signed-in' | 'expired';

type Tokens = Answer<'/api/v1/auth/login', 'post'>;

export type SignIn = Body<'/api/v1/auth/login', 'post'>;
export type PersonSignIn = Body<'/api/v1/auth/person-sessions', 'post'>;

const BASE = '/api/v1/auth';

let status: SessionStatus = 'starting';
let accessToken: string | null = null;
let renewal: Promise<boolean> | null = null;
let waiting: ((signedIn: boolean) => void)[] = [];
const listeners = new Set<() => void>();

function become(next: SessionStatus, token: string | null): void {
  status = next;
  accessToken = token;
  if (next === 'signed-in' || next === 'signed-out') {
    waiting.forEach((resolve) => resolve(next === 'signed-in'));
    waiting = [];
  }
  listeners.forEach((listener) => listener());
}

async function post(path: string, body?: object): Promise<Response> {
  const headers: Record<string, string> = { 'accept-language': document.documentElement.lang };
  if (body) headers['content-type'] = 'application/json';
  return fetch(new URL(`${BASE}${path}`, window.location.origin), {
    method: 'POST',
    credentials: 'same-origin',
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

/** The refresh cookie is shared by all tabs and works once: only one tab at a time may turn it in. */
async function oneTabAtATime<T>(act: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return act();
  return navigator.locks.request('kezhi-session', act);
}

async function refresh(): Promise<boolean> {
  const response = await oneTabAtATime(() => post('/refresh'));
  if (response.ok) {
    const tokens = (await response.json()) as Tokens;
    become('signed-in', tokens.accessToken);
    return true;
  }
  if (response.status >= 500 || response.status === 429) throw await readProblem(response);
  return false;
}

async function open(path: string, credentials: object): Promise<void> {
  const response = await post(path, credentials).catch((error: unknown) => {
    throw toApiError(error);
  });
  if (!response.ok) throw await readProblem(response);
  const tokens = (await response.json()) as Tokens;
  become('signed-in', tokens.accessToken);
}

/**
 * Who is signed in on this page. The access token lives in memory only; the refresh token is a cookie
 * that scripts cannot read.
 */
export const session = {
  status: (): SessionStatus => status,
  token: (): string | null => accessToken,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** Turns the refresh cookie into an access token; calls at the same time share one request. False = sign in again. */
  renew(): Promise<boolean> {
    renewal ??= refresh().finally(() => {
      renewal = null;
    });
    return renewal;
  },

  /** On page load: finds out whether the browser is still signed in. */
  async start(): Promise<void> {
    if (!(await session.renew())) become('signed-out', null);
  },

  /** Asks the person to sign in again over the page; resolves false when they prefer to leave. */
  askAgain(): Promise<boolean> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      if (status !== 'expired') become('expired', null);
    });
  },

  signIn(credentials: SignIn): Promise<void> {
    return open('/login', credentials);
  },

  /** A registered person, with document number and code. */
  signInPerson(credentials: PersonSignIn): Promise<void> {
    return open('/person-sessions', credentials);
  },

  /** Leaves this browser at once, even when the server cannot be told. */
  async signOut(): Promise<void> {
    await post('/logout').catch(() => undefined);
    become('signed-out', null);
  },

  /** After the server ended the session itself, for example on a new password. */
  forget(): void {
    become('signed-out', null);
  },
};
