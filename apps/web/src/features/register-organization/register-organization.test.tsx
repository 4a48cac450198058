import { screen, waitFor, within } from '@testing-library/react';
import { mockApi, type Call, type Handlers } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import type { Application } from './queries';

const ADDRESS = '/register/organization/R2ABCDEFGH3';
const TOKEN = 'secret-of-the-link';

function anApplication(change: Partial<Application> = {}): Application {
  return {
    id: 'registration-1',
    trackingNo: 'R2ABCDEFGH3',
    status: 'draft',
    nextStep: 'complete',
    email: 'a****@example.org',
    fields: {
      name: '科普队',
      kind: 'service_team',
      level: 'county',
      teamRank: null,
      regionCode: '320402',
      parentId: 'unit-1',
      hostUnit: null,
      uscc: null,
      foundedOn: null,
      leaderName: '王敏',
      leaderTitle: null,
      leaderPhone: '154****1234',
      adminName: '李静',
      adminPhone: '154****5678',
      adminEmail: null,
      serviceFields: null,
      summary: null,
      expectedMembers: null,
      note: null,
    },
    regionName: '江苏省常州市天宁区',
    supervisorName: '天宁区科协',
    problems: [],
    attachments: [],
    history: [],
    submittedAt: null,
    updatedAt: '2026-11-24T08:00:00+08:00',
    version: 1,
    ...change,
  };
}

const everybody: Handlers = {
  'GET /api/v1/registrations/{trackingNo}': () => anApplication(),
  'GET /api/v1/registrations/organizations/duplicates': () => ({ items: [] }),
  'GET /api/v1/registrations/organizations/supervisors': () => ({ items: [] }),
};
const open = (search = '') => visit(`${ADDRESS}${search}#${TOKEN}`, { signedIn: false });
const patches = (calls: Call[]) => calls.filter(({ method }) => method === 'PATCH');

