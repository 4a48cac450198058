import type { Answer } from '../lib/api';
import type { Handlers } from './mock-api';
import { officer, UNIT } from './samples';

type Account = Answer<'/api/v1/accounts'>['items'][number];
type Grant = Answer<'/api/v1/role-grants'>['items'][number];

export function anAccount(change: Partial<Account> = {}): Account {
  return {
    id: 'account-2',
    account: 'chenjing',
    displayName: '陈静',
    status: 'active',
    mustChangePassword: false,
    activated: true,
    emailMasked: 'c*******@example.org',
    hasSecondFactor: true,
    lastSignInAt: '2026-11-20T08:00:00+08:00',
    lockedUntil: null,
    language: null,
    createdAt: '2026-10-01T08:00:00+08:00',
    updatedAt: '2026-10-01T08:00:00+08:00',
    version: 1,
    grants: [
      {
        id: 'grant-2',
        role: 'team_administrator',
        organizationId: UNIT.id,
        organizationName: UNIT.name,
        territory: null,
        expiresAt: null,
      },
    ],
    ...change,
  };
}

export function aGrant(change: Partial<Grant> = {}): Grant {
  return {
    id: 'grant-2',
    accountId: 'account-2',
    account: 'chenjing',
    displayName: '陈静',
    role: 'team_administrator',
    organizationId: UNIT.id,
    organizationName: UNIT.name,
    grantedAt: '2026-10-01T08:00:00+08:00',
    expiresAt: null,
    revokedAt: null,
    status: 'in-force',
    ...change,
  };
}

const HELD = [
  'organization:read',
  'account:read',
  'account:manage',
  'account:secure',
  'role:grant',
  'audit:read',
];

/** An officer who looks after accounts. */
export const keeper: Handlers = {
  ...officer,
  'GET /api/v1/me/permissions': () =>
    HELD.map((permission) => ({
      permission,
      organizationId: UNIT.id,
      reach: 'subtree' as const,
    })) as Answer<'/api/v1/me/permissions'>,
  'GET /api/v1/accounts': () => ({ items: [anAccount()], nextCursor: null }),
  'GET /api/v1/accounts/{id}': () => anAccount(),
  'GET /api/v1/accounts/{id}/sessions': () => [],
  'GET /api/v1/role-grants': () => ({ items: [aGrant()], nextCursor: null }),
  'GET /api/v1/organizations/{id}/givable-roles': () => ({ roles: ['association_officer', 'auditor'] }),
};
