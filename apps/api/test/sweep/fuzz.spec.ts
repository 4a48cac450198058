import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RedisConnections, Sealer } from '#kezhi/platform';
import { codeIn, waitingMessages } from '#kezhi/testing';
import { PeopleDesk } from '../support/people-desk.js';
import {
  badBodies,
  badForms,
  badPaths,
  badQueries,
  type BadRequest,
  takesForm,
  takesJson,
} from './bad-values.js';
import { OWN_ASKS, ownPath, personAsker } from './own-requests.js';
import { EVIDENCE, type Place } from './places.js';
import { PUBLIC_BODIES } from './public-bodies.js';
import { PUBLIC_ROUTES } from './public-routes.js';
import { ASKS, pathOf } from './requests.js';
import { restore } from './restoring.js';
import { contractRoutes } from './route-table.js';
import { setStage, type Stage } from './stage.js';

let stage: Stage;
let place: Place;
let desk: PeopleDesk;
let officer: Headers;
beforeAll(async () => {
  stage = await setStage();
  place = stage.places[0] as Place;
  desk = new PeopleDesk(stage.api);
  officer = { ...stage.askers[0]?.headers };
});
afterAll(() => stage.close());

type Headers = Record<string, string>;

/** A request that would be in order, before something is put wrong in it. */
interface Sound {
  path: string;
  headers: Headers;
  query?: string;
  body?: unknown;
  /** After a bad request that passed. */
  restore?: () => Promise<void>;
}

const routes = contractRoutes();
const isOwn = (key: string) => key in OWN_ASKS || / \/api\/v1\/me\/volunteer/.test(key);
/** They change the password or the second factor of whoever asks, or end the session. */
const isAboutOneself = (key: string) => / \/api\/v1\/(me|auth)(\/|$)/.test(key);

let asked = 0;
/** No limit and no lock stands before what is tried: whatever has been counted is forgotten then. */
async function send(
  key: string,
  path: string,
  { headers, body }: { headers: Headers; body?: string | FormData },
) {
  asked += 1;
  const answer = await fetch(stage.api.origin + path, {
    method: key.split(' ')[0],
    headers: { ...headers, ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}) },
    ...(body === undefined ? {} : { body }),
  });
  const { status } = answer;
  const mediaType = answer.headers.get('content-type') ?? '';
  const isEndless = mediaType.startsWith('text/event-stream');
  if (isEndless) await answer.body?.cancel();
  const text = isEndless ? '' : await answer.text();
  if (status !== 429) return { status, mediaType, text };
  await forgetLimits();
  return send(key, path, { headers, body });
}

async function forgetLimits(): Promise<void> {
  const client = stage.api.app.get(RedisConnections).forCommands();
  const keys = await client.keys(`${stage.api.config.queuePrefix}:limit:*`);
  if (keys.length > 0) await client.del(keys);
  await stage.api.database.sql('UPDATE accounts SET failed_attempts = 0, locked_until = NULL');
}

function documentForm(): FormData {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(EVIDENCE)]), '批文.pdf');
  return form;
}

/** An applicant with a draft: the token that opens it. */
async function applicant(): Promise<{ trackingNo: string; token: string }> {
  const email = `fuzz${asked}@example.org`;
  const call = (path: string, body: object) =>
    send('POST', `/api/v1/registrations/${path}`, { headers: {}, body: JSON.stringify(body) });
  await call('contact-codes', { channel: 'email', address: email });
  const mails = await waitingMessages(stage.api.database, stage.api.app.get(Sealer));
  const mail = mails.findLast(({ address }) => address === email);
  if (!mail) throw new Error('no code came');
  return JSON.parse((await call('organizations', { email, code: codeIn(mail) })).text);
}

