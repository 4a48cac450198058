import { screen, within } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { anOrganization, officer, UNIT } from '../../testing/samples';

describe('one organization', () => {
  it('is returned with a reason, against the version that was read', async () => {
    const calls = mockApi({
      ...officer,
      'POST /api/v1/organizations/{id}/return': () => anOrganization({ status: 'returned' }),
    });
    const { user } = await visit('/organizations/team-1');
    await user.click(await screen.findByRole('button', { name: '退回修改' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '退回修改' }));
    expect(await within(dialog).findByText('请填写理由')).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: '组织名称请使用全称' }));
    await user.click(within(dialog).getByRole('button', { name: '退回修改' }));
    const call = await sent(calls, '/return');
    expect(call.body).toEqual({ reason: '组织名称请使用全称' });
    expect(call.headers.get('if-match')).toBe('"1"');
  });

  it('keeps the dialog and says why, when the act is refused', async () => {
    mockApi({
      ...officer,
      'POST /api/v1/organizations/{id}/approval': () => ({
        refuse: 412,
        code: 'COMMON.STALE',
        detail: '数据已被他人修改，请刷新后再试',
      }),
    });
    const { user } = await visit('/organizations/team-1');
    await user.click(await screen.findByRole('button', { name: '审核通过' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '审核通过' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('数据已被他人修改');
  });

  it('offers no decision on the own unit', async () => {
    mockApi({
      ...officer,
      'GET /api/v1/organizations/{id}': () =>
        anOrganization({
          ...UNIT,
          parentId: 'province',
          ancestors: [{ id: 'province', name: '江苏省科学技术协会' }],
        }),
    });
    await visit(`/organizations/${UNIT.id}`);
    expect(await screen.findByRole('heading', { level: 1, name: UNIT.name })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '审核通过' })).not.toBeInTheDocument();
  });

  it('shows what is missing for its rank and by which rule', async () => {
    mockApi({
      ...officer,
      'GET /api/v1/organizations/{id}/formation': () => ({
        organizationId: 'team-1',
        asOf: '2026-11-23T10:00:00+08:00',
        members: { own: { registered: 37, confirmed: 30 }, subtree: { registered: 37, confirmed: 30 } },
        rules: [
          {
            id: 'rule-1',
            notice: '管理办法',
            source: '第九条',
            teamRank: 'brigade' as const,
            minMembers: 50,
            members: 37,
            leaders: { required: 1, actual: 1 },
            deputies: { min: 2, max: 3, actual: 1 },
            met: false,
            missing: [],
          },
        ],
      }),
    });
    await visit('/organizations/team-1');
    const panel = await screen.findByRole('region', { name: '建制条件' });
    const line = (await within(panel).findByText(/规定不少于 50 人/)).closest('li') as HTMLElement;
    expect(within(line).getByRole('img', { name: '还未达到' })).toBeInTheDocument();
    expect(panel).toHaveTextContent('管理办法');
  });
});

async function sent<C extends { url: URL }>(calls: C[], path: string): Promise<C> {
  for (;;) {
    const call = calls.find(({ url }) => url.pathname.endsWith(path));
    if (call) return call;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
