import { screen, waitFor, within } from '@testing-library/react';
import { mockApi, type Handlers } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { anOrganization, officer, UNIT } from '../../testing/samples';
import type { Administrator, Candidate } from './administration-queries';

const TEAM = anOrganization({ status: 'approved' });

const anAdministrator = (change: Partial<Administrator> = {}): Administrator => ({
  id: 'grant-7',
  accountId: 'account-7',
  account: 'limin',
  displayName: '李敏',
  role: 'team_administrator',
  organizationId: TEAM.id,
  organizationName: TEAM.name,
  grantedAt: '2026-10-01T08:00:00+08:00',
  expiresAt: null,
  revokedAt: null,
  status: 'in-force',
  ...change,
});
const MEMBERS: Candidate[] = [
  {
    volunteerId: 'p1',
    volunteerNo: 'V00000000018',
    name: '陈静怡',
    channel: 'sms',
    contactMasked: '138****1234',
  },
  { volunteerId: 'p2', volunteerNo: 'V00000000026', name: '赵敏', channel: null, contactMasked: null },
];
const OFFICE = ['organization:read', 'account:read', 'role:grant'] as const;

const office = (more: Handlers = {}, held: readonly (typeof OFFICE)[number][] = OFFICE): Handlers => ({
  ...officer,
  'GET /api/v1/me/permissions': () =>
    held.map((permission) => ({ permission, organizationId: UNIT.id, reach: 'subtree' as const })),
  'GET /api/v1/organizations/{id}': () => TEAM,
  'GET /api/v1/organizations/{id}/administration': () => ({ seats: 1, administrators: [anAdministrator()] }),
  'GET /api/v1/organizations/{id}/administrator-candidates': ({ url }) => ({
    items: MEMBERS.filter(({ name }) => name.includes(url.searchParams.get('q') ?? '')),
    nextCursor: null,
  }),
  ...more,
});

async function openTransfer() {
  const { user } = await visit('/organizations/team-1');
  await user.click(await screen.findByRole('button', { name: '移交“李敏”的管理权' }));
  return { user, dialog: await screen.findByRole('dialog') };
}

describe('the administrators of an organization', () => {
  it('are shown with the seats that they take', async () => {
    mockApi(office());
    await visit('/organizations/team-1');
    const panel = await screen.findByRole('region', { name: '平台管理员' });
    expect(await within(panel).findByText('李敏')).toBeInTheDocument();
    expect(panel).toHaveTextContent('名额 1/1');
    expect(panel).toHaveTextContent('limin');
  });

  it('are not handed over by somebody about themselves', async () => {
    mockApi(
      office({
        'GET /api/v1/organizations/{id}/administration': () => ({
          seats: 1,
          administrators: [anAdministrator({ accountId: 'account-1' })],
        }),
      }),
    );
    await visit('/organizations/team-1');
    expect(await screen.findByText('李敏')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /移交/ })).not.toBeInTheDocument();
  });

  it('are handed over only by whoever grants roles there', async () => {
    mockApi(office({}, ['organization:read', 'account:read']));
    await visit('/organizations/team-1');
    expect(await screen.findByText('李敏')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /移交/ })).not.toBeInTheDocument();
  });

  it('are no business of whoever sees no accounts', async () => {
    const calls = mockApi(office({}, ['organization:read']));
    await visit('/organizations/team-1');
    expect(await screen.findByText('队长和副队长')).toBeInTheDocument();
    expect(screen.queryByText('平台管理员')).not.toBeInTheDocument();
    expect(calls.filter(({ url }) => url.pathname.endsWith('/administration'))).toEqual([]);
  });
});

describe('handing an administration over', () => {
  it('says what it means for both before it is done, and how the successor gets in', async () => {
    const calls = mockApi(
      office({
        'POST /api/v1/organizations/{id}/administration-transfer': () => ({
          ...anAdministrator({
            id: 'grant-8',
            accountId: 'account-8',
            account: 'u-1',
            displayName: '陈静怡',
          }),
          invited: 'sms',
        }),
      }),
    );
    const { user, dialog } = await openTransfer();
    expect(within(dialog).getByRole('checkbox')).toBeDisabled();
    expect(dialog).toHaveTextContent('管理员名额已满');
    await user.click(within(dialog).getByRole('button', { name: '移交' }));
    expect(await within(dialog).findByText('请填写接任者')).toBeInTheDocument();
    await user.type(within(dialog).getByRole('combobox', { name: '接任者' }), '静');
    await user.click(await screen.findByRole('option', { name: /陈静怡.*138\*\*\*\*1234/ }));
    const changes = await within(dialog).findByRole('list', { name: '将要改变' });
    expect(changes).toHaveTextContent('“李敏”不再是该组织的管理员');
    expect(changes).toHaveTextContent('“陈静怡”（V00000000018 · 138****1234）成为管理员');
    await user.click(within(dialog).getByRole('button', { name: '移交' }));
    expect(await screen.findByText(/一次性链接已用短信发给对方/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /取\s?消/ })).not.toBeInTheDocument();
    const transfer = calls.find(({ url }) => url.pathname.endsWith('/administration-transfer'));
    expect(transfer?.body).toEqual({ fromAccountId: 'account-7', toVolunteerId: 'p1', formerStays: false });
  });

  it('offers that the former one stays while a seat is free', async () => {
    const calls = mockApi(
      office({
        'GET /api/v1/organizations/{id}/administration': () => ({
          seats: 2,
          administrators: [anAdministrator()],
        }),
        'POST /api/v1/organizations/{id}/administration-transfer': () => ({
          ...anAdministrator({ account: 'zhaomin', displayName: '赵敏' }),
          invited: null,
        }),
      }),
    );
    const { user, dialog } = await openTransfer();
    await user.click(within(dialog).getByRole('combobox', { name: '接任者' }));
    await user.click(await screen.findByRole('option', { name: /赵敏.*没有可用的联系方式/ }));
    await user.click(within(dialog).getByRole('checkbox', { name: '“李敏”继续担任管理员' }));
    expect(await within(dialog).findByText(/接任者占用一个名额/)).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: '移交' }));
    expect(await screen.findByText('对方用原来的账号 zhaomin 登录即可管理。')).toBeInTheDocument();
    const transfer = calls.find(({ url }) => url.pathname.endsWith('/administration-transfer'));
    expect(transfer?.body).toEqual({ fromAccountId: 'account-7', toVolunteerId: 'p2', formerStays: true });
  });

  it('stays open with the reason when it is refused', async () => {
    const detail = '该成员没有可用的联系方式,无法发送邀请';
    mockApi(
      office({
        'POST /api/v1/organizations/{id}/administration-transfer': () => ({
          refuse: 409,
          code: 'IDENTITY.MEMBER_UNREACHABLE',
          detail,
        }),
      }),
    );
    const { user, dialog } = await openTransfer();
    await user.click(within(dialog).getByRole('combobox', { name: '接任者' }));
    await user.click(await screen.findByRole('option', { name: /赵敏/ }));
    await user.click(within(dialog).getByRole('button', { name: '移交' }));
    await waitFor(() => expect(within(dialog).getByRole('alert')).toHaveTextContent(detail));
  });
});
