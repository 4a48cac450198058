import { screen, waitFor, within } from '@testing-library/react';
import { mockApi, type Call, type Handlers } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { officer, UNIT } from '../../testing/samples';
import type { ReviewDetail, ReviewItem } from './queries';

function anItem(n: number, change: Partial<ReviewItem> = {}): ReviewItem {
  return {
    id: `id-${n}`,
    trackingNo: `R${n}`,
    source: 'registration',
    status: 'submitted',
    name: `科普队${n}`,
    kind: 'service_team',
    level: 'county',
    teamRank: 'brigade',
    regionCode: '320402',
    regionName: '天宁区',
    supervisorId: UNIT.id,
    supervisorName: UNIT.name,
    reviewerId: UNIT.id,
    reviewerName: UNIT.name,
    submittedAt: '2026-11-24T08:00:00+08:00',
    round: 1,
    version: 3,
    ...change,
  };
}

function aDetail(item: ReviewItem, change: Partial<ReviewDetail> = {}): ReviewDetail {
  return {
    ...item,
    fields: {
      name: item.name,
      kind: item.kind,
      level: item.level,
      teamRank: item.teamRank,
      regionCode: item.regionCode,
      parentId: item.supervisorId,
      hostUnit: null,
      uscc: null,
      foundedOn: null,
      leaderName: '王敏',
      leaderTitle: null,
      leaderPhone: '154****1234',
      adminName: '李静',
      adminPhone: '154****5678',
      adminEmail: null,
      serviceFields: ['农业'],
      summary: null,
      expectedMembers: 20,
      note: null,
    },
    attachments: [],
    history: [],
    changes: [],
    duplicates: [],
    organizationId: null,
    invitation: null,
    ...change,
  };
}

const numberIn = ({ url }: Call) => url.pathname.split('/').at(-2) ?? '';

/** An inbox of three; what is decided leaves it. */
function desk(more: Handlers = {}, changed: Partial<ReviewDetail> = {}): Call[] {
  const items = [anItem(1), anItem(2), anItem(3)];
  const find = (no: string) => items.find(({ trackingNo }) => trackingNo === no) ?? anItem(9);
  const leave = (call: Call, change: Partial<ReviewDetail>): ReviewDetail => {
    const item = find(numberIn(call));
    items.splice(items.indexOf(item), 1);
    return aDetail(item, change);
  };
  return mockApi({
    ...officer,
    'GET /api/v1/registrations': () => ({ items: [...items], nextCursor: null }),
    'GET /api/v1/registrations/{trackingNo}/review': (call) => aDetail(find(numberIn(call)), changed),
    'POST /api/v1/registrations/{trackingNo}/approval': (call) =>
      leave(call, { status: 'approved', invitation: 'sent' }),
    'POST /api/v1/registrations/{trackingNo}/return': (call) => leave(call, { status: 'returned' }),
    ...more,
  });
}

const opened = (name: string) => screen.findByRole('article', { name });
const sent = (calls: Call[], act: string) => calls.filter(({ url }) => url.pathname.endsWith(`/${act}`));

