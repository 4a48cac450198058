import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { OFFICER } from '../support/test-app.js';
import { EVIDENCE, type Noun, NOUNS, type Place } from './places.js';

export interface Ask {
  /** State of the place's thing in which the act is possible. */
  state?: string;
  /** After the path. */
  query?: string | ((place: Place) => string);
  /** May have to look something up first. */
  body?: (place: Place) => unknown;
  form?: (place: Place) => FormData;
}

let counter = 0;
const reason = { reason: '核对信息' };
const forReason = `?${new URLSearchParams(reason).toString()}`;

const formOf = (file: Buffer, fields: Record<string, string>, fileName = '登记表.xlsx') => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(file)]), fileName);
  return form;
};

const freshFile = () => Buffer.from(`姓名,证件号码,手机号码\n第${++counter}份`);

/** How each write is asked for so that nothing but reach can stand in its way; also reads that need more than a path. */
export const ASKS: Readonly<Record<string, Ask>> = {
  'GET /api/v1/organizations/duplicates': { query: '?name=%E7%A7%91%E5%8D%8F' },
  'GET /api/v1/reports/formation': { query: ({ organization }) => `?unit=${organization}` },
  'POST /api/v1/auth/password': {
    body: () => ({ current: OFFICER.password, next: 'four quiet mountains' }),
  },
  'POST /api/v1/me/sessions/revocation': {},
  'POST /api/v1/me/email-codes': {
    body: () => ({ email: `someone${++counter}@example.org`, password: OFFICER.password }),
  },
  'POST /api/v1/me/second-factor/enrolment': { body: () => ({ password: OFFICER.password }) },
  'PATCH /api/v1/me': { body: () => ({ displayName: '李敏' }) },
  'POST /api/v1/accounts': {
    body: ({ organization }) => ({
      account: `clerk-${++counter}`,
      displayName: '陈静',
      role: 'team_administrator',
      organizationId: organization,
    }),
  },
  'POST /api/v1/accounts/invitations': {
    body: ({ organization }) => ({
      email: `invited${++counter}@example.org`,
      displayName: '陈静',
      role: 'team_administrator',
      organizationId: organization,
    }),
  },
  'POST /api/v1/accounts/{id}/session-revocation': {},
  'POST /api/v1/accounts/{id}/unlocking': {},
  'POST /api/v1/accounts/{id}/second-factor-reset': {},
  'POST /api/v1/accounts/{id}/password-link': {},
  'PATCH /api/v1/accounts/{id}': { body: () => ({ displayName: '陈敬' }) },
  'POST /api/v1/accounts/{id}/disabling': {},
  'POST /api/v1/accounts/{id}/enabling': { state: 'disabled' },
  'POST /api/v1/accounts/{id}/password-reset': {},
  'POST /api/v1/role-grants': {
    body: ({ organization, things }) => ({
      accountId: things.accounts,
      role: 'auditor',
      organizationId: organization,
    }),
  },
  'POST /api/v1/role-grants/{id}/revocation': {},
  'POST /api/v1/organizations': {
    body: ({ organization, regions }) => ({
      name: `科普宣讲队${++counter}`,
      kind: 'service_team',
      level: 'county',
      regionCode: regions.at(-1),
      parentId: organization,
    }),
  },
  'PATCH /api/v1/organizations/{id}': { body: () => ({ note: `第 ${++counter} 次` }) },
  'PUT /api/v1/organizations/{id}/posts': { body: () => [{ post: 'leader', name: '李敏' }] },
  'POST /api/v1/organizations/{id}/submission': { state: 'draft', body: () => ({}) },
  'POST /api/v1/organizations/{id}/approval': { state: 'submitted', body: () => ({}) },
  'POST /api/v1/organizations/{id}/return': { state: 'submitted', body: () => reason },
  'POST /api/v1/organizations/{id}/rejection': { state: 'submitted', body: () => reason },
  'POST /api/v1/organizations/{id}/suspension': { body: () => reason },
  'POST /api/v1/organizations/{id}/reinstatement': { state: 'suspended', body: () => ({}) },
  'POST /api/v1/organizations/{id}/move': {
    body: ({ heir }) => ({ parentId: heir, ...reason }),
  },
  'POST /api/v1/organizations/{id}/dissolution': {
    body: ({ heir }) => ({ successorId: heir, members: 'follow', ...reason }),
  },
  'POST /api/v1/organizations/{id}/merge-preview': { body: ({ heir }) => ({ intoId: heir }) },
  'POST /api/v1/organizations/{id}/merge': {
    body: async ({ heir, mergeToken }) => ({ intoId: heir, token: await mergeToken(), ...reason }),
  },
  'POST /api/v1/regions/{code}/succession': {
    body: ({ regions }) => ({
      successorCode: regions.at(-1) === '320404' ? '320402' : '320404',
      validFrom: '2099-01-01',
    }),
  },
  'POST /api/v1/organizations/{id}/claims': {
    body: ({ evidence }) => ({ mode: 'own', statement: '我们的队伍', evidence: [evidence.unused] }),
  },
  'POST /api/v1/organization-claims/attachments': { form: () => formOf(EVIDENCE, {}, '批文.pdf') },
  'PATCH /api/v1/organization-claims/{id}': {
    state: 'returned claim',
    body: () => ({ statement: `第 ${++counter} 次` }),
  },
  'POST /api/v1/organization-claims/{id}/submission': { state: 'returned claim' },
  'POST /api/v1/organization-claims/{id}/withdrawal': {},
  'POST /api/v1/organization-claims/{id}/approval': { body: () => ({}) },
  'POST /api/v1/organization-claims/{id}/return': { body: () => reason },
  'POST /api/v1/organization-claims/{id}/rejection': { body: () => reason },
  'POST /api/v1/volunteers': {
    body: ({ organization }) => ({
      organizationId: organization,
      name: '林知夏',
      idType: 'resident',
      idNumber: syntheticIdentityNumber(++counter, { birthDate: '1971-02-03' }),
      phone: syntheticPhone(++counter),
      regionCode: '320402',
    }),
  },
  'GET /api/v1/volunteers/{id}/export': { query: forReason },
  'GET /api/v1/volunteers/{id}/export.pdf': { query: forReason },
  'POST /api/v1/volunteers/{id}/closure': { body: () => reason },
  'POST /api/v1/volunteers/search': { body: ({ person }) => ({ idNumber: person.idNumber }) },
  'POST /api/v1/volunteers/{id}/reveal': { body: () => ({ fields: ['idNumber', 'phone'], ...reason }) },
  'POST /api/v1/volunteers/{id}/access': { state: 'child', body: () => reason },
  'PATCH /api/v1/volunteers/{id}': { body: () => ({ note: `第 ${++counter} 次` }) },
  'POST /api/v1/volunteers/{id}/suspension': { body: () => reason },
  'POST /api/v1/volunteers/{id}/reinstatement': { state: 'suspended', body: () => ({}) },
  'POST /api/v1/memberships': {
    state: 'requested',
    body: ({ organization, person }) => ({ volunteerId: person.id, organizationId: organization }),
  },
  'POST /api/v1/memberships/decisions': {
    state: 'requested',
    body: ({ things }) => ({ ids: [things.memberships], decision: 'approval' }),
  },
  'POST /api/v1/memberships/{id}/approval': { state: 'requested', body: () => ({}) },
  'POST /api/v1/memberships/{id}/decline': { state: 'requested', body: () => reason },
  'POST /api/v1/memberships/{id}/leaving': { body: () => ({}) },
  'POST /api/v1/memberships/{id}/removal': { body: () => reason },
  'POST /api/v1/organizations/{id}/administration-transfer': {
    body: ({ things, successor }) => ({ fromAccountId: things.accounts, toAccountId: successor }),
  },
  'POST /api/v1/imports': {
    form: ({ organization }) => formOf(freshFile(), { kind: 'volunteers', organizationId: organization }),
  },
  'PATCH /api/v1/imports/{id}/rows/{rowNo}': { body: () => ({ cells: { name: '王小明' } }) },
  'GET /api/v1/imports/{id}/original': { query: forReason },
  'GET /api/v1/imports/{id}/errors.xlsx': { query: forReason },
  'POST /api/v1/imports/{id}/rows/{rowNo}/reveal': { body: () => reason },
  'POST /api/v1/imports/{id}/revisions': { form: () => formOf(freshFile(), {}) },
  'POST /api/v1/imports/{id}/commit': { body: () => ({ mode: 'valid-rows' }) },
  'POST /api/v1/imports/{id}/cancellation': {},
  'POST /api/v1/imports/{id}/undo': { state: 'committed' },
  'POST /api/v1/registrations/decisions': {
    state: 'submitted',
    body: ({ trackingNo }) => ({ event: 'rejection', trackingNos: [trackingNo], ...reason }),
  },
  'POST /api/v1/registrations/{trackingNo}/approval': { state: 'submitted', body: () => ({}) },
  'POST /api/v1/registrations/{trackingNo}/return': { state: 'submitted', body: () => reason },
  'POST /api/v1/registrations/{trackingNo}/rejection': { state: 'submitted', body: () => reason },
  'POST /api/v1/registrations/{trackingNo}/invitation': { state: 'uninvited' },
};