async function soundRequest(key: string): Promise<Sound> {
  if (isOwn(key)) {
    const person = await personAsker(desk, stage.api, OWN_ASKS[key]?.status);
    const body = await OWN_ASKS[key]?.body?.(person, desk, stage.api);
    return { path: ownPath(key, person), headers: { ...person.headers }, body };
  }
  if (PUBLIC_ROUTES.includes(key)) return stranger(key);
  const { state, body, query } = ASKS[key] ?? {};
  const back = () => restore(stage, place, state);
  await back();
  return {
    path: pathOf(key, place),
    headers: isAboutOneself(key)
      ? { ...(await stage.api.signInAs('national_officer', stage.api.tree.nation)) }
      : officer,
    query: typeof query === 'function' ? query(place) : query,
    body: await body?.(place),
    restore: back,
  };
}

async function stranger(key: string): Promise<Sound> {
  const body = PUBLIC_BODIES[key];
  if (!/\/registrations\/\{trackingNo\}/.test(key)) return { path: pathOf(key, place), headers: {}, body };
  const { trackingNo, token } = await applicant();
  const path = (key.split(' ')[1] ?? '').replace('{trackingNo}', trackingNo);
  return { path, headers: { 'registration-token': token }, body };
}

/** What is wrong with an answer to a bad request; nothing, mostly. */
function complaint(
  { status, mediaType, text }: { status: number; mediaType: string; text: string },
  isHopeless: boolean,
): string | undefined {
  const told = `${status}: ${text.slice(0, 200)}`;
  if (status >= 500) return told;
  if (isHopeless && status !== 400) return `not 400 but ${told}`;
  const isProblem = mediaType.startsWith('application/problem+json') && /"code":"[A-Z]+\.[A-Z_]+"/.test(text);
  return status < 400 || isProblem ? undefined : `no problem, but ${told}`;
}

async function complaintsOf(key: string, sound: Sound, bad: readonly BadRequest[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const { fault, body, query, hopeless } of bad) {
    const answer = await send(key, sound.path + (query ?? sound.query ?? ''), {
      headers: sound.headers,
      body,
    });
    const found = complaint(answer, hopeless);
    if (found) complaints.push(`${fault}: ${found}`);
    if (answer.status < 300) await sound.restore?.();
  }
  return complaints;
}

describe('a bad request', () => {
  it('is tried on every route that strangers may send a body to', () => {
    const open = routes.filter((key) => PUBLIC_ROUTES.includes(key) && takesJson(key));
    expect(Object.keys(PUBLIC_BODIES).sort()).toEqual(open);
  });

  it.each(routes.filter(takesJson))('in the body of %s is refused, never an error within', async (key) => {
    const sound = await soundRequest(key);
    expect(await complaintsOf(key, sound, badBodies(key, sound.body))).toEqual([]);
  });

  it.each(routes.filter(takesForm))('in the upload of %s is refused, never an error within', async (key) => {
    const { path, headers } = await soundRequest(key);
    const sound = () => ASKS[key]?.form?.(place) ?? documentForm();
    const complaints: string[] = [];
    for (const { fault, form } of badForms(key, sound)) {
      const found = complaint(await send(key, path, { headers, body: form }), false);
      if (found) complaints.push(`${fault}: ${found}`);
    }
    expect(complaints).toEqual([]);
  });

  it.each(routes.filter((key) => badQueries(key).length > 0))(
    'in the query of %s is refused, never an error within',
    async (key) => {
      const sound = await soundRequest(key);
      expect(await complaintsOf(key, sound, badQueries(key, sound.query))).toEqual([]);
    },
  );

  it.each(routes.filter((key) => badPaths(key).length > 0))(
    'in the path of %s is refused, never an error within',
    async (key) => {
      const { headers, query = '', body } = await soundRequest(key);
      const complaints: string[] = [];
      for (const path of badPaths(key)) {
        const answer = await send(key, path + query, {
          headers,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const found = complaint(answer, false);
        if (found) complaints.push(`${path}: ${found}`);
      }
      expect(complaints).toEqual([]);
    },
  );
});
