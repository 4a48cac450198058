import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Administration, ADMINISTRATIONS, type Role } from '#kezhi/kernel';
import { Sealer } from '#kezhi/platform';
import { linkIn, waitingMessages } from '#kezhi/testing';
import { ruledRoutes } from '../sweep/route-table.js';
import { OFFICER, type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

let api: TestApp;
/** The three administrators of 江苏, in whose reach all the others lie. */
let three: Record<Administration, SignedIn & { id: string }>;
beforeAll(async () => {
  api = await startTestApp();
  const seat = async (role: Administration) => {
    const { id, account } = await api.plantAccount(role, api.tree.province);
    return { id, ...(await api.signIn({ ...OFFICER, account })) };
  };
  three = {
    system_administrator: await seat('system_administrator'),
    security_administrator: await seat('security_administrator'),
    audit_administrator: await seat('audit_administrator'),
  };
});
afterAll(() => api.close());

const as = (role: Administration): SignedIn => ({ authorization: three[role].authorization });
const get = (path: string, headers: SignedIn) => api.call().get(`/api/v1/${path}`).set(headers);
const post = (path: string, headers: SignedIn, body: object = {}) =>
  api.call().post(`/api/v1/${path}`).set(headers).send(body);
const code = (answer: { body: unknown }) => (answer.body as { code: string }).code;
let counter = 0;
const opening = (more: object = {}) => ({
  account: `opened-${++counter}`,
  displayName: '陈静',
  organizationId: api.tree.county,
  ...more,
});
const give = (headers: SignedIn, accountId: string, role: Role, organizationId: string) =>
  post('role-grants', headers, { accountId, role, organizationId });

describe('the three administrations', () => {
  /** Everything that each may do, beside what everybody may with the own account. */
  const MAY: Record<Administration, string[]> = {
    system_administrator: ['account:manage', 'account:read', 'organization:read'],
    security_administrator: ['account:read', 'account:secure', 'organization:read', 'role:grant'],
    audit_administrator: ['audit:read'],
  };
  const OWN = new Set(['profile:read', 'profile:edit', 'region:read']);

  it.each(ADMINISTRATIONS)('gives the %s these permissions and no other', async (role) => {
    const held = (await get('me/permissions', as(role)).expect(200)).body as { permission: string }[];
    const names = held.map(({ permission }) => permission).filter((name) => !OWN.has(name));
    expect(names.sort()).toEqual(MAY[role]);
  });

  it.each(ADMINISTRATIONS)('lets the %s see no volunteer, by any route', async (role) => {
    const routes = ruledRoutes(api.app).filter(
      ({ rule }) => rule && /^(volunteer|membership|import):/.test(rule),
    );
    expect(routes.length).toBeGreaterThan(10);
    for (const { key } of routes) {
      const [method = '', path = ''] = key.split(' ');
      const url = api.origin + path.replaceAll(/\{\w+\}/g, api.tree.team);
      const answer = await fetch(url, { method, headers: as(role) });
      expect([key, answer.status]).toEqual([key, 403]);
    }
  });

  it('are never held together, nor with any other role', async () => {
    const security = as('security_administrator');
    const auditor = await api.plantAccount('auditor', api.tree.county);
    for (const role of ADMINISTRATIONS)
      expect(code(await give(security, auditor.id, role, api.tree.county).expect(409))).toBe(
        'IDENTITY.ROLE_SEPARATED',
      );
    const { id } = three.system_administrator;
    for (const role of ['audit_administrator', 'association_officer'] as const)
      expect(code(await give(security, id, role, api.tree.county).expect(409))).toBe(
        'IDENTITY.ROLE_SEPARATED',
      );
    await give(security, id, 'system_administrator', api.tree.county).expect(201);
  });

  it('are kept apart by the database, whoever writes and however many at once', async () => {
    const made = (await post('accounts', as('system_administrator'), opening()).expect(201)).body as {
      id: string;
    };
    const roles = [...ADMINISTRATIONS, 'auditor', 'association_officer'] as const;
    const inserts = roles.map((role) =>
      api.database
        .sql(
          `INSERT INTO role_grants (id, account_id, role, organization_id, granted_at)
           VALUES (gen_random_uuid(), $1, $2, $3, now())`,
          [made.id, role, api.tree.county],
        )
        .then(
          () => role,
          () => null,
        ),
    );
    const held = (await Promise.all(inserts)).filter((role) => role !== null);
    expect(held.length).toBeGreaterThan(0);
    const isOneAdministration = held.length === 1 && ADMINISTRATIONS.some((role) => role === held[0]);
    const isNone = held.every((role) => !ADMINISTRATIONS.some((one) => one === role));
    expect(isOneAdministration || isNone).toBe(true);
  });
});

describe('where a security administrator is in charge', () => {
  it('the system administrator opens accounts, without roles', async () => {
    const refused = await post('accounts', as('system_administrator'), opening({ role: 'auditor' })).expect(
      403,
    );
    expect(code(refused)).toBe('COMMON.FORBIDDEN');
    const made = (await post('accounts', as('system_administrator'), opening()).expect(201)).body as {
      id: string;
      grants: object[];
    };
    expect(made.grants).toEqual([]);
    await get(`accounts/${made.id}`, as('security_administrator')).expect(200);
    await give(as('system_administrator'), made.id, 'auditor', api.tree.county).expect(403);
    await give(as('security_administrator'), made.id, 'association_officer', api.tree.county).expect(201);
    const elsewhere = await api.signInAs('association_officer', api.tree.foreign);
    await get(`accounts/${made.id}`, elsewhere).expect(404);
  });

  it('and has links sent that they never see, also to the other administrators', async () => {
    const body = { email: 'newcomer@example.org', displayName: '王敏', organizationId: api.tree.county };
    const invited = await post('accounts/invitations', as('system_administrator'), body).expect(201);
    expect(invited.body).toMatchObject({ activated: false, emailMasked: 'n*******@example.org', grants: [] });
    const mail = (await waitingMessages(api.database, api.app.get(Sealer))).at(-1);
    expect(mail).toMatchObject({ address: body.email, purpose: 'account:activation' });
    expect(invited.text).not.toContain(linkIn(mail ?? { text: '' }).split('#')[1]);
    const { id } = three.security_administrator;
    const reset = await post(`accounts/${id}/password-reset`, as('system_administrator')).expect(403);
    expect(code(reset)).toBe('IDENTITY.ACCOUNT_ABOVE_REACH');
  });

  it('officers neither grant nor revoke, nor touch the administrators', async () => {
    const officer = await api.signInAs('association_officer', api.tree.province);
    const target = await api.plantAccount('auditor', api.tree.county);
    const granted = await give(officer, target.id, 'team_administrator', api.tree.team).expect(403);
    expect(code(granted)).toBe('IDENTITY.GRANTS_SEPARATED');
    const revoked = await post(`role-grants/${target.grantId}/revocation`, officer).expect(403);
    expect(code(revoked)).toBe('IDENTITY.GRANTS_SEPARATED');
    expect(code(await post('accounts', officer, opening({ role: 'auditor' })).expect(403))).toBe(
      'IDENTITY.GRANTS_SEPARATED',
    );
    for (const path of ['disabling', 'password-reset', 'session-revocation', 'unlocking'])
      await post(`accounts/${three.security_administrator.id}/${path}`, officer).expect(403);
  });

  it('the security administrator opens no account and sees no audit log, the audit administrator no account', async () => {
    await post('accounts', as('security_administrator'), opening()).expect(403);
    await get('audit-log', as('security_administrator')).expect(403);
    await get('audit-log', as('system_administrator')).expect(403);
    await get('accounts', as('audit_administrator')).expect(403);
    await get('organizations', as('audit_administrator')).expect(403);
    expect((await get('audit-log', as('audit_administrator')).expect(200)).body).toMatchObject({
      items: expect.any(Array),
    });
    await get('audit-log/verification', as('audit_administrator')).expect(200);
  });

  it('nobody gives themselves anything', async () => {
    const { id } = three.security_administrator;
    const own = await give(as('security_administrator'), id, 'national_officer', api.tree.nation).expect(409);
    expect(code(own)).toBe('IDENTITY.OWN_ACCOUNT');
  });

  it('elsewhere, where there is none, officers grant as before', async () => {
    const officer = await api.signInAs('association_officer', api.tree.foreign);
    const target = await api.plantAccount('auditor', api.tree.foreign);
    await give(officer, target.id, 'team_administrator', api.tree.foreign).expect(201);
  });

  it('officers grant again when the office is vacant', async () => {
    const officer = await api.signInAs('association_officer', api.tree.province);
    const target = await api.plantAccount('auditor', api.tree.county);
    const { id } = three.security_administrator;
    await post(`accounts/${id}/disabling`, as('system_administrator')).expect(200);
    await give(officer, target.id, 'team_administrator', api.tree.team).expect(201);
    await post(`accounts/${id}/enabling`, as('system_administrator')).expect(200);
  });
});