/** Acts on what only its owner has at hand (a code, a session of one's own): tested in identity/own-security.spec.ts. */
export const PERSONAL = new Set([
  'POST /api/v1/me/email',
  'POST /api/v1/me/second-factor/confirmation',
  'POST /api/v1/me/second-factor/recovery-codes',
  'POST /api/v1/me/sessions/{id}/revocation',
]);

/** Paths without an id whose body or query names an organization: reach counts as with an id. */
export const NAMES_ITS_PLACE = new Set([
  'GET /api/v1/reports/formation',
  'POST /api/v1/accounts',
  'POST /api/v1/accounts/invitations',
  'POST /api/v1/role-grants',
  'POST /api/v1/organizations',
  'POST /api/v1/memberships',
  'POST /api/v1/volunteers',
  'POST /api/v1/imports',
]);

/** Acts on many at once: how the one item of ours was answered, when it was refused. */
export const BULK: Readonly<Record<string, (answer: unknown) => string | null | undefined>> = {
  'POST /api/v1/memberships/decisions': (answer) =>
    (answer as { items: Array<{ code: string | null }> }).items[0]?.code,
  'POST /api/v1/registrations/decisions': (answer) =>
    (answer as { results: Array<{ problem?: { code: string } | null }> }).results[0]?.problem?.code,
};

