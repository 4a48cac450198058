import { Sealer } from '#kezhi/platform';
import { syntheticPhone } from '#kezhi/standards';
import { codeIn, linkIn, waitingMessages } from '#kezhi/testing';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

export interface Draft {
  id: string;
  trackingNo: string;
  token: string;
  email: string;
  name: string;
}

export interface Answered {
  status: number;
  body: {
    id: string;
    trackingNo: string;
    status: string;
    nextStep: string;
    version: number;
    code: string;
    errors: Array<{ pointer: string; code: string }>;
    problems: Array<{ pointer: string; code: string }>;
    attachments: Array<{ id: string; name: string; mediaType: string }>;
    history: Array<{
      event: string;
      reason: string | null;
      fieldReasons: Record<string, string>;
      actor?: string;
      actorName?: string | null;
    }>;
    fields: Record<string, unknown>;
    changes: Array<{ field: string; before: unknown; after: unknown }>;
    duplicates: Array<{ name: string }>;
    invitation: string | null;
    organizationId: string | null;
    token: string;
    items: Array<{
      trackingNo: string;
      name: string;
      source: string;
      reviewerName: string | null;
      round: number;
    }>;
    nextCursor: string | null;
    total: number;
    results: Array<{ trackingNo: string; done: boolean; problem: { code: string } | null }>;
  };
  headers: Record<string, string>;
}

/** Clients of online registration: each applicant comes from an address of its own. */
export async function openOnlineDesk(variables: Record<string, string> = {}) {
  const api: TestApp = await startTestApp({
    TRUST_PROXY: '127.0.0.1',
    RATE_LIMIT_ADDRESS: '0',
    RATE_LIMIT_ACCOUNT: '0',
    ...variables,
  });
  let counter = 0;
  const addressOf = (n: number) => `10.1.${Math.floor(n / 250)}.${(n % 250) + 1}`;

  const mails = () => waitingMessages(api.database, api.app.get(Sealer));
  const lastMail = async (email: string) => (await mails()).findLast(({ address }) => address === email);

  async function call(
    method: 'get' | 'post' | 'patch',
    path: string,
    options: {
      body?: object;
      token?: string;
      who?: SignedIn;
      from?: string;
      etag?: string;
      language?: string;
    } = {},
  ): Promise<Answered> {
    const { body, token, who, from = addressOf(++counter), etag, language } = options;
    const request = api.call()[method](`/api/v1/registrations${path}`).set('x-forwarded-for', from);
    if (token !== undefined) void request.set('registration-token', token);
    if (who) void request.set(who);
    if (etag) void request.set('if-match', etag);
    if (language) void request.set('accept-language', language);
    const answer = await (body ? request.send(body) : request);
    return { status: answer.status, body: answer.body as Answered['body'], headers: answer.headers };
  }

  /** What the form needs, under the county unless it is said otherwise. */
  const form = (more: object = {}) => ({
    name: `天宁区科普大队${++counter}`,
    kind: 'service_team',
    level: 'county',
    teamRank: 'brigade',
    regionCode: '320402',
    parentId: api.tree.county,
    leaderName: '王敏',
    leaderPhone: syntheticPhone(4_000 + counter),
    adminName: '李静',
    adminPhone: syntheticPhone(6_000 + counter),
    ...more,
  });

  /** A proven address and a draft of it. */
  async function draft(organization: object = form(), language = 'zh'): Promise<Draft> {
    const email = `applicant${++counter}@example.org`;
    const asked = await call('post', '/contact-codes', {
      body: { channel: 'email', address: email },
      language,
    });
    if (asked.status !== 202) throw new Error(`the code was refused: ${JSON.stringify(asked.body)}`);
    const mail = await lastMail(email);
    const body = { email, code: codeIn(mail ?? { text: '' }), organization };
    const started = await call('post', '/organizations', { body, language });
    if (started.status !== 201) throw new Error(`the start was refused: ${JSON.stringify(started.body)}`);
    const { id, trackingNo, token, fields } = started.body;
    return { id, trackingNo, token, email, name: String(fields['name']) };
  }

  async function submitted(organization: object = form(), language = 'zh'): Promise<Draft> {
    const one = await draft(organization, language);
    const answer = await call('post', `/${one.trackingNo}/submission`, { token: one.token });
    if (answer.status !== 200) throw new Error(`the submission was refused: ${JSON.stringify(answer.body)}`);
    return one;
  }

  /** Number and token of the link in the newest mail. */
  async function linkOf(email: string): Promise<{ trackingNo: string; token: string }> {
    const link = linkIn((await lastMail(email)) ?? { text: '' });
    const [path = '', token = ''] = link.split('#');
    return { trackingNo: path.split('/').at(-1) ?? '', token };
  }

  return { api, call, form, draft, submitted, mails, lastMail, linkOf, close: () => api.close() };
}

export type OnlineDesk = Awaited<ReturnType<typeof openOnlineDesk>>;