describe("the reviewer's inbox", () => {
  it('asks for what the address says, under the unit somebody works in', async () => {
    const calls = desk();
    const { user, router } = await visit('/reviews?kind=service_team&turn=any');
    await screen.findByRole('button', { name: /科普队1/ });
    const asked = calls.find(({ url }) => url.pathname.endsWith('/registrations'));
    expect(Object.fromEntries(asked?.url.searchParams ?? [])).toEqual({
      kind: 'service_team',
      turn: 'any',
      within: UNIT.id,
      limit: '50',
    });
    await user.click(screen.getByRole('button', { name: /科普队2/ }));
    await opened('科普队2');
    expect(router.state.location.search).toContain('item=R2');
  });

  it('is walked through by J and K, and the next one opens after A and Enter', async () => {
    const calls = desk();
    const { user } = await visit('/reviews');
    await screen.findByRole('button', { name: /科普队1/ });
    await user.keyboard('j');
    await opened('科普队1');
    await user.keyboard('j');
    await opened('科普队2');
    await user.keyboard('k');
    const article = await opened('科普队1');
    await within(article).findByRole('button', { name: '审核通过' });
    await user.keyboard('a');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '审核通过' }));
    expect(await screen.findByText('“科普队1”已通过')).toBeInTheDocument();
    await opened('科普队2');
    const [approval] = sent(calls, 'approval');
    expect(approval?.headers.get('if-match')).toBe('"1"');
    expect(numberIn(approval as Call)).toBe('R1');
    await waitFor(() => expect(screen.queryByRole('button', { name: /科普队1/ })).not.toBeInTheDocument());
  });

  it('returns with canned reasons and reasons at fields', async () => {
    const calls = desk();
    const { user } = await visit('/reviews?item=R1');
    await within(await opened('科普队1')).findByRole('button', { name: '退回修改' });
    await user.keyboard('r');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '请上传成立文件' }));
    await user.click(within(dialog).getByRole('button', { name: '指出一个项目' }));
    await user.type(within(dialog).getByLabelText('项目'), '组织简介');
    await user.click(await screen.findByTitle('组织简介'));
    await user.type(within(dialog).getByLabelText('怎样修改'), '请写明服务内容');
    await user.click(within(dialog).getByRole('button', { name: '退回修改' }));
    await waitFor(() =>
      expect(sent(calls, 'return')[0]?.body).toEqual({
        reason: '请上传成立文件',
        fields: [{ field: 'summary', reason: '请写明服务内容' }],
      }),
    );
    await opened('科普队2');
  });

  it('keeps the dialog and says why when a decision is refused', async () => {
    desk({
      'POST /api/v1/registrations/{trackingNo}/approval': () => ({
        refuse: 409,
        code: 'ORGANIZATION.NAME_TAKEN',
        detail: '该主管单位下已有同名组织',
      }),
    });
    const { user } = await visit('/reviews?item=R1');
    await user.click(await screen.findByRole('button', { name: '审核通过' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '审核通过' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('该主管单位下已有同名组织');
  });

  it('shows after a refusal what somebody else has decided meanwhile', async () => {
    let isDecided = false;
    desk({
      'GET /api/v1/registrations': () => ({ items: isDecided ? [] : [anItem(1)], nextCursor: null }),
      'POST /api/v1/registrations/{trackingNo}/approval': () => {
        isDecided = true;
        return { refuse: 412, code: 'COMMON.STALE', detail: '数据已被他人修改，请刷新后再试' };
      },
    });
    const { user } = await visit('/reviews?item=R1');
    await user.click(await screen.findByRole('button', { name: '审核通过' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '审核通过' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('数据已被他人修改');
    expect(within(dialog).queryByRole('button', { name: '重试' })).not.toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: '取消' }));
    expect(await screen.findByText('没有等待审核的登记')).toBeInTheDocument();
  });

  it('shows what has changed side by side, duplicates, and what stands in the way of the invitation', async () => {
    desk(
      {},
      {
        changes: [{ field: 'level', before: 'county', after: 'township' }],
        duplicates: [{ name: '科普队1', parentName: '钟楼区科协', orgNo: 'Z00000012' }],
        invitation: 'channel_off',
      },
    );
    await visit('/reviews?item=R1');
    const row = await screen.findByRole('row', { name: '组织层级 县级 乡级' });
    expect(row).toBeInTheDocument();
    expect(screen.getByText('科普队1 · 钟楼区科协 · Z00000012')).toBeInTheDocument();
    expect(screen.getByText(/本站尚未开通邮件/)).toBeInTheDocument();
  });

  it('tells who has acted by name: by the account where there is none, and an applicant by the word', async () => {
    const step = { at: '2026-11-25T08:00:00+08:00', reason: null, fieldReasons: {} };
    const steps = [
      { ...step, id: 's1', event: 'return', actor: 'u-8aac01f2b3c4', actorName: '周敏' },
      { ...step, id: 's2', event: 'return', actor: 'zhoumin', actorName: null },
      { ...step, id: 's3', event: 'submission', actor: null, actorName: null },
    ];
    desk({}, { history: steps });
    await visit('/reviews?item=R1');
    const history = await within(await opened('科普队1')).findAllByText(/2026.* · /);
    expect(history.map(({ textContent }) => textContent?.split(' · ')[1])).toEqual([
      '周敏',
      'zhoumin',
      '申请人',
    ]);
  });

  it('approves many at once and tells which were not', async () => {
    const calls = desk({
      'POST /api/v1/registrations/decisions': () => ({
        results: [
          { trackingNo: 'R1', done: true, problem: null },
          {
            trackingNo: 'R3',
            done: false,
            problem: { code: 'ORGANIZATION.NAME_TAKEN', detail: '该主管单位下已有同名组织' },
          },
        ],
      }),
    });
    const { user } = await visit('/reviews');
    await user.click(await screen.findByRole('checkbox', { name: '勾选 科普队1' }));
    await user.click(screen.getByRole('checkbox', { name: '勾选 科普队3' }));
    await user.click(screen.getByRole('button', { name: '批量通过 2 条' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '批量通过 2 条' }));
    expect(await screen.findByText('R3：该主管单位下已有同名组织')).toBeInTheDocument();
    expect(sent(calls, 'decisions')[0]?.body).toEqual({ event: 'approval', trackingNos: ['R1', 'R3'] });
  });

  it('says so when nothing waits', async () => {
    mockApi(officer);
    await visit('/reviews');
    expect(await screen.findByText('没有等待审核的登记')).toBeInTheDocument();
  });
});

describe('the first page after sign-in', () => {
  it('names what waits for review and leads to it', async () => {
    desk();
    await visit('/');
    const link = await screen.findByRole('link', { name: '科普队1' });
    expect(link).toHaveAttribute('href', `/reviews?unit=${UNIT.id}&item=R1`);
  });
});
