import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { Membership } from '../../lib/api';
import { mockApi, type Call, type Handlers } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { aMembership, officer, pageOf, UNIT } from '../../testing/samples';

const NAMES = ['王芳', '李敏', '周静'];
const waiting = NAMES.map((volunteerName, at) =>
  aMembership({ id: `m${at}`, volunteerId: `p${at}`, volunteerName }),
);

const posts = (calls: Call[], path: RegExp) =>
  calls.filter(({ method, url }) => method === 'POST' && path.test(url.pathname));
const lists = (calls: Call[]): URLSearchParams[] =>
  calls
    .filter(({ method, url }) => method === 'GET' && url.pathname.endsWith('/memberships'))
    .map(({ url }) => url.searchParams);

/** A server on which the memberships `people` stand; decisions are kept, except for those that `refusals` names. */
function server(people: Membership[], refusals: Readonly<Record<string, string>> = {}) {
  let rows = people;
  const become = (ids: readonly string[], status: Membership['status']) => {
    rows = rows.map((row) => (ids.includes(row.id) ? { ...row, status } : row));
  };
  const handlers: Handlers = {
    ...officer,
    'GET /api/v1/memberships': ({ url }) => {
      const status = url.searchParams.get('status');
      return pageOf(rows.filter((row) => !status || row.status === status));
    },
    'POST /api/v1/memberships/decisions': ({ body }) => {
      const items = body.ids.map((id) => {
        const detail = refusals[id] ?? null;
        const result = detail === null ? ('done' as const) : ('refused' as const);
        return { id, result, code: detail && 'MEMBERSHIP.LIMIT', detail };
      });
      const done = items.filter(({ result }) => result === 'done').map(({ id }) => id);
      become(done, body.decision === 'approval' ? 'approved' : 'declined');
      return { items, done: done.length, refused: items.length - done.length };
    },
    'POST /api/v1/memberships/{id}/removal': ({ url }) => {
      const id = url.pathname.split('/').at(-2) ?? '';
      become([id], 'removed');
      return { ...aMembership({ id, status: 'removed' }) };
    },
    'POST /api/v1/memberships': () => aMembership({ id: 'again', status: 'approved' }),
  };
  return mockApi(handlers);
}

const box = (name: string) => screen.findByRole('checkbox', { name: `选择 ${name}` });
async function decline(user: UserEvent, reason: string): Promise<void> {
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: reason }));
  await user.click(within(dialog).getByRole('button', { name: /^不同意/ }));
}

