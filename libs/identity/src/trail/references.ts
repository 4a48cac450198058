import type { NamedKind } from '#kezhi/platform';
import type { AuditRecord } from './audit-trail.repository.js';

/** What the id of an object may belong to. Some acts are noted under another noun than that of the thing in their address. */
const OBJECTS: Readonly<Record<string, readonly NamedKind[]>> = {
  organization: ['organization'],
  account: ['account'],
  password: ['account'],
  email: ['account'],
  profile: ['account'],
  'second-factor': ['account'],
  import: ['import'],
  volunteer: ['volunteer'],
  'volunteer-confirmation': ['volunteer'],
  person: ['volunteer', 'membership'],
  membership: ['membership'],
  registration: ['registration', 'organization'],
  claim: ['claim', 'organization'],
};

const DETAILS: Readonly<Record<string, NamedKind>> = {
  accountId: 'account',
  fromAccountId: 'account',
  toAccountId: 'account',
  organizationId: 'organization',
  successorId: 'organization',
  claimantId: 'organization',
  from: 'organization',
  to: 'organization',
  claimId: 'claim',
  personId: 'volunteer',
  memberships: 'membership',
  code: 'region',
  successorCode: 'region',
};

/** A decision may concern a thousand; a line of a list names some. */
const MOST_NAMED = 5;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const REGION = /^\d{6,12}$/;

export interface Reference {
  kind: NamedKind;
  id: string;
}

/** Everything that an entry tells of by id. */
export function referencesOf({
  accountId,
  organizationId,
  objectType,
  objectId,
  details,
}: AuditRecord): Reference[] {
  const found: Array<[NamedKind, unknown]> = [
    ['account', accountId],
    ['organization', organizationId],
    ...(OBJECTS[objectType] ?? []).map((kind): [NamedKind, unknown] => [kind, objectId]),
    ...Object.entries(details).flatMap(([name, value]) => inDetail(DETAILS[name], value)),
  ];
  return found.flatMap(([kind, id]) => (isIdOf(kind, id) ? [{ kind, id }] : []));
}

function inDetail(kind: NamedKind | undefined, value: unknown): Array<[NamedKind, unknown]> {
  if (kind === undefined) return [];
  const ids: unknown[] = Array.isArray(value) ? value.slice(0, MOST_NAMED) : [value];
  return ids.map((id) => [kind, id]);
}

/** `from` and `to` may be states, and what came before a rule of today may be anything. */
function isIdOf(kind: NamedKind, id: unknown): id is string {
  return typeof id === 'string' && (kind === 'region' ? REGION : UUID).test(id);
}
