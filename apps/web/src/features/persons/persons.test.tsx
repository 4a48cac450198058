import { act, screen, waitFor } from '@testing-library/react';
import { mockApi, type Handlers, type Refusal } from '../../testing/mock-api';
import { visitPerson } from '../../testing/visit-person';
import { TOKENS, UNIT, base, membership, record } from '../../testing/person-samples';
import type { OwnRecord } from './queries';

const wrongCode: Refusal = { refuse: 422, code: 'CODE.WRONG', detail: '验证码不正确或已失效' };
const button = (name: string) => screen.findByRole('button', { name });

describe('a volunteer without a password', () => {
  it('proves who they are by number and code, and a wrong code says so', async () => {
    const calls = mockApi({
      ...base,
      'POST /api/v1/auth/person-sessions': ({ body }) => (body.code === '123456' ? TOKENS : wrongCode),
    });
    const { user } = await visitPerson('/my');
    await user.type(await screen.findByLabelText('证件号码'), '32040018800101007X');
    await user.click(await button('获取验证码'));
    await user.type(await screen.findByLabelText('验证码'), '000000');
    await user.click(await button('继续'));
    expect(await screen.findByRole('alert')).toHaveTextContent('验证码不正确或已失效');
    await user.clear(screen.getByLabelText('验证码'));
    await user.type(screen.getByLabelText('验证码'), '123456');
    await user.click(await button('继续'));
    expect(await screen.findByRole('heading', { name: '王芳，您好' })).toBeInTheDocument();
    const urls = calls.map(({ url }) => url.href);
    expect(urls.filter((url) => url.includes('32040018800101007X'))).toEqual([]);
  });
});

describe('somebody whom a unit has registered', () => {
  const pending = record({
    status: 'pending_confirmation',
    registrar: { organizationId: 'team-1', organizationName: UNIT, at: '2026-03-01T08:00:00+08:00' },
  });

  it('sees who did it and what is stored, and confirms with what was read', async () => {
    let status: OwnRecord['status'] = 'pending_confirmation';
    const calls = mockApi({
      ...base,
      'GET /api/v1/me/volunteer': () => ({ ...pending, status }),
      'GET /api/v1/me/volunteer/memberships': () => ({
        items: [
          membership({ organizationName: '天文社', status: 'approved' }),
          membership({ id: 'membership-2', organizationName: '从前的队', status: 'left' }),
        ],
      }),
      'POST /api/v1/me/volunteer/confirmation': () => {
        status = 'active';
        return { id: 'person-1', outcome: 'active' };
      },
    });
    const { user } = await visitPerson('/confirm', { signedIn: true });
    expect(await screen.findByText(new RegExp(`${UNIT}.*2026-03-01`))).toBeInTheDocument();
    expect(screen.getByText('320***********007X')).toBeInTheDocument();
    expect(await screen.findByText('天文社')).toBeInTheDocument();
    expect(screen.queryByText('从前的队')).not.toBeInTheDocument();
    expect(screen.queryByText('正文 guardian')).not.toBeInTheDocument();
    const name = screen.getByLabelText(/姓名/);
    await user.clear(name);
    await user.type(name, '王方');
    await user.click(await screen.findByRole('checkbox', { name: /同意书 basic/ }));
    await user.click(await button('确认，成为志愿者'));
    expect(await screen.findByRole('heading', { name: '您已是科技志愿者' })).toBeInTheDocument();
    const sent = calls.find(({ url }) => url.pathname.endsWith('/confirmation'));
    expect(sent?.body).toEqual({
      decision: 'confirm',
      consents: [{ code: 'basic', version: 2 }],
      changes: { name: '王方' },
    });
  });

  it('refuses after being asked once whether it is meant', async () => {
    const calls = mockApi({
      ...base,
      'GET /api/v1/me/volunteer': () => pending,
      'POST /api/v1/me/volunteer/confirmation': () => ({ id: 'person-1', outcome: 'erased' }),
    });
    const { user } = await visitPerson('/confirm', { signedIn: true });
    await user.click(await button('拒绝登记'));
    expect(calls.some(({ url }) => url.pathname.endsWith('/confirmation'))).toBe(false);
    await user.click(await button('确定拒绝，删除我的信息'));
    expect(await screen.findByRole('heading', { name: '已拒绝，您的信息已删除' })).toBeInTheDocument();
  });

  it('under 18 asks the guardian for a code', async () => {
    const minor = {
      ...pending,
      isMinor: true,
      guardianNameMasked: '王**',
      guardianPhoneMasked: '154****0099',
    };
    const calls = mockApi({
      ...base,
      'GET /api/v1/me/volunteer': () => minor,
      'POST /api/v1/me/volunteer/guardian-codes': () => ({}) as never,
      'POST /api/v1/me/volunteer/confirmation': () => wrongCode,
    });
    const { user } = await visitPerson('/confirm', { signedIn: true });
    await user.click(await button('发送验证码给监护人'));
    await user.type(screen.getByLabelText('监护人收到的验证码'), '654321');
    await user.click(await button('确认，成为志愿者'));
    expect(await screen.findByRole('alert')).toHaveTextContent('验证码不正确');
    const sent = calls.find(({ url }) => url.pathname.endsWith('/confirmation'));
    expect(sent?.body).toMatchObject({ guardianCode: '654321' });
  });
});