describe('requests', () => {
  it('are those who wait under the unit, until the address asks for others', async () => {
    const calls = server([...waiting, aMembership({ id: 'm9', volunteerName: '陈晨', status: 'approved' })]);
    const { user, router } = await visit('/memberships');
    expect(await screen.findByRole('link', { name: '王芳' })).toBeInTheDocument();
    expect(Object.fromEntries(lists(calls)[0] ?? [])).toEqual({
      within: UNIT.id,
      status: 'requested',
      limit: '50',
    });
    await user.click(screen.getByRole('link', { name: '现有成员' }));
    expect(await screen.findByRole('link', { name: '陈晨' })).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('link', { name: '王芳' })).not.toBeInTheDocument());
    await user.type(screen.getByLabelText('姓名包含'), '陈{Enter}');
    await waitFor(() => expect(lists(calls).at(-1)?.get('q')).toBe('陈'));
    expect(new URLSearchParams(router.state.location.search).get('view')).toBe('members');
  });

  it('are approved together; who could not be is named with the reason, and stays', async () => {
    const calls = server(waiting, { m1: '已加入 5 个组织，达到上限' });
    const { user } = await visit('/organizations/team-1/members');
    await user.click(await screen.findByRole('checkbox', { name: '选择本页全部等待审核的人' }));
    expect(screen.getByText('已选 3 人')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '同意 3 人' }));
    expect(await screen.findByText('已同意 2 人加入')).toBeInTheDocument();
    expect(screen.getByText('李敏：已加入 5 个组织，达到上限')).toBeInTheDocument();
    expect(posts(calls, /decisions$/)[0]?.body).toEqual({ ids: ['m0', 'm1', 'm2'], decision: 'approval' });
    await waitFor(() => expect(screen.queryByRole('link', { name: '王芳' })).not.toBeInTheDocument());
    const row = screen.getByRole('row', { name: /李敏/ });
    expect(within(row).getByText('已加入 5 个组织，达到上限')).toBeInTheDocument();
    expect(lists(calls)[0]?.get('organization')).toBe('team-1');
  });

  it('are declined for a reason only', async () => {
    const calls = server(waiting);
    const { user } = await visit('/memberships');
    await user.click(await box('王芳'));
    await user.click(await box('周静'));
    await user.click(screen.getByRole('button', { name: '不同意 2 人' }));
    const dialog = await screen.findByRole('dialog', { name: '不同意 2 人加入' });
    await user.click(within(dialog).getByRole('button', { name: /^不同意/ }));
    expect(await within(dialog).findByText('请填写理由')).toBeInTheDocument();
    expect(posts(calls, /decisions$/)).toHaveLength(0);
    await decline(user, '本组织人数已满');
    expect(await screen.findByText('已对 2 人答复不同意')).toBeInTheDocument();
    expect(posts(calls, /decisions$/)[0]?.body).toEqual({
      ids: ['m0', 'm2'],
      decision: 'decline',
      reason: '本组织人数已满',
    });
  });

  it('are gone through by J and K, A and R, and the next one has the focus', async () => {
    const calls = server(waiting);
    const { user } = await visit('/memberships');
    (await box('王芳')).focus();
    await user.keyboard('jjjk');
    expect(await box('李敏')).toHaveFocus();
    await user.keyboard('a');
    expect(await screen.findByText('已同意 1 人加入')).toBeInTheDocument();
    expect(posts(calls, /decisions$/)[0]?.body).toMatchObject({ ids: ['m1'], decision: 'approval' });
    await waitFor(async () => expect(await box('周静')).toHaveFocus());
    await user.keyboard('r');
    await decline(user, '不符合本组织的服务方向');
    expect(await screen.findByText('已对 1 人答复不同意')).toBeInTheDocument();
    await waitFor(async () => expect(await box('王芳')).toHaveFocus());
  });

  it('are left alone while a name is being typed', async () => {
    const calls = server(waiting);
    const { user } = await visit('/memberships');
    await box('王芳');
    await user.type(screen.getByLabelText('姓名包含'), 'aria');
    expect(posts(calls, /decisions$/)).toHaveLength(0);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('of all pages are chosen at once, up to what can be decided on at once', async () => {
    const calls = mockApi({
      ...officer,
      'GET /api/v1/memberships': ({ url }) => {
        const [at, limit] = ['cursor', 'limit'].map((name) => Number(url.searchParams.get(name)));
        const rows = Array.from({ length: limit ?? 0 }, (_, row) => aMembership({ id: `m${at}-${row}` }));
        return pageOf(rows, String((at ?? 0) + 1));
      },
      'POST /api/v1/memberships/decisions': ({ body }) => ({ items: [], done: body.ids.length, refused: 0 }),
    });
    const { user } = await visit('/memberships');
    await user.click(await screen.findByRole('button', { name: /选择全部等待审核的人/ }));
    await user.click(await screen.findByRole('button', { name: '同意 1,000 人' }));
    await waitFor(() => expect(posts(calls, /decisions$/)).toHaveLength(1));
    const sent = posts(calls, /decisions$/)[0]?.body as { ids: string[] } | undefined;
    expect(new Set(sent?.ids).size).toBe(1000);
    expect(await screen.findByText('已同意 1,000 人加入')).toBeInTheDocument();
  });

  it('say what to do when there are none, and when they cannot be read', async () => {
    server([]);
    await visit('/memberships');
    expect(await screen.findByText('没有等待审核的申请')).toBeInTheDocument();
    mockApi({
      ...officer,
      'GET /api/v1/memberships': () => ({
        refuse: 503,
        code: 'COMMON.UNAVAILABLE',
        detail: '服务暂时不可用',
      }),
    });
    await visit('/memberships');
    expect(await screen.findByRole('button', { name: '重试' })).toBeInTheDocument();
  });

  it('stay for who may only read', async () => {
    server(waiting);
    mockApi({
      ...officer,
      'GET /api/v1/me/permissions': () =>
        (['membership:read', 'organization:read'] as const).map((permission) => ({
          permission,
          organizationId: UNIT.id,
          reach: 'subtree' as const,
        })),
      'GET /api/v1/memberships': () => pageOf(waiting),
    });
    await visit('/memberships');
    expect(await screen.findByText('王芳')).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /同意/ })).not.toBeInTheDocument();
  });
});

describe('members', () => {
  const member = aMembership({ id: 'm0', volunteerId: 'p0', status: 'approved', version: 4 });

  it('are removed for a reason, against the version that was seen, and can be taken back in', async () => {
    const calls = server([member]);
    const { user } = await visit('/memberships?view=members');
    await user.click(await screen.findByRole('button', { name: '移出：王芳' }));
    const dialog = await screen.findByRole('dialog', { name: '把 王芳 移出“天宁区科技志愿服务队”' });
    await user.click(within(dialog).getByRole('button', { name: '长期不参加活动' }));
    await user.click(within(dialog).getByRole('button', { name: '移出' }));
    expect(await screen.findByText('已把 王芳 移出')).toBeInTheDocument();
    const [removal] = posts(calls, /removal$/);
    expect(removal?.body).toEqual({ reason: '长期不参加活动' });
    expect(removal?.headers.get('if-match')).toBe('"v4"');
    await user.click(screen.getByRole('button', { name: '移错了，让 王芳 重新加入' }));
    expect(await screen.findByText('王芳 已重新加入；原来的记录保留')).toBeInTheDocument();
    expect(posts(calls, /memberships$/)[0]?.body).toEqual({ volunteerId: 'p0', organizationId: 'team-1' });
  });

  it('who left by their own wish are not taken back by others', async () => {
    server([
      aMembership({ id: 'a', volunteerName: '李敏', status: 'left', endedAt: '2026-10-02T08:00:00+08:00' }),
      aMembership({ id: 'b', volunteerName: '周静', status: 'removed', reason: '重复登记' }),
    ]);
    await visit('/memberships?view=all');
    expect(await screen.findByRole('button', { name: '重新加入：周静' })).toBeInTheDocument();
    expect(screen.getByText('理由：重复登记')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '重新加入：李敏' })).not.toBeInTheDocument();
  });
});

describe('the home page', () => {
  it('says how many requests wait, and leads to them', async () => {
    mockApi({
      ...officer,
      'GET /api/v1/memberships': () => ({ ...pageOf(waiting), total: 12 }),
    });
    const { user, router } = await visit('/');
    expect(await screen.findByRole('heading', { name: '12 份加入申请等我审核' })).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: '查看全部加入申请' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/memberships'));
  });
});
