import { screen, waitFor } from '@testing-library/react';
import { aRecord, mockLog, OTHER } from '../../../testing/audit-samples';
import { anAccount } from '../../../testing/identity-samples';
import { visit } from '../../../testing/render-app';
import { UNIT } from '../../../testing/samples';

describe('the audit log', () => {
  it('is read with acts and refusals in words, and days as they are in China', async () => {
    const { asked } = mockLog([aRecord({ result: 'refused', details: { reason: 'wrong' } })]);
    await visit('/audit-log?from=2026-11-01&to=2026-11-30');
    const row = (await screen.findByText('密码错误')).closest('tr');
    expect(row).toHaveTextContent('登录');
    expect(row).toHaveTextContent('拒绝');
    expect(asked()).toMatchObject({
      from: '2026-11-01T00:00:00+08:00',
      to: '2026-11-30T23:59:59.999+08:00',
    });
  });

  it('is verified on request, and says which record is not as it was', async () => {
    mockLog([], {
      'GET /api/v1/audit-log/verification': () => ({
        intact: false,
        checked: 12,
        waiting: 0,
        head: 'abc',
        firstBad: { position: 12, auditId: 15, problem: 'changed' as const },
      }),
    });
    const { user } = await visit('/audit-log');
    await user.click(await screen.findByRole('button', { name: '校验完整性' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('第 12 环（记录 15）的内容与入链时不一致');
  });

  it('is on the menu of those who may read it, and nobody else’s', async () => {
    mockLog([], {
      'GET /api/v1/me/permissions': () => [
        { permission: 'audit:read' as const, organizationId: UNIT.id, reach: 'subtree' as const },
      ],
    });
    await visit('/audit-log');
    expect(await screen.findByRole('link', { name: '审计日志' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '账号' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '科技志愿者' })).not.toBeInTheDocument();
  });
});

describe('what is routine in the audit log', () => {
  it('is left out until it is asked for, in the address', async () => {
    const { asked } = mockLog([aRecord()]);
    const { user, router } = await visit('/audit-log');
    const box = await screen.findByRole('checkbox', { name: '包括例行记录（延续登录）' });
    await screen.findByText('登录');
    expect(asked()).toMatchObject({ routine: 'false' });
    await user.click(box);
    await waitFor(() => expect(asked()).not.toHaveProperty('routine'));
    expect(router.state.location.search).toContain('routine=1');
  });

  it('is there for who chooses that very act', async () => {
    const { asked } = mockLog([aRecord({ action: 'session:refresh' })]);
    await visit('/audit-log?action=session:refresh');
    await screen.findByRole('rowheader', { name: '延续登录' });
    expect(asked()).toMatchObject({ action: 'session:refresh' });
    expect(asked()).not.toHaveProperty('routine');
  });
});

describe('who acted, as a filter of the audit log', () => {
  const field = () => screen.findByRole('combobox', { name: '操作人' });

  it('is found by name among the accounts that the reader may see, and stays in the address', async () => {
    const found = anAccount({ id: OTHER, displayName: '王敏', account: 'wangmin' });
    const { calls, asked } = mockLog([aRecord()], {
      'GET /api/v1/accounts': () => ({ items: [found], nextCursor: null }),
      'GET /api/v1/accounts/{id}': () => found,
    });
    const { user, router } = await visit('/audit-log');
    await user.type(await field(), '王敏');
    await user.click(await screen.findByRole('option', { name: /王敏/ }));
    await waitFor(() => expect(asked()).toMatchObject({ accountId: OTHER }));
    expect(router.state.location.search).toContain(`accountId=${OTHER}`);
    expect(await field()).toHaveValue('王敏');
    const search = calls.find(({ url }) => url.pathname.endsWith('/accounts'));
    expect(search?.url.searchParams.get('q')).toBe('王敏');
  });

  it('is anybody by the whole id', async () => {
    const { asked } = mockLog([aRecord()], {
      'GET /api/v1/accounts': () => ({ items: [], nextCursor: null }),
    });
    const { user } = await visit('/audit-log');
    await user.type(await field(), OTHER.toUpperCase());
    await user.click(await screen.findByRole('option', { name: /按账号编号/ }));
    await waitFor(() => expect(asked()).toMatchObject({ accountId: OTHER }));
  });

  it('is an id for who may see no accounts', async () => {
    const { asked } = mockLog([aRecord()], {
      'GET /api/v1/me/permissions': () => [
        { permission: 'audit:read' as const, organizationId: UNIT.id, reach: 'subtree' as const },
      ],
    });
    const { user } = await visit('/audit-log');
    await user.type(await screen.findByRole('textbox', { name: '账号编号' }), `${OTHER}{Enter}`);
    await waitFor(() => expect(asked()).toMatchObject({ accountId: OTHER }));
  });
});