describe('somebody of the office who opens a page of volunteers', () => {
  it.each(['/my', '/confirm'])(
    'is told so at %s, and lets the volunteer in by signing out',
    async (address) => {
      mockApi({
        ...base,
        'GET /api/v1/me/volunteer': () => ({ refuse: 403, code: 'ACCESS.FORBIDDEN', detail: '没有权限' }),
      });
      const { user } = await visitPerson(address, { signedIn: true });
      expect(await screen.findByRole('heading', { name: '现在登录的是工作人员账号' })).toBeInTheDocument();
      expect(screen.getByRole('link', { name: '返回工作页面' })).toHaveAttribute('href', '/');
      await user.click(await button('退出，由志愿者登录'));
      expect(await screen.findByLabelText('证件号码')).toBeInTheDocument();
    },
  );
});

describe('online registration', () => {
  /** Sends codes, and takes 123456 from a volunteer and 654321 from a guardian. */
  const proving: Handlers = {
    'POST /api/v1/registrations/contact-codes': () => ({}) as never,
    'POST /api/v1/registrations/contact-proofs': ({ body }) =>
      body.code === '123456' || body.code === '654321'
        ? { proof: `proof of ${body.address}`, expiresAt: '2026-03-05T10:00:00+08:00' }
        : wrongCode,
  };
  const regions = (parent: string | null) =>
    ({ '000000': ['320000', '江苏省'], '320000': ['320400', '常州市'], '320400': ['320402', '天宁区'] })[
      String(parent)
    ];

  it('goes from the telephone to the consents, and sends it all at the end', async () => {
    const calls = mockApi({
      ...base,
      ...proving,
      'GET /api/v1/registrations/volunteers/regions': ({ url }) => {
        const [code = '', name = ''] = regions(url.searchParams.get('parent')) ?? [];
        return { items: [{ code, name }], nextCursor: null };
      },
      'POST /api/v1/registrations/volunteers': () => ({
        trackingNo: 'V-1',
        receivedAt: '2026-03-05T08:00:00Z',
      }),
    });
    const { user } = await visitPerson('/join');
    const phone = await screen.findByRole('textbox', { name: '手机号码' });
    await user.type(phone, '1540000');
    await user.click(await button('获取验证码'));
    expect(phone).toHaveAccessibleDescription(/11 位手机号码/);
    expect(phone).toHaveFocus();
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
    await user.type(phone, '0001');
    await user.click(await button('获取验证码'));
    await user.type(await screen.findByLabelText('验证码'), '12345');
    await user.click(await button('下一步'));
    expect(screen.getByLabelText('验证码')).toHaveAccessibleDescription(/6 位数字/);
    await user.type(screen.getByLabelText('验证码'), '7');
    await user.click(await button('下一步'));
    expect(await screen.findByRole('alert')).toHaveTextContent('验证码不正确或已失效');
    await user.clear(screen.getByLabelText('验证码'));
    await user.type(screen.getByLabelText('验证码'), '123456');
    await user.click(await button('下一步'));

    await screen.findByLabelText('姓名');
    await user.click(await button('下一步'));
    expect(screen.getAllByText('请填写').length).toBeGreaterThan(1);
    expect(screen.getByLabelText('姓名')).toHaveFocus();
    await user.type(screen.getByLabelText('姓名'), '陈静');
    await user.type(screen.getByLabelText('证件号码'), '110101199001010016');
    await user.click(await button('下一步'));
    expect(screen.getByLabelText('证件号码')).toHaveAccessibleDescription(/逐位核对/);
    await user.clear(screen.getByLabelText('证件号码'));
    await user.type(screen.getByLabelText('证件号码'), '110101199001010015');
    for (const [level, name] of [
      ['省、自治区、直辖市', '江苏省'],
      ['市、州', '常州市'],
      ['县、区', '天宁区'],
    ] as const) {
      await screen.findByRole('option', { name });
      await user.selectOptions(screen.getByLabelText(level), name);
    }
    await user.click(await button('下一步'));

    await user.click(await button(`选择 ${UNIT}`));
    await user.click(await button('下一步'));
    await user.click(await screen.findByRole('checkbox', { name: /同意书 basic/ }));
    await user.click(await button('提交注册'));
    expect(await screen.findByRole('heading', { name: '已收到您的注册' })).toBeInTheDocument();
    expect(screen.getByText('V-1')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '查看注册进度' })).toHaveAttribute('href', '/join/progress#V-1');
    const sent = calls.find(
      ({ method, url }) => method === 'POST' && url.pathname.endsWith('/registrations/volunteers'),
    );
    expect(sent?.body).toEqual({
      contact: { channel: 'sms', address: '15400000001', code: 'proof of 15400000001' },
      name: '陈静',
      idType: 'resident',
      idNumber: '110101199001010015',
      phone: '15400000001',
      regionCode: '320402',
      organizationIds: ['team-1'],
      consents: [{ code: 'basic', version: 2 }],
    });
  });

  it("asks for the guardian's code only after it was sent, and sends another one", async () => {
    const calls = mockApi({ ...base, ...proving });
    const { user, router } = await visitPerson('/join');
    await user.type(await screen.findByRole('textbox', { name: '手机号码' }), '15400000001');
    await user.click(await button('获取验证码'));
    await user.type(await screen.findByLabelText('验证码'), '123456');
    await user.click(await button('下一步'));
    await user.type(
      await screen.findByLabelText('证件号码'),
      `110101${new Date().getFullYear() - 10}01010015`,
    );
    await act(() => router.navigate('/join#guardian'));
    await user.type(await screen.findByLabelText('监护人姓名'), '王建国');
    await user.type(screen.getByLabelText('监护人手机号码'), '15400000002');
    await user.click(await button('获取验证码'));
    const code = await screen.findByLabelText('监护人收到的验证码');
    expect(code).not.toHaveAccessibleDescription('请填写');
    await user.click(await button('下一步'));
    expect(code).toHaveAccessibleDescription('请填写');
    await user.click(await button('重新获取验证码'));
    const toGuardian = () => calls.filter(({ body }) => JSON.stringify(body)?.includes('15400000002'));
    await waitFor(() => expect(toGuardian()).toHaveLength(2));
    expect(toGuardian()[0]?.body).toMatchObject({ forGuardian: true });
    await user.type(code, '000000');
    await user.click(await button('下一步'));
    expect(await screen.findByRole('alert')).toHaveTextContent('验证码不正确或已失效');
    await user.clear(code);
    await user.type(code, '654321');
    await user.click(await button('下一步'));
    expect(await screen.findByRole('heading', { name: '选择服务队' })).toBeInTheDocument();
    await user.click(await button('返回'));
    expect(await screen.findByText('已验证，无需再次获取验证码。')).toBeInTheDocument();
    await user.type(screen.getByLabelText('监护人手机号码'), '3');
    expect(screen.queryByText('已验证，无需再次获取验证码。')).not.toBeInTheDocument();
  });

  const over = (pointer: string): Refusal => ({
    refuse: 422,
    code: 'CODE.PROOF_OVER',
    detail: '联系方式的验证已过期',
    errors: [{ pointer, code: 'CODE.PROOF_OVER', detail: '联系方式的验证已过期' }],
  });

  it('leads back when the proof has run out to where another code is sent, with everything kept', async () => {
    mockApi({ ...base, ...proving });
    const { user, router } = await visitPerson('/join');
    await user.type(await screen.findByRole('textbox', { name: '手机号码' }), '15400000001');
    await user.click(await button('获取验证码'));
    await user.type(await screen.findByLabelText('验证码'), '123456');
    await user.click(await button('下一步'));
    await user.type(await screen.findByLabelText('姓名'), '陈静');
    await act(() => router.navigate('/join#consents'));
    mockApi({ ...base, ...proving, 'POST /api/v1/registrations/volunteers': () => over('/contact/code') });
    await user.click(await button('提交注册'));
    expect(await screen.findByRole('alert')).toHaveTextContent('联系方式的验证已过期');
    expect(screen.queryByRole('button', { name: '返回修改监护人信息' })).not.toBeInTheDocument();
    await user.click(await button('返回填写验证码，或重新获取'));
    expect(await screen.findByRole('textbox', { name: '手机号码' })).toHaveValue('15400000001');
    await user.click(await button('获取验证码'));
    await user.type(await screen.findByLabelText('验证码'), '123456');
    await user.click(await button('下一步'));
    expect(await screen.findByLabelText('姓名')).toHaveValue('陈静');
  });

  it('leads back to the guardian when it is the consent that has run out', async () => {
    mockApi({ ...base, ...proving });
    const { user, router } = await visitPerson('/join');
    await user.type(await screen.findByRole('textbox', { name: '手机号码' }), '15400000001');
    await user.click(await button('获取验证码'));
    await user.type(await screen.findByLabelText('验证码'), '123456');
    await user.click(await button('下一步'));
    const born = `110101${new Date().getFullYear() - 10}01010015`;
    await user.type(await screen.findByLabelText('证件号码'), born);
    await act(() => router.navigate('/join#guardian'));
    await user.type(await screen.findByLabelText('监护人姓名'), '王建国');
    await user.type(screen.getByLabelText('监护人手机号码'), '15400000002');
    await user.click(await button('获取验证码'));
    await user.type(await screen.findByLabelText('监护人收到的验证码'), '654321');
    await user.click(await button('下一步'));
    await screen.findByRole('heading', { name: '选择服务队' });
    await act(() => router.navigate('/join#consents'));
    const calls = mockApi({
      ...base,
      ...proving,
      'POST /api/v1/registrations/volunteers': () => over('/guardianCode'),
    });
    await user.click(await button('提交注册'));
    await user.click(await button('返回修改监护人信息'));
    expect(await screen.findByLabelText('监护人手机号码')).toHaveValue('15400000002');
    expect(await button('获取验证码')).toBeInTheDocument();
    const sent = calls.find(({ url }) => url.pathname.endsWith('/registrations/volunteers'));
    expect(sent?.body).toMatchObject({
      contact: { code: 'proof of 15400000001' },
      guardianCode: 'proof of 15400000002',
    });
  });
});

