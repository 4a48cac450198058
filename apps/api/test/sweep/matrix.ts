import type { Role } from '#kezhi/kernel';
import { type Asker, relationOf } from './askers.js';
import type { Place } from './places.js';

/**
 * Who may do what, and how far: written down by hand from what the product is meant to be, and not read from the code that decides.
 * A permission that is given to one role more, or a route under another permission, does not agree with it any more.
 *
 * One letter for each role, in this order. `*` everywhere · `b` both lines: the unit, what is below it, and an association's
 * territory · `l` the supervisor line: the unit and what is below it · `a` what is below it, not the unit itself · `u` the unit
 * alone · `o` whatever is one's own · `-` never.
 */
const COLUMNS: readonly Role[] = [
  'national_officer',
  'association_officer',
  'society_secretary',
  'team_administrator',
  'auditor',
  'system_administrator',
  'security_administrator',
  'audit_administrator',
];

type Group = readonly [who: string, what: string, routes: readonly string[]];

const GROUPS: readonly Group[] = [
  ['********', 'regions, as they are published', ['GET /api/v1/regions', 'GET /api/v1/regions/{code}']],
  [
    'oooooooo',
    'the own account',
    [
      'GET /api/v1/me',
      'GET /api/v1/me/permissions',
      'GET /api/v1/me/second-factor',
      'GET /api/v1/me/sessions',
      'PATCH /api/v1/me',
      'POST /api/v1/auth/password',
      'POST /api/v1/me/email',
      'POST /api/v1/me/email-codes',
      'POST /api/v1/me/second-factor/confirmation',
      'POST /api/v1/me/second-factor/enrolment',
      'POST /api/v1/me/second-factor/recovery-codes',
      'POST /api/v1/me/sessions/revocation',
      'POST /api/v1/me/sessions/{id}/revocation',
    ],
  ],
  [
    '*-------',
    'what concerns the whole country: regions that follow others, keys and retention',
    [
      'GET /api/v1/data-protection/key-rotation',
      'GET /api/v1/data-protection/retention',
      'GET /api/v1/regions/successions',
      'POST /api/v1/regions/{code}/succession',
    ],
  ],
  [
    '*blubbb-',
    'reading organizations; whoever opens accounts or gives roles has to find them',
    [
      'GET /api/v1/organizations',
      'GET /api/v1/organizations/{id}',
      'GET /api/v1/organizations/{id}/formation',
      'GET /api/v1/organizations/{id}/history',
      'GET /api/v1/organizations/{id}/posts',
      'GET /api/v1/organizations/{id}/tree',
      'GET /api/v1/reports/formation',
    ],
  ],
  [
    '*ll-----',
    'registering organizations below, reviewing what registers there, seeing what a claim would do',
    [
      'GET /api/v1/organization-claims/{id}/consequences',
      'GET /api/v1/organization-claims/{id}/left-behind',
      'GET /api/v1/organizations/duplicates',
      'GET /api/v1/registrations',
      'GET /api/v1/registrations/{trackingNo}/review',
      'GET /api/v1/registrations/{trackingNo}/review/attachments/{attachmentId}',
      'POST /api/v1/organizations',
      'POST /api/v1/registrations/decisions',
      'POST /api/v1/registrations/{trackingNo}/approval',
      'POST /api/v1/registrations/{trackingNo}/rejection',
      'POST /api/v1/registrations/{trackingNo}/return',
    ],
  ],
  [
    '*aa-----',
    'deciding on an organization and on claims: the supervisor does, and nobody about their own unit',
    [
      'POST /api/v1/organization-claims/{id}/approval',
      'POST /api/v1/organization-claims/{id}/rejection',
      'POST /api/v1/organization-claims/{id}/return',
      'POST /api/v1/organizations/{id}/approval',
      'POST /api/v1/organizations/{id}/dissolution',
      'POST /api/v1/organizations/{id}/merge',
      'POST /api/v1/organizations/{id}/merge-preview',
      'POST /api/v1/organizations/{id}/move',
      'POST /api/v1/organizations/{id}/reinstatement',
      'POST /api/v1/organizations/{id}/rejection',
      'POST /api/v1/organizations/{id}/return',
      'POST /api/v1/organizations/{id}/suspension',
    ],
  ],
  [
    '*blub---',
    'reading people, memberships, imports and claims',
    [
      'GET /api/v1/imports',
      'GET /api/v1/imports/templates/{kind}.xlsx',
      'GET /api/v1/imports/{id}',
      'GET /api/v1/imports/{id}/events',
      'GET /api/v1/imports/{id}/problems',
      'GET /api/v1/imports/{id}/rows',
      'GET /api/v1/memberships',
      'GET /api/v1/memberships/{id}',
      'GET /api/v1/organization-claims',
      'GET /api/v1/organization-claims/{id}',
      'GET /api/v1/organization-claims/{id}/attachments/{attachmentId}',
      'GET /api/v1/organization-claims/{id}/history',
      'GET /api/v1/organizations/{id}/refusals',
      'GET /api/v1/volunteers',
      'GET /api/v1/volunteers/{id}',
    ],
  ],
  ['*blu----', 'opening the record of a child for a reason', ['POST /api/v1/volunteers/{id}/access']],
  [
    '*llu----',
    'the daily work of a unit: its data, its people, its files, what it asks for',
    [
      'GET /api/v1/imports/{id}/errors.xlsx',
      'GET /api/v1/imports/{id}/original',
      'GET /api/v1/organizations/legacy',
      'GET /api/v1/volunteers/{id}/export',
      'GET /api/v1/volunteers/{id}/export.pdf',
      'PATCH /api/v1/imports/{id}/rows/{rowNo}',
      'PATCH /api/v1/organization-claims/{id}',
      'PATCH /api/v1/organizations/{id}',
      'PATCH /api/v1/volunteers/{id}',
      'POST /api/v1/imports',
      'POST /api/v1/imports/{id}/cancellation',
      'POST /api/v1/imports/{id}/commit',
      'POST /api/v1/imports/{id}/revisions',
      'POST /api/v1/imports/{id}/rows/{rowNo}/reveal',
      'POST /api/v1/imports/{id}/undo',
      'POST /api/v1/memberships',
      'POST /api/v1/memberships/decisions',
      'POST /api/v1/memberships/{id}/approval',
      'POST /api/v1/memberships/{id}/decline',
      'POST /api/v1/memberships/{id}/leaving',
      'POST /api/v1/memberships/{id}/removal',
      'POST /api/v1/organization-claims/attachments',
      'POST /api/v1/organization-claims/{id}/submission',
      'POST /api/v1/organization-claims/{id}/withdrawal',
      'POST /api/v1/organizations/{id}/claims',
      'POST /api/v1/organizations/{id}/submission',
      'POST /api/v1/volunteers',
      'POST /api/v1/volunteers/search',
      'POST /api/v1/volunteers/{id}/closure',
      'POST /api/v1/volunteers/{id}/reinstatement',
      'POST /api/v1/volunteers/{id}/reveal',
      'POST /api/v1/volunteers/{id}/suspension',
      'PUT /api/v1/organizations/{id}/posts',
    ],
  ],
  [
    '*b--bbb-',
    'seeing who has an account and which roles',
    [
      'GET /api/v1/accounts',
      'GET /api/v1/accounts/{id}',
      'GET /api/v1/organizations/{id}/administration',
      'GET /api/v1/role-grants',
    ],
  ],
  [
    '*l---l--',
    'opening and closing accounts',
    [
      'PATCH /api/v1/accounts/{id}',
      'POST /api/v1/accounts',
      'POST /api/v1/accounts/invitations',
      'POST /api/v1/accounts/{id}/disabling',
      'POST /api/v1/accounts/{id}/enabling',
      'POST /api/v1/accounts/{id}/password-link',
      'POST /api/v1/accounts/{id}/password-reset',
    ],
  ],
  [
    '*l----l-',
    'roles, and what secures an account',
    [
      'GET /api/v1/accounts/{id}/sessions',
      'GET /api/v1/organizations/{id}/administrator-candidates',
      'GET /api/v1/organizations/{id}/givable-roles',
      'POST /api/v1/accounts/{id}/second-factor-reset',
      'POST /api/v1/accounts/{id}/session-revocation',
      'POST /api/v1/accounts/{id}/unlocking',
      'POST /api/v1/organizations/{id}/administration-transfer',
      'POST /api/v1/registrations/{trackingNo}/invitation',
      'POST /api/v1/role-grants',
      'POST /api/v1/role-grants/{id}/revocation',
    ],
  ],
  ['*b--b---', 'who opened the records of children', ['GET /api/v1/data-protection/minor-access']],
  ['*b--b--b', 'what was done', ['GET /api/v1/audit-log', 'GET /api/v1/audit-log/verification']],
];

