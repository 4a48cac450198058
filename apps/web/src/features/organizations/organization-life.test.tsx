import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { mockApi, type Call, type Handlers } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { anOrganization, officer, pageOf } from '../../testing/samples';

const APPROVED = anOrganization({ status: 'approved', childCount: 2, subtreeMemberCount: 52 });
const HEIR = anOrganization({ id: 'heir', name: '钟楼区科技志愿服务队', status: 'approved' });

const office = (more: Handlers = {}): Handlers => ({
  ...officer,
  'GET /api/v1/organizations/{id}': () => APPROVED,
  'GET /api/v1/organizations': () => pageOf([HEIR]),
  ...more,
});

const ENDED = {
  organizationId: 'team-1',
  successorId: 'heir',
  members: {
    followed: 36,
    ended: 1,
    leftBehind: [
      { volunteerId: 'p1', volunteerNo: 'V00000000018', volunteerName: '王芳', reason: 'both' as const },
    ],
  },
  unitsMoved: 2,
  grantsEnded: 1,
};

const PREVIEW = {
  organization: { id: 'team-1', name: APPROVED.name },
  into: { id: 'heir', name: HEIR.name },
  memberships: { members: 37, requests: 2, inBoth: 1 },
  units: { count: 2, members: 15 },
  grants: 1,
  clashes: [] as { id: string; name: string }[],
  token: 'seen',
};

async function openAct(name: string): Promise<{ user: UserEvent; dialog: HTMLElement }> {
  const { user } = await visit('/organizations/team-1');
  await user.click(await screen.findByRole('button', { name: '更多操作' }));
  await user.click(await screen.findByRole('menuitem', { name }));
  return { user, dialog: await screen.findByRole('dialog') };
}

async function choose(user: UserEvent, dialog: HTMLElement, label: string): Promise<void> {
  await user.type(within(dialog).getByRole('combobox', { name: label }), '钟楼');
  await user.click(await screen.findByRole('option', { name: new RegExp(HEIR.name) }));
}

const sent = async (calls: Call[], path: string): Promise<Call> =>
  waitFor(() => {
    const call = calls.find(({ url }) => url.pathname.endsWith(path));
    if (!call) throw new Error(`nothing was sent to ${path}`);
    return call;
  });

