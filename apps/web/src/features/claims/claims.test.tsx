import { screen, waitFor, within } from '@testing-library/react';
import { aClaim, aTeam } from '../../testing/claim-samples';
import { mockApi, type Handlers } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { anOrganization, officer, UNIT } from '../../testing/samples';

const rival = aClaim({ id: 'claim-2', claimant: null, mode: 'own', submittedBy: '李敏' });
const numbers = { members: 9, joining: 6, alreadyThere: 2, overLimit: 1, closed: 0 };
const claims: Handlers = {
  ...officer,
  'GET /api/v1/organizations/legacy': () => ({ items: [aTeam], nextCursor: null }),
  'GET /api/v1/organization-claims': () => ({ items: [rival, aClaim()], nextCursor: null }),
  'GET /api/v1/organization-claims/{id}': ({ url }) => (url.pathname.endsWith(rival.id) ? rival : aClaim()),
  'GET /api/v1/organization-claims/{id}/history': () => ({ items: [], nextCursor: null }),
  'GET /api/v1/organization-claims/{id}/consequences': () => numbers,
};

describe('the search for a former team', () => {
  it('leads from a name to the form, which asks for evidence before anything is sent', async () => {
    const calls = mockApi({
      ...claims,
      'POST /api/v1/organization-claims/attachments': () => ({ id: 'file-9' }),
      'POST /api/v1/organizations/{id}/claims': () => aClaim(),
    });
    const { user, router } = await visit('/claims/find');
    await user.click(await screen.findByRole('link', { name: '认领“天宁区老科技队”' }));
    await user.type(await screen.findByLabelText('认领说明'), '由我们管理');
    await user.click(screen.getByRole('button', { name: '提交申请' }));
    expect(await screen.findByText('请至少上传一份证明材料')).toBeInTheDocument();
    const made = () => calls.filter(({ url }) => url.pathname.endsWith('/legacy-1/claims'));
    expect(made()).toEqual([]);

    const file = new File(['x'], '批文.pdf', { type: 'application/pdf' });
    await user.upload(screen.getByLabelText('选择文件', { selector: 'input' }), file);
    expect(await screen.findByText('批文.pdf')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '提交申请' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/claims/claim-1'));
    expect(made()[0]?.body).toEqual({
      mode: 'merge',
      organizationId: 'unit-1',
      statement: '由我们管理',
      evidence: ['file-9'],
    });
  });

  it('says what to do when the team is not to be had', async () => {
    mockApi({ ...claims, 'GET /api/v1/organizations/legacy': () => ({ items: [], nextCursor: null }) });
    await visit('/claims/new?no=OLD-99');
    expect(await screen.findByText('没有找到待认领的队伍')).toBeInTheDocument();
  });
});

describe('a reviewer', () => {
  it('sees competing claims side by side with what each would do, and approves one of them', async () => {
    const calls = mockApi({
      ...claims,
      'POST /api/v1/organization-claims/{id}/approval': () => aClaim({ status: 'approved', joined: 6 }),
    });
    const { user } = await visit('/claims/claim-1');
    expect(await screen.findByRole('heading', { name: '竞争的认领申请（2 份）' })).toBeInTheDocument();
    const [first, second] = await screen.findAllByRole('article');
    expect(within(first as HTMLElement).getByText('当前申请')).toBeInTheDocument();
    expect(within(second as HTMLElement).getByText('“李敏”成为队伍管理员')).toBeInTheDocument();
    const card = within(first as HTMLElement);
    expect(screen.queryByRole('heading', { name: '申请内容' })).not.toBeInTheDocument();
    for (const line of ['6 人成为队员', '2 人原已是该组织成员，不重复加入', '原队伍不再保留'])
      expect(await card.findByText(line)).toBeInTheDocument();
    await user.click(card.getByRole('button', { name: '通过认领' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('6 人成为队员；其他认领申请同时失效');
    await user.click(within(dialog).getByRole('button', { name: '通过认领' }));
    await waitFor(() => {
      const call = calls.find(({ url }) => url.pathname.endsWith('/claim-1/approval'));
      expect([call?.body, call?.headers.get('if-match')]).toEqual([{}, '"1"']);
    });
  });

  it('is led to the claim that was approved, when it was not the one on the page', async () => {
    let status: 'submitted' | 'approved' = 'submitted';
    mockApi({
      ...claims,
      'GET /api/v1/organization-claims/{id}': ({ url }) =>
        url.pathname.endsWith(rival.id)
          ? { ...rival, status, joined: 6, leftBehind: 0 }
          : aClaim({ status: status === 'approved' ? 'superseded' : 'submitted' }),
      'POST /api/v1/organization-claims/{id}/approval': () => {
        status = 'approved';
        return { ...rival, status };
      },
    });
    const { user, router } = await visit('/claims/claim-1');
    const card = await screen.findByRole('article', { name: '作为独立队伍' });
    await user.click(within(card).getByRole('button', { name: '通过认领' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '通过认领' }));
    expect(await screen.findByRole('heading', { name: '认领结果' })).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/claims/claim-2');
  });

  it('is offered no decision on an own claim, and told who decides', async () => {
    mockApi({
      ...claims,
      'GET /api/v1/organization-claims/{id}': () => aClaim({ mayDecide: false, mayEdit: true }),
    });
    await visit('/claims/claim-1');
    expect(await screen.findByRole('heading', { level: 1, name: aTeam.name })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '通过认领' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: '撤回申请' })).toBeInTheDocument();
  });
});

describe('a claimant who can only wait, or has lost', () => {
  it.each([
    ['submitted', '已提交，由“常州市科学技术协会”审核'],
    ['superseded', '这支队伍已由另一份申请认领，这份申请随之结束'],
  ] as const)('is told what that means: %s', async (status, words) => {
    mockApi({
      ...claims,
      'GET /api/v1/organization-claims/{id}': () => aClaim({ status, mayDecide: false, mayEdit: true }),
    });
    await visit('/claims/claim-1');
    expect(await screen.findByText(words)).toBeInTheDocument();
  });
});

describe('a claim by whoever works for the team itself', () => {
  it('lets the team stand on its own, since it cannot join itself', async () => {
    mockApi({
      ...claims,
      'GET /api/v1/organizations/legacy': () => ({ items: [{ ...aTeam, id: UNIT.id }], nextCursor: null }),
    });
    await visit(`/claims/new?no=${aTeam.legacyNo}`);
    expect(await screen.findByRole('radio', { name: /作为独立队伍继续/ })).toBeChecked();
    expect(screen.queryByLabelText('认领单位')).not.toBeInTheDocument();
  });
});

describe('a claimant whose claim was sent back', () => {
  it('reads why, mends it and hands it in again, in one act', async () => {
    const returned = aClaim({ status: 'returned', reason: '请补充批文', mayDecide: false, mayEdit: true });
    const calls = mockApi({
      ...claims,
      'GET /api/v1/organization-claims/{id}': () => returned,
      'PATCH /api/v1/organization-claims/{id}': () => ({ ...returned, version: 2 }),
      'POST /api/v1/organization-claims/{id}/submission': () => aClaim({ version: 3 }),
    });
    const { user } = await visit('/claims/claim-1');
    expect((await screen.findAllByText('请补充批文')).length).toBeGreaterThan(0);
    const statement = await screen.findByLabelText('认领说明');
    await user.clear(statement);
    await user.type(statement, '附上批文');
    await user.click(screen.getByRole('button', { name: '重新提交' }));
    await waitFor(() =>
      expect(calls.filter(({ method }) => method !== 'GET').map(({ url }) => url.pathname)).toEqual(
        expect.arrayContaining([
          '/api/v1/organization-claims/claim-1',
          '/api/v1/organization-claims/claim-1/submission',
        ]),
      ),
    );
    expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({
      statement: '附上批文',
      evidence: [],
    });
  });
});

describe('a team that nobody has claimed', () => {
  it('says on its page why it can do so little, and how to claim it', async () => {
    mockApi({
      ...claims,
      'GET /api/v1/organizations/{id}': () =>
        anOrganization({ origin: 'legacy', unclaimed: true, legacyNo: 'OLD-17', status: 'approved' }),
    });
    await visit('/organizations/team-1');
    expect(await screen.findByText('这支队伍由原平台转入，尚未认领')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '认领这支队伍' })).toHaveAttribute(
      'href',
      '/claims/new?no=OLD-17',
    );
    expect(screen.queryByRole('link', { name: '集体注册志愿者' })).not.toBeInTheDocument();
  });
});
