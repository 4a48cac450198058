import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client, withEtag, type Answer, type Body, type Page, type Query } from '../../lib/api';

export type Account = Answer<'/api/v1/accounts'>['items'][number];
export type AccountQuery = Query<'/api/v1/accounts'>;
export type Grant = Answer<'/api/v1/role-grants'>['items'][number];
export type Role = Account['grants'][number]['role'];
export type AuditRecord = Answer<'/api/v1/audit-log'>['items'][number];
export type AuditQuery = Query<'/api/v1/audit-log'>;
export type Invitation = Body<'/api/v1/accounts/invitations', 'post'>;
export type GrantWish = Body<'/api/v1/role-grants', 'post'>;

/** In the order in which they are offered. */
export const ROLES: readonly Role[] = [
  'association_officer',
  'society_secretary',
  'team_administrator',
  'auditor',
  'national_officer',
  'system_administrator',
  'security_administrator',
  'audit_administrator',
];

export const listAccounts = (query: AccountQuery, signal?: AbortSignal): Promise<Page<Account>> =>
  bodyOf(client.GET('/api/v1/accounts', { params: { query }, signal }));

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id],
    queryFn: ({ signal }) =>
      withEtag(client.GET('/api/v1/accounts/{id}', { params: { path: { id } }, signal })),
  });

/** Every role that the account has or had, newest first. */
export const grantsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['accounts', 'grants', accountId],
    queryFn: ({ signal }) => {
      const query = { accountId, ended: true, limit: 50 };
      return bodyOf(client.GET('/api/v1/role-grants', { params: { query }, signal }));
    },
  });

export const accountSessionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'sessions', id],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/accounts/{id}/sessions', { params: { path: { id } }, signal })),
  });

export const inviteAccount = (body: Invitation) =>
  bodyOf(client.POST('/api/v1/accounts/invitations', { body }));

export const grantRole = (body: GrantWish) => bodyOf(client.POST('/api/v1/role-grants', { body }));

/** What one may give on an organization; the server decides. */
export const givableRolesQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'one', id, 'givable-roles'],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/organizations/{id}/givable-roles', { params: { path: { id } }, signal })),
  });

export const revokeRole = (id: string) =>
  bodyOf(client.POST('/api/v1/role-grants/{id}/revocation', { params: { path: { id } } }));

export type Standing = 'disabling' | 'enabling';

export function changeStanding(id: string, etag: string, act: Standing) {
  const params = { path: { id } };
  return bodyOf(client.POST(`/api/v1/accounts/{id}/${act}`, { params, headers: { 'if-match': etag } }));
}

/** Answers a made-up password, which is shown once. */
export const resetPassword = (id: string) =>
  bodyOf(client.POST('/api/v1/accounts/{id}/password-reset', { params: { path: { id } } }));

export type KeyAct = 'password-link' | 'unlocking' | 'session-revocation' | 'second-factor-reset';

export const actOnKeys = (id: string, act: KeyAct) =>
  bodyOf(client.POST(`/api/v1/accounts/{id}/${act}`, { params: { path: { id } } }));

export const listAudit = (query: AuditQuery, signal?: AbortSignal): Promise<Page<AuditRecord>> =>
  bodyOf(client.GET('/api/v1/audit-log', { params: { query }, signal }));

export const verifyAudit = () => bodyOf(client.GET('/api/v1/audit-log/verification'));