describe('far-reaching acts', () => {
  it('are offered to the supervisor of a living organization, and to nobody else', async () => {
    mockApi(office({ 'GET /api/v1/organizations/{id}': () => anOrganization({ status: 'dissolved' }) }));
    await visit('/organizations/team-1');
    expect(await screen.findByText('该组织已撤销，仅保留记录。')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '更多操作' })).not.toBeInTheDocument();
  });

  it('a suspension is one of them, and is given a reason', async () => {
    const calls = mockApi(office({ 'POST /api/v1/organizations/{id}/suspension': () => APPROVED }));
    const { user, dialog } = await openAct('暂停');
    expect(screen.getAllByRole('button', { name: '暂停', hidden: true })).toHaveLength(1); // the dialog's
    await user.type(within(dialog).getByLabelText('理由'), '长期不活动');
    await user.click(within(dialog).getByRole('button', { name: '暂停' }));
    expect((await sent(calls, '/suspension')).body).toEqual({ reason: '长期不活动' });
  });

  it('of a suspended organization do not suspend it again: it is reinstated at a glance', async () => {
    mockApi(office({ 'GET /api/v1/organizations/{id}': () => anOrganization({ status: 'suspended' }) }));
    const { user } = await visit('/organizations/team-1');
    expect(await screen.findByRole('button', { name: '恢复' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '更多操作' }));
    expect(await screen.findByRole('menuitem', { name: '撤销' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: '暂停' })).not.toBeInTheDocument();
  });

  it('a move says what changes before it is done, against the version that was read', async () => {
    const calls = mockApi(office({ 'POST /api/v1/organizations/{id}/move': () => APPROVED }));
    const { user, dialog } = await openAct('移动');
    await choose(user, dialog, '新的主管单位');
    const changes = await within(dialog).findByRole('list', { name: '将要改变' });
    expect(changes).toHaveTextContent(`常州市科学技术协会 → ${HEIR.name}`);
    expect(changes).toHaveTextContent('直接下级 2 个、志愿者 52 人');
    await user.click(within(dialog).getByRole('button', { name: '移动' }));
    expect(await within(dialog).findByText('请填写理由')).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText('理由'), '区划调整');
    await user.click(within(dialog).getByRole('button', { name: '移动' }));
    const call = await sent(calls, '/move');
    expect(call.body).toEqual({ parentId: 'heir', reason: '区划调整' });
    expect(call.headers.get('if-match')).toBe('"1"');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('a dissolution asks where members go once there is a successor, and says who did not come along', async () => {
    const calls = mockApi(office({ 'POST /api/v1/organizations/{id}/dissolution': () => ENDED }));
    const { user, dialog } = await openAct('撤销');
    expect(within(dialog).queryByRole('radio')).not.toBeInTheDocument();
    await choose(user, dialog, '承接组织');
    await user.type(within(dialog).getByLabelText('理由'), '任务完成');
    await user.click(within(dialog).getByRole('button', { name: '撤销' }));
    expect(await within(dialog).findByText('请选择志愿者是退出，还是转入承接组织')).toBeInTheDocument();
    expect(calls.some(({ url }) => url.pathname.endsWith('/dissolution'))).toBe(false);
    await user.click(await within(dialog).findByRole('radio', { name: '转入承接组织' }));
    await user.click(within(dialog).getByRole('button', { name: '撤销' }));
    expect(await within(dialog).findByText(`请完整输入“${APPROVED.name}”`)).toBeInTheDocument();
    expect(calls.some(({ url }) => url.pathname.endsWith('/dissolution'))).toBe(false);
    await user.type(within(dialog).getByLabelText(/请输入/), APPROVED.name);
    await user.click(within(dialog).getByRole('button', { name: '撤销' }));
    const call = await sent(calls, '/dissolution');
    expect(call.body).toEqual({ reason: '任务完成', successorId: 'heir', members: 'follow' });
    const result = await screen.findByText('转入 36 人');
    expect(result.closest('[role="status"]')).toHaveTextContent('王芳 V00000000018 · 已是承接组织的成员');
    expect(screen.getByRole('dialog', { name: `“${APPROVED.name}”已撤销` })).toBeInTheDocument();
  });

  it('a dissolution of what had nothing says so, instead of counting nothing', async () => {
    const nothing = { followed: 0, ended: 0, leftBehind: [] };
    const answer = { ...ENDED, successorId: null, members: nothing, unitsMoved: 0, grantsEnded: 0 };
    mockApi(office({ 'POST /api/v1/organizations/{id}/dissolution': () => answer }));
    const { user, dialog } = await openAct('撤销');
    await user.type(within(dialog).getByLabelText('理由'), '重复登记');
    await user.type(within(dialog).getByLabelText(/请输入/), APPROVED.name);
    await user.click(within(dialog).getByRole('button', { name: '撤销' }));
    expect(await screen.findByText('没有志愿者、下级组织或管理权限需要转移。')).toBeInTheDocument();
    expect(screen.queryByText(/ 0 /)).not.toBeInTheDocument();
  });

  it('a merge is shown first, and wants the name typed', async () => {
    const calls = mockApi(
      office({
        'POST /api/v1/organizations/{id}/merge-preview': () => PREVIEW,
        'POST /api/v1/organizations/{id}/merge': () => ENDED,
      }),
    );
    const { user, dialog } = await openAct('合并');
    const button = () => within(dialog).getByRole('button', { name: '合并' });
    expect(button()).toBeDisabled();
    await choose(user, dialog, '并入哪个组织');
    const row = await within(dialog).findByRole('row', { name: /转入的志愿者和申请人/ });
    expect(row).toHaveTextContent('38');
    await user.type(within(dialog).getByLabelText('理由'), '整合队伍');
    await user.type(within(dialog).getByLabelText(`请输入“${APPROVED.name}”以确认`), '天宁区');
    await user.click(button());
    expect(await within(dialog).findByText(`请完整输入“${APPROVED.name}”`)).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText(`请输入“${APPROVED.name}”以确认`), '科技志愿服务队');
    await user.click(button());
    expect((await sent(calls, '/merge')).body).toEqual({ intoId: 'heir', reason: '整合队伍', token: 'seen' });
    expect(await screen.findByText('转移直接下级组织 2 个')).toBeInTheDocument();
    expect(
      screen.getByRole('dialog', { name: `“${APPROVED.name}”已并入“${HEIR.name}”` }),
    ).toBeInTheDocument();
  });

  it('a merge cannot go on while names clash', async () => {
    mockApi(
      office({
        'POST /api/v1/organizations/{id}/merge-preview': () => ({
          ...PREVIEW,
          clashes: [{ id: 'c', name: '第一分队' }],
        }),
      }),
    );
    const { user, dialog } = await openAct('合并');
    await choose(user, dialog, '并入哪个组织');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('第一分队');
    expect(within(dialog).getByRole('button', { name: '合并' })).toBeDisabled();
  });

  it('a merge is looked at anew when something has changed since', async () => {
    let looked = 0;
    const calls = mockApi(
      office({
        'POST /api/v1/organizations/{id}/merge-preview': () => ({ ...PREVIEW, token: `seen-${++looked}` }),
        'POST /api/v1/organizations/{id}/merge': ({ body }) =>
          body.token === 'seen-2'
            ? ENDED
            : { refuse: 409, code: 'ORGANIZATION.PREVIEW_STALE', detail: '预览之后情况有变' },
      }),
    );
    const { user, dialog } = await openAct('合并');
    await choose(user, dialog, '并入哪个组织');
    await within(dialog).findByRole('row', { name: /转入的志愿者和申请人/ });
    await user.type(within(dialog).getByLabelText('理由'), '整合队伍');
    await user.type(within(dialog).getByLabelText(/请输入/), APPROVED.name);
    await user.click(within(dialog).getByRole('button', { name: '合并' }));
    await user.click(await within(dialog).findByRole('button', { name: '重新预览' }));
    await waitFor(() => expect(within(dialog).getByRole('button', { name: '合并' })).toBeEnabled());
    await user.click(within(dialog).getByRole('button', { name: '合并' }));
    expect(await screen.findByText('转入 36 人')).toBeInTheDocument();
    expect(calls.filter(({ url }) => url.pathname.endsWith('/merge'))).toHaveLength(2);
  });
});