describe('the progress of a registration', () => {
  const received = { receivedAt: '2026-03-05T08:00:00+08:00', processedAt: null };
  const processed = { ...received, processedAt: '2026-03-05T08:01:00+08:00' };

  it('is shown for the number in the link, and names nobody and no outcome', async () => {
    const calls = mockApi({ ...base, 'GET /api/v1/registrations/volunteers/{trackingNo}': () => processed });
    await visitPerson('/join/progress#V-abc_1');
    expect(await screen.findByRole('heading', { name: '已处理' })).toBeInTheDocument();
    expect(screen.getByText('V-abc_1')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '查看我的志愿者页面' })).toBeInTheDocument();
    expect(calls.map(({ url }) => url.pathname)).toContain('/api/v1/registrations/volunteers/V-abc_1');
  });

  it('is asked for by typing the number, and says when there is none such', async () => {
    const missing: Refusal = { refuse: 404, code: 'REGISTRATION.UNTRACKED', detail: '没有这个查询编号' };
    mockApi({
      ...base,
      'GET /api/v1/registrations/volunteers/{trackingNo}': ({ url }) =>
        url.pathname.endsWith('V-known') ? received : missing,
    });
    const { user } = await visitPerson('/join/progress');
    await user.click(await button('查看进度'));
    expect(screen.getByText('请填写')).toBeInTheDocument();
    await user.type(screen.getByLabelText('查询编号'), ' V-typo ');
    await user.click(await button('查看进度'));
    expect(await screen.findByRole('alert')).toHaveTextContent('没有这个查询编号');
    await user.click(await button('查询其他编号'));
    expect(screen.getByLabelText('查询编号')).toHaveValue('V-typo');
    await user.clear(screen.getByLabelText('查询编号'));
    await user.type(screen.getByLabelText('查询编号'), 'V-known');
    await user.click(await button('查看进度'));
    expect(await screen.findByRole('heading', { name: '已收到，正在处理' })).toBeInTheDocument();
  });
});
