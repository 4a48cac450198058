import { screen, waitFor, within } from '@testing-library/react';
import { aClaim } from '../../testing/claim-samples';
import { mockApi } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { anOrganization, officer, UNIT } from '../../testing/samples';
import type { Permission } from '../../lib/api';

const holds = (permission: Permission) => ({
  permission,
  organizationId: UNIT.id,
  reach: 'subtree' as const,
});
const days = (count: number): string => new Date(Date.now() - count * 86_400_000).toISOString();

/** Somebody who may claim and decides about nothing. */
const claimant = (...items: ReturnType<typeof aClaim>[]) => ({
  ...officer,
  'GET /api/v1/me/permissions': () => [holds('claim:submit'), holds('claim:read')],
  'GET /api/v1/organization-claims': () => ({ items, nextCursor: null }),
});

const claims = (...items: ReturnType<typeof aClaim>[]) => ({
  ...officer,
  'GET /api/v1/imports': () => ({ items: [], nextCursor: null }),
  'GET /api/v1/organization-claims': ({ url }: { url: URL }) => ({
    items: url.searchParams.get('view') === 'inbox' ? items : [],
    nextCursor: null,
  }),
});

describe('claims on the home page', () => {
  it('are listed while some wait, each with the way to it', async () => {
    const calls = mockApi(claims(aClaim()));
    await visit('/');
    const { team, id } = aClaim();
    expect(await screen.findByRole('heading', { name: '等我审核的队伍认领' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: team.name })).toHaveAttribute('href', `/claims/${id}`);
    const asked = calls.find(({ url }) => url.searchParams.get('view') === 'inbox');
    expect(Object.fromEntries(asked?.url.searchParams ?? [])).toMatchObject({
      view: 'inbox',
      status: 'submitted',
    });
  });

  it('take no room while none waits', async () => {
    mockApi(claims());
    await visit('/');
    await screen.findByRole('heading', { name: '等我审核的组织' });
    expect(screen.queryByText('等我审核的队伍认领')).not.toBeInTheDocument();
  });
});

describe('claims of one’s own on the home page', () => {
  it('say what has become of each, as long as that is news', async () => {
    const named = (id: string, name: string) => ({ id, team: { ...aClaim().team, name } });
    const calls = mockApi(
      claimant(
        aClaim({ ...named('claim-1', '待审核的队伍') }),
        aClaim({ ...named('claim-2', '刚通过的队伍'), status: 'approved', decidedAt: days(3) }),
        aClaim({ ...named('claim-3', '早已结束的队伍'), status: 'superseded', decidedAt: days(60) }),
      ),
    );
    await visit('/');
    const panel = await screen.findByRole('region', { name: '我的认领申请' });
    expect(within(panel).getByRole('link', { name: '待审核的队伍' })).toHaveAttribute(
      'href',
      '/claims/claim-1',
    );
    expect(within(panel).getByText('已通过')).toBeInTheDocument();
    expect(within(panel).queryByText('早已结束的队伍')).not.toBeInTheDocument();
    const asked = calls.filter(({ url }) => url.pathname.endsWith('/organization-claims'));
    expect(asked.map(({ url }) => url.searchParams.get('view'))).toEqual(['mine']);
  });

  it('take no room when there are none', async () => {
    const calls = mockApi(claimant());
    await visit('/');
    await waitFor(() =>
      expect(calls.some(({ url }) => url.pathname.endsWith('/organization-claims'))).toBe(true),
    );
    expect(screen.queryByText('我的认领申请')).not.toBeInTheDocument();
  });
});

describe('a team that nobody has claimed', () => {
  const refused = () => ({ refuse: 409, code: 'ORGANIZATION.UNCLAIMED', detail: '尚未认领' });
  const unclaimed = {
    ...officer,
    'GET /api/v1/organizations/{id}': () =>
      anOrganization({ ...UNIT, origin: 'legacy', unclaimed: true, status: 'approved' }),
  };

  const leadsToTheClaim = async (): Promise<void> => {
    expect(await screen.findByText('这支队伍尚未认领')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '查看队伍与认领办法' })).toHaveAttribute(
      'href',
      `/organizations/${UNIT.id}`,
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '重试' })).not.toBeInTheDocument();
  };

  it('has a home that says so calmly, leads to the claim, and offers no import', async () => {
    mockApi({
      ...unclaimed,
      'GET /api/v1/me/permissions': () => [
        holds('membership:review'),
        holds('import:run'),
        holds('organization:read'),
      ],
      'GET /api/v1/memberships': refused,
    });
    await visit('/');
    await leadsToTheClaim();
    const offered = within(screen.getByRole('region', { name: '常用操作' }));
    expect(offered.getByRole('link', { name: /查看组织架构/ })).toBeInTheDocument();
    expect(offered.queryByRole('link', { name: /集体注册/ })).not.toBeInTheDocument();
  });

  it.each([
    ['volunteers', '/volunteers', 'GET /api/v1/volunteers'],
    ['requests to join', '/memberships', 'GET /api/v1/memberships'],
  ] as const)('leads to the claim where its %s would stand', async (_, address, route) => {
    mockApi({ ...unclaimed, [route]: refused });
    await visit(address);
    await leadsToTheClaim();
    const page = within(screen.getByRole('main'));
    expect(page.queryByRole('link', { name: /注册/ })).not.toBeInTheDocument();
  });

  it.each([
    ['the form for one person', '/volunteers/new'],
    ['the upload of a workbook', '/imports/new?kind=volunteers'],
  ])('leads to the claim before %s is filled in for nothing', async (_, address) => {
    mockApi(unclaimed);
    await visit(address);
    await leadsToTheClaim();
    expect(screen.queryByRole('textbox', { name: '姓名' })).not.toBeInTheDocument();
    expect(screen.queryByLabelText(/选择文件/)).not.toBeInTheDocument();
  });

  it('is nothing that a second try could mend, unlike other failures', async () => {
    mockApi({
      ...officer,
      'GET /api/v1/volunteers': () => ({ refuse: 409, code: 'COMMON.CONFLICT', detail: '冲突' }),
    });
    await visit('/volunteers');
    expect(await screen.findByRole('button', { name: '重试' })).toBeInTheDocument();
  });
});