/** Routes whose reach counts but that name no place in their path, and where it is tried instead. */
export const REACH_ELSEWHERE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    NOUNS.map((noun) => [`GET /api/v1/${noun}`, 'lists show exactly the places reached']),
  ),
  'GET /api/v1/audit-log': 'lists are never widened by a filter; identity/separation.spec.ts',
  'GET /api/v1/audit-log/verification': 'says of the whole chain whether it holds, and nothing of its rows',
  'GET /api/v1/data-protection/minor-access': 'protection/data-protection.spec.ts',
  'GET /api/v1/imports/templates/{kind}.xlsx': 'the same empty form for everybody',
  'GET /api/v1/organizations/duplicates': 'names of organizations anywhere: so that nobody registers twice',
  'GET /api/v1/organizations/legacy': 'teams of the earlier platform may be sought from anywhere',
  'POST /api/v1/organization-claims/attachments':
    'belongs to nobody until a claim takes it; claims/abuse.spec.ts',
  'POST /api/v1/organizations/{id}/claims':
    'a team from anywhere, for an organization within reach; claims/abuse.spec.ts',
  'POST /api/v1/volunteers/search': 'find by identity number only whom one reaches',
};

/** Their id is that of a team of the earlier platform, which may be asked for from anywhere. */
const BEYOND_REACH = new Set(['POST /api/v1/organizations/{id}/claims']);

/** The noun of a path that holds an id of something within somebody's reach. */
export function nounOf(key: string): Noun | undefined {
  return /\/\{(id|trackingNo)\}/.test(key) && !BEYOND_REACH.has(key)
    ? NOUNS.find((noun) => key.includes(`/api/v1/${noun}/`))
    : undefined;
}

/** The path of a route, filled in with what it means at this place. */
export function pathOf(key: string, place: Place): string {
  const [, template = ''] = key.split(' ');
  const noun = nounOf(key);
  return template
    .replace('{id}', noun ? place.things[noun] : place.legacyTeam)
    .replace('{trackingNo}', place.trackingNo)
    .replace('{attachmentId}', noun === 'registrations' ? place.documentId : place.evidence.used)
    .replace('{rowNo}', '2')
    .replace('{kind}', 'volunteers')
    .replace('{code}', place.regions.at(-1) ?? '');
}

/** What goes into a request beside its path. */
async function contentOf({ body, form }: Ask, place: Place): Promise<Pick<RequestInit, 'body' | 'headers'>> {
  if (form) return { body: form(place) };
  if (!body) return {};
  return { body: JSON.stringify(await body(place)), headers: { 'content-type': 'application/json' } };
}

/** One request as a route wants it; answers what came back, without waiting for the end of a stream. */
export async function ask(
  origin: string,
  key: string,
  { place, headers }: { place: Place; headers: Record<string, string> },
): Promise<{ status: number; text: string }> {
  const asked = ASKS[key] ?? {};
  const content = await contentOf(asked, place);
  const { query = '' } = asked;
  const after = typeof query === 'string' ? query : query(place);
  const response = await fetch(origin + pathOf(key, place) + after, {
    method: key.split(' ')[0],
    ...content,
    headers: { ...headers, ...(content.headers as Record<string, string> | undefined) },
  });
  const isEndless = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (!isEndless) return { status: response.status, text: await response.text() };
  await response.body?.cancel();
  return { status: response.status, text: '' };
}