describe('beginning a registration', () => {
  it('asks for an address and its code, and goes on at the link that only the applicant has', async () => {
    const calls = mockApi({
      ...everybody,
      'POST /api/v1/registrations/organizations': () => ({ ...anApplication(), token: TOKEN }),
      'POST /api/v1/registrations/contact-codes': () => undefined as never,
    });
    const { user, router } = await visit('/register/organization', { signedIn: false });
    const panel = await screen.findByRole('region', { name: '验证邮箱' });
    await user.type(within(panel).getByLabelText('电子邮箱'), 'a@example.org');
    await user.click(within(panel).getByRole('button', { name: '获取验证码' }));
    await user.type(await screen.findByLabelText('6 位验证码'), '123456');
    await user.click(screen.getByRole('button', { name: '开始登记' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(ADDRESS));
    expect(router.state.location.hash).toBe(`#${TOKEN}`);
    const started = calls.find(({ url }) => url.pathname.endsWith('/organizations'));
    expect(started?.body).toEqual({ email: 'a@example.org', code: '123456' });
    expect(calls.filter(({ url }) => url.href.includes(TOKEN))).toEqual([]);
  });

  it('shows at the field that the address is none', async () => {
    mockApi({
      'POST /api/v1/registrations/contact-codes': () => ({
        refuse: 422,
        code: 'VOLUNTEER.EMAIL_INVALID',
        detail: '电子邮箱格式不正确',
        errors: [{ pointer: '/address', code: 'VOLUNTEER.EMAIL_INVALID', detail: '电子邮箱格式不正确' }],
      }),
    });
    const { user } = await visit('/register/organization', { signedIn: false });
    const panel = await screen.findByRole('region', { name: '验证邮箱' });
    await user.type(within(panel).getByLabelText('电子邮箱'), 'nobody');
    await user.click(within(panel).getByRole('button', { name: '获取验证码' }));
    expect(await within(panel).findByText('电子邮箱格式不正确')).toBeInTheDocument();
  });

  it('offers to send the link again when it is incomplete', async () => {
    const calls = mockApi({
      'POST /api/v1/registrations/{trackingNo}/link': () => undefined as never,
    });
    const { user } = await visit(ADDRESS, { signedIn: false });
    expect(await screen.findByLabelText('登记编号')).toHaveValue('R2ABCDEFGH3');
    await user.type(screen.getByLabelText('电子邮箱'), 'a@example.org');
    await user.click(screen.getByRole('button', { name: '把链接发到邮箱' }));
    expect(await screen.findByText(/链接已经发到邮箱/)).toBeInTheDocument();
    expect(calls[0]?.body).toEqual({ email: 'a@example.org' });
  });
});

describe('filling in', () => {
  it('saves by itself only what was changed, with the secret in a header', async () => {
    const calls = mockApi({
      ...everybody,
      'PATCH /api/v1/registrations/{trackingNo}': () => anApplication({ version: 2 }),
    });
    const { user } = await open('?step=people');
    await user.type(await screen.findByLabelText('负责人职务'), '主席');
    await waitFor(() => expect(patches(calls).at(-1)?.body).toEqual({ leaderTitle: '主席' }));
    expect(await screen.findByText('已自动保存')).toBeInTheDocument();
    expect(patches(calls)[0]?.headers.get('registration-token')).toBe(TOKEN);
    expect(patches(calls).every(({ body }) => !JSON.stringify(body).includes('****'))).toBe(true);
  });

  it('says at the field what the server has against it, and does not go on with it', async () => {
    const problems = [
      { pointer: '/uscc', code: 'ORGANIZATION.USCC_INVALID' as const, detail: '统一社会信用代码校验不通过' },
      { pointer: '/kind', code: 'FIELD.REQUIRED' as const, detail: '必须填写' },
    ];
    mockApi({
      ...everybody,
      'PATCH /api/v1/registrations/{trackingNo}': () => anApplication({ problems }),
    });
    const { user, router } = await open();
    await user.type(await screen.findByLabelText('统一社会信用代码'), '1');
    expect(await screen.findByText('统一社会信用代码校验不通过')).toBeInTheDocument();
    expect(screen.queryByText('必须填写')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '下一步' }));
    expect(await screen.findByText('必须填写')).toBeInTheDocument();
    expect(router.state.location.search).toBe('');
  });

  it('keeps what could not be saved, says so, and saves it on retry', async () => {
    let isDown = true;
    const calls = mockApi({
      ...everybody,
      'PATCH /api/v1/registrations/{trackingNo}': () =>
        isDown ? { refuse: 503, code: 'COMMON.UNAVAILABLE', detail: '服务暂时不可用' } : anApplication(),
    });
    const { user } = await open('?step=people');
    await user.type(await screen.findByLabelText('负责人职务'), '主席');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('没有保存成功');
    isDown = false;
    await user.click(within(alert).getByRole('button', { name: /重\s*试/ }));
    expect(await screen.findByText('已自动保存')).toBeInTheDocument();
    expect(patches(calls).at(-1)?.body).toEqual({ leaderTitle: '主席' });
  });

  it('saves by itself what could not be saved once the network is back', async () => {
    let isDown = true;
    const calls = mockApi({
      ...everybody,
      'PATCH /api/v1/registrations/{trackingNo}': () =>
        isDown ? { refuse: 503, code: 'COMMON.UNAVAILABLE', detail: '服务暂时不可用' } : anApplication(),
    });
    const { user } = await open('?step=people');
    await user.type(await screen.findByLabelText('负责人职务'), '主席');
    await screen.findByRole('alert');
    isDown = false;
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText('已自动保存')).toBeInTheDocument();
    expect(patches(calls).at(-1)?.body).toEqual({ leaderTitle: '主席' });
  });

  it('warns of organizations of a similar name in the region by name, unit and number', async () => {
    const calls = mockApi({
      ...everybody,
      'GET /api/v1/registrations/organizations/duplicates': () => ({
        items: [{ name: '科普队', parentName: '钟楼区科协', orgNo: 'Z00000012' }],
      }),
    });
    await open();
    expect(await screen.findByText('科普队 · 钟楼区科协 · Z00000012')).toBeInTheDocument();
    const asked = calls.find(({ url }) => url.pathname.endsWith('/duplicates'));
    expect(asked?.url.searchParams.get('region')).toBe('320402');
  });

  it('offers as supervisors only what the server finds fit for the chosen kind', async () => {
    const calls = mockApi({
      ...everybody,
      'GET /api/v1/registrations/{trackingNo}': () => {
        const { fields, ...rest } = anApplication();
        return { ...rest, fields: { ...fields, kind: 'association', parentId: null }, supervisorName: null };
      },
    });
    const { user } = await open();
    await user.type(await screen.findByLabelText('主管单位'), '科协');
    const asked = () =>
      calls.filter(({ url }) => url.pathname.endsWith('/supervisors')).map(({ url }) => url.searchParams);
    await waitFor(() => expect(asked().some((query) => query.get('q') === '科协')).toBe(true));
    expect(asked().map((query) => query.get('supervises'))).toEqual(asked().map(() => 'association'));
  });

  it('can be sent only once nothing is in the way, and then shows the number', async () => {
    const problems = [{ pointer: '/kind', code: 'FIELD.REQUIRED' as const, detail: '必须填写' }];
    let application = anApplication({ problems });
    mockApi({
      ...everybody,
      'GET /api/v1/registrations/{trackingNo}': () => application,
      'PATCH /api/v1/registrations/{trackingNo}': () => (application = anApplication()),
      'POST /api/v1/registrations/{trackingNo}/submission': () =>
        anApplication({ status: 'submitted', nextStep: 'wait' }),
    });
    const { user } = await open('?step=check');
    const send = await screen.findByRole('button', { name: '提交登记申请' });
    expect(send).toBeDisabled();
    expect(screen.getByText('组织类别：必须填写')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '负责人和管理员' }));
    await user.type(await screen.findByLabelText('负责人职务'), '主席');
    await user.click(screen.getByRole('button', { name: '下一步' }));
    await user.click(await screen.findByRole('button', { name: '核对并提交' }));
    await user.click(await screen.findByRole('button', { name: '提交登记申请' }));
    expect(await screen.findByRole('heading', { name: '登记申请已提交' })).toBeInTheDocument();
    expect(screen.getByText('R2ABCDEFGH3')).toBeInTheDocument();
    expect(screen.getByText('等待“天宁区科协”审核，结果会发到您的邮箱。')).toBeInTheDocument();
  });

  it('shows after a return what the reviewer says, at the fields as well', async () => {
    const history = [
      {
        at: '2026-11-24T09:00:00+08:00',
        event: 'return',
        reason: '请补充',
        fieldReasons: { leaderName: '请填写大队长' },
      },
    ];
    mockApi({
      ...everybody,
      'GET /api/v1/registrations/{trackingNo}': () =>
        anApplication({ status: 'returned', nextStep: 'mend', history }),
    });
    await open('?step=people');
    expect(await screen.findByText('请补充')).toBeInTheDocument();
    expect(screen.getByText('审核意见：请填写大队长')).toBeInTheDocument();
  });

  it('opens after a return at the first step with a remark, and marks every such step in words and by a sign', async () => {
    const event = { at: '2026-11-24T09:00:00+08:00', event: 'return', reason: '请补充' };
    const returned = (fieldReasons: Record<string, string>) => () =>
      anApplication({ status: 'returned', nextStep: 'mend', history: [{ ...event, fieldReasons }] });
    mockApi({
      ...everybody,
      'GET /api/v1/registrations/{trackingNo}': returned({ adminPhone: '号码不通', leaderName: '请核对' }),
    });
    const { user } = await open();
    const marked = await screen.findByRole('button', { name: '负责人和管理员 有审核意见' });
    expect(marked).toHaveAttribute('aria-current', 'step');
    expect(marked).toHaveTextContent('!');
    expect(screen.getByText('审核意见：号码不通')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '组织信息' })).toHaveTextContent('✓');
    await user.click(screen.getByRole('button', { name: '组织信息' }));
    expect(await screen.findByLabelText('组织名称')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '负责人和管理员 有审核意见' })).toBeInTheDocument();
  });

  it('marks nothing while a return has only a reason for the whole, and begins at the beginning', async () => {
    const history = [
      { at: '2026-11-24T09:00:00+08:00', event: 'return', reason: '请补充', fieldReasons: {} },
    ];
    mockApi({
      ...everybody,
      'GET /api/v1/registrations/{trackingNo}': () =>
        anApplication({ status: 'returned', nextStep: 'mend', history }),
    });
    await open();
    expect(await screen.findByLabelText('组织名称')).toBeInTheDocument();
    expect(screen.queryByText('有审核意见')).not.toBeInTheDocument();
  });
});

describe('following a registration', () => {
  it('is withdrawn only after a question', async () => {
    const calls = mockApi({
      ...everybody,
      'GET /api/v1/registrations/{trackingNo}': () =>
        anApplication({ status: 'submitted', nextStep: 'wait' }),
      'POST /api/v1/registrations/{trackingNo}/withdrawal': () =>
        anApplication({ status: 'withdrawn', nextStep: 'none' }),
    });
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: '撤回申请' }));
    const dialog = await screen.findByRole('dialog');
    expect(calls.some(({ url }) => url.pathname.endsWith('/withdrawal'))).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: '撤回申请' }));
    expect(await screen.findByText('申请已撤回。需要时可以重新登记。')).toBeInTheDocument();
  });
});