const MATRIX = new Map(GROUPS.flatMap(([who, , routes]) => routes.map((key) => [key, who] as const)));

/** Every route that stands in the matrix. */
export const MATRIX_ROUTES: readonly string[] = GROUPS.flatMap(([, , routes]) => routes);

/** Where a security administrator is in charge, nobody else gives or takes roles by hand (三员分立). */
const BY_SECURITY_ALONE: ReadonlySet<string> = new Set([
  'POST /api/v1/accounts',
  'POST /api/v1/accounts/invitations',
  'GET /api/v1/organizations/{id}/givable-roles',
  'POST /api/v1/organizations/{id}/administration-transfer',
  'POST /api/v1/role-grants',
  'POST /api/v1/role-grants/{id}/revocation',
]);

/** Nobody gains by helping: a made-up password is for whoever may do all that the account may. */
const ABOVE_REACH: Readonly<Record<string, readonly Role[]>> = {
  'POST /api/v1/accounts/{id}/password-reset': ['system_administrator'],
};

/** `refused`: seen, and not for the asker; `out of reach`: as if it were not there. */
export type Reached = 'forbidden' | 'out of reach' | 'refused' | 'reached';

/** The letter of a role in a route's row. */
export function letterOf(key: string, role: Role): string {
  return MATRIX.get(key)?.[COLUMNS.indexOf(role)] ?? '?';
}

/** Whether where somebody stands decides about the route at all. */
export function dependsOnPlace(key: string): boolean {
  return /[blau]/.test(MATRIX.get(key) ?? '');
}

/** What the matrix says of an asker at a place. */
export function reachOf(asker: Asker, key: string, place: Place): Reached {
  const letter = letterOf(key, asker.role);
  if (letter === '-') return 'forbidden';
  const reached = withinReach(asker, letter, place);
  if (reached !== 'reached') return reached;
  const separated = place.name === 'separated' && asker.role !== 'security_administrator';
  if (separated && BY_SECURITY_ALONE.has(key)) return 'refused';
  return ABOVE_REACH[key]?.includes(asker.role) ? 'refused' : 'reached';
}

function withinReach(asker: Asker, letter: string, place: Place): Reached {
  if (letter === '*' || letter === 'o') return 'reached';
  const relation = relationOf(asker, place);
  if (relation === 'own unit') return letter === 'a' ? 'refused' : 'reached';
  if (relation === 'above') return letter === 'u' ? 'out of reach' : 'reached';
  const inTerritory = asker.territory !== null && place.regions.includes(asker.territory);
  return letter === 'b' && inTerritory ? 'reached' : 'out of reach';
}