describe('the history of an organization', () => {
  it('tells both supervisors of a move, who came in, and what an edit has changed', async () => {
    mockApi(
      office({
        'GET /api/v1/organizations/{id}/history': () => ({
          items: [
            {
              id: 'd1',
              at: '2026-11-01T08:00:00+08:00',
              actor: 'u-8aac01f2b3c4',
              actorName: '周敏',
              event: 'move',
              from: 'approved' as const,
              to: 'approved' as const,
              reason: '区划调整',
              fromOrganization: { id: 'a', name: '天宁区科协' },
              toOrganization: { id: 'b', name: '钟楼区科协' },
              changes: null,
            },
            {
              id: 'd3',
              at: '2026-10-02T08:00:00+08:00',
              actor: 'zhoumin',
              actorName: '周敏',
              event: 'succession',
              from: 'approved' as const,
              to: 'approved' as const,
              reason: '整合队伍',
              fromOrganization: { id: 'c', name: '红梅街道科普队' },
              toOrganization: null,
              changes: null,
            },
            {
              id: 'd2',
              at: '2026-10-01T08:00:00+08:00',
              actor: 'zhoumin',
              actorName: null,
              event: 'edit',
              from: 'approved' as const,
              to: 'approved' as const,
              reason: null,
              fromOrganization: null,
              toOrganization: null,
              changes: [
                { field: 'name' as const, before: '旧名队', after: '新名队' },
                { field: 'uscc' as const, before: null, after: '91350100M000100Y43' },
                { field: 'kind' as const, before: 'service_team', after: 'science_base' },
                { field: 'teamRank' as const, before: 'none', after: 'brigade' },
                {
                  field: 'regionCode' as const,
                  before: '320402',
                  after: '320404',
                  beforeName: '江苏省常州市天宁区',
                  afterName: '江苏省常州市钟楼区',
                },
              ],
            },
          ],
          nextCursor: null,
        }),
      }),
    );
    await visit('/organizations/team-1');
    const panel = await screen.findByRole('region', { name: '办理记录' });
    expect(await within(panel).findByRole('link', { name: '钟楼区科协' })).toHaveAttribute(
      'href',
      '/organizations/b',
    );
    expect(panel).toHaveTextContent('天宁区科协 → 钟楼区科协');
    expect(panel).toHaveTextContent('承接其他组织');
    expect(panel).toHaveTextContent('承接自： 红梅街道科普队');
    expect(panel).toHaveTextContent('资料变更');
    expect(panel).toHaveTextContent('· 周敏');
    expect(panel).toHaveTextContent('· zhoumin');
    expect(panel).not.toHaveTextContent('u-8aac');
    expect(panel).toHaveTextContent('组织名称：旧名队 → 新名队');
    expect(panel).toHaveTextContent('统一社会信用代码：未填写 → 91350100M000100Y43');
    expect(panel).toHaveTextContent('组织类别：科技志愿服务队 → 科普教育基地');
    expect(panel).toHaveTextContent('所在地区：江苏省常州市天宁区 → 江苏省常州市钟楼区');
    expect(panel).toHaveTextContent(/建制：\S+ → 大队/);
    expect(panel).not.toHaveTextContent(/320402|brigade|none/);
  });
});
