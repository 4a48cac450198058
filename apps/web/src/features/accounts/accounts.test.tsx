import { screen, waitFor, within } from '@testing-library/react';
import { aGrant, anAccount, keeper } from '../../testing/identity-samples';
import { mockApi } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { UNIT } from '../../testing/samples';

describe('accounts', () => {
  it('are listed with roles, second factor and state, narrowed by the address', async () => {
    const calls = mockApi({
      ...keeper,
      'GET /api/v1/accounts': () => ({
        items: [
          anAccount(),
          anAccount({ id: 'account-3', displayName: '王敏', activated: false, grants: [] }),
        ],
        nextCursor: null,
      }),
    });
    await visit('/accounts?role=auditor&status=active');
    const row = (await screen.findByRole('link', { name: '王敏' })).closest('tr');
    expect(row).toHaveTextContent('尚无角色');
    expect(row).toHaveTextContent('待启用');
    const call = calls.find(({ url }) => url.pathname.endsWith('/accounts'));
    expect(Object.fromEntries(call?.url.searchParams ?? [])).toMatchObject({
      role: 'auditor',
      status: 'active',
      within: UNIT.id,
    });
  });

  it('are opened by an invitation, whose answer leads to the account', async () => {
    const calls = mockApi({
      ...keeper,
      'POST /api/v1/accounts/invitations': () => anAccount({ id: 'account-9' }),
    });
    const { user, router } = await visit('/accounts');
    await user.click(await screen.findByRole('button', { name: '邀请' }));
    const dialog = await screen.findByRole('dialog');
    const email = within(dialog).getByLabelText('电子邮箱');
    await waitFor(() => expect(email).toHaveFocus()); // the open dialog leads there, as soon as it stands
    await user.type(email, 'chen@example.org');
    await user.type(within(dialog).getByLabelText('姓名'), '陈静');
    await user.click(within(dialog).getByRole('button', { name: '发送邀请' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/accounts/account-9'));
    const call = calls.find(({ url }) => url.pathname.endsWith('/invitations'));
    expect(call?.body).toEqual({ email: 'chen@example.org', displayName: '陈静', organizationId: UNIT.id });
  });

  it('show the roles they have and had, and let one be revoked after saying what that means', async () => {
    const calls = mockApi({
      ...keeper,
      'GET /api/v1/role-grants': () => ({
        items: [
          aGrant(),
          aGrant({
            id: 'grant-1',
            role: 'auditor',
            status: 'expired',
            expiresAt: '2026-10-31T23:59:59+08:00',
          }),
        ],
        nextCursor: null,
      }),
      'POST /api/v1/role-grants/{id}/revocation': () => aGrant({ status: 'revoked' }),
    });
    const { user } = await visit('/accounts/account-2');
    expect(await screen.findByText('已到期')).toBeInTheDocument();
    expect(screen.getByText(/至 2026-10-31 \d\d:59/)).toBeInTheDocument();
    const revoke = screen.getAllByRole('button', { name: /收回/ });
    expect(revoke).toHaveLength(1);
    await user.click(revoke[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('立即失效');
    await user.click(within(dialog).getByRole('button', { name: /收\s?回/ }));
    await waitFor(() =>
      expect(calls.some(({ url }) => url.pathname.endsWith('/grant-2/revocation'))).toBe(true),
    );
  });

  it('are given only roles that the server lets be given there, each with what it allows', async () => {
    const calls = mockApi({
      ...keeper,
      'GET /api/v1/organizations/{id}/givable-roles': () => ({ roles: ['team_administrator', 'auditor'] }),
      'POST /api/v1/role-grants': () => aGrant(),
    });
    const { user } = await visit('/accounts/account-2');
    await user.click(await screen.findByRole('button', { name: '授予角色' }));
    const dialog = await screen.findByRole('dialog');
    const role = within(dialog).getByRole('combobox', { name: '角色' });
    await user.click(role);
    const auditor = await screen.findByText(/只看不改：本单位和下级/);
    expect(screen.getByText(/只管理这一个组织/)).toBeInTheDocument();
    expect(screen.queryByText(/管理本科协和下级/)).not.toBeInTheDocument();
    await user.click(auditor);
    await waitFor(() => expect(screen.getAllByText(/只看不改/).length).toBe(2)); // in the list, and below the field
    await user.click(within(dialog).getByRole('button', { name: '授予角色' }));
    await waitFor(() => {
      const given = calls.find(
        ({ method, url }) => method === 'POST' && url.pathname.endsWith('/role-grants'),
      );
      expect(given?.body).toMatchObject({ role: 'auditor', organizationId: UNIT.id });
    });
  });

  it('are told why, where somebody else gives the roles', async () => {
    mockApi({
      ...keeper,
      'GET /api/v1/organizations/{id}/givable-roles': () => ({
        refuse: 409,
        code: 'IDENTITY.GRANTS_SEPARATED',
        detail: '由安全管理员授予',
      }),
    });
    const { user } = await visit('/accounts/account-2');
    await user.click(await screen.findByRole('button', { name: '授予角色' }));
    expect(await within(await screen.findByRole('dialog')).findByRole('alert')).toHaveTextContent(
      '由安全管理员授予',
    );
  });

  it('offer what is possible: a locked one is opened, one without a second factor has none to remove', async () => {
    mockApi({
      ...keeper,
      'GET /api/v1/accounts/{id}': () =>
        anAccount({ lockedUntil: '2099-01-01T00:00:00Z', hasSecondFactor: false, emailMasked: null }),
    });
    await visit('/accounts/account-2');
    expect(await screen.findByRole('button', { name: '解除锁定' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '清除两步验证' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '发送重设链接' })).not.toBeInTheDocument();
  });

  it('invite once more who has never come, make up no password for them, and do not sign out who is not in', async () => {
    mockApi({
      ...keeper,
      'GET /api/v1/accounts/{id}': () =>
        anAccount({ activated: false, emailMasked: 'c****@tianning.example' }),
    });
    await visit('/accounts/account-2');
    expect(await screen.findByRole('button', { name: '再发一次邀请' })).toBeInTheDocument();
    expect(screen.getByText(/邀请已发到 c\*+@tianning\.example/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '强制退出' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '重置密码' })).not.toBeInTheDocument();
  });

  it('hand over a made-up password once', async () => {
    mockApi({
      ...keeper,
      'POST /api/v1/accounts/{id}/password-reset': () => ({ ...anAccount(), firstPassword: 'k7mpr-2qhxc' }),
    });
    const { user } = await visit('/accounts/account-2');
    await user.click(await screen.findByRole('button', { name: '重置密码' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '重置密码' }));
    expect(await screen.findByText('k7mpr-2qhxc')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '已记录' }));
    await waitFor(() => expect(screen.queryByText('k7mpr-2qhxc')).not.toBeInTheDocument());
  });
});
