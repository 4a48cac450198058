import { screen, waitFor, within } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { aPerson, officer } from '../../testing/samples';

const tokens = { accessToken: 'token', expiresIn: 900, mustChangePassword: false };
const refuse = (code: string, detail: string, status = 401) => ({ refuse: status, code, detail });
const CODES = Array.from({ length: 10 }, (_, at) => `k7mp${at}-2qhxc`);
const FACTOR = { confirmedAt: null, recoveryCodesLeft: 0, required: true };

describe('signing in with a second factor', () => {
  const login = (otp: string | undefined) => {
    if (otp === undefined) return refuse('IDENTITY.SECOND_FACTOR_NEEDED', '请输入验证码');
    return otp === '123456' ? tokens : refuse('IDENTITY.SECOND_FACTOR_WRONG', '验证码不正确');
  };

  async function enter() {
    const calls = mockApi({ ...officer, 'POST /api/v1/auth/login': ({ body }) => login(body.otp) });
    const opened = await visit('/sign-in', { signedIn: false });
    await opened.user.type(await screen.findByLabelText('账号或邮箱'), 'zhoumin');
    await opened.user.type(screen.getByLabelText('密码'), 'correct horse');
    await opened.user.click(screen.getByRole('button', { name: '登录' }));
    return { ...opened, calls };
  }

  it('asks for the code in a step of its own, and keeps what was typed before', async () => {
    const { user, router, calls } = await enter();
    const code = await screen.findByLabelText('两步验证码');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(code).toHaveFocus();
    await user.type(code, '000000');
    await user.click(screen.getByRole('button', { name: '验证并登录' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('验证码不正确');
    await user.clear(code);
    await user.type(code, ' 123456 ');
    await user.click(screen.getByRole('button', { name: '验证并登录' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    const last = calls.findLast(({ url }) => url.pathname.endsWith('/login'));
    expect(last?.body).toEqual({ account: 'zhoumin', password: 'correct horse', otp: '123456' });
  });

  it('leads back to another account', async () => {
    const { user } = await enter();
    await user.click(await screen.findByRole('button', { name: '换一个账号' }));
    expect(await screen.findByLabelText('账号或邮箱')).toBeInTheDocument();
  });
});

describe('setting up a second factor', () => {
  it('comes before anything else where it is owed, and ends with codes to keep', async () => {
    let owes = true;
    mockApi({
      ...officer,
      'GET /api/v1/me': () => ({ ...aPerson, mustEnrolSecondFactor: owes }),
      'GET /api/v1/me/second-factor': () => FACTOR,
      'POST /api/v1/me/second-factor/enrolment': () => ({
        secret: 'JBSWY3DPEHPK3PXP',
        uri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP',
      }),
      'POST /api/v1/me/second-factor/confirmation': () => ({ codes: CODES }),
    });
    const { user, router } = await visit('/organizations');
    expect(await screen.findByText('您的角色需要两步验证')).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/second-factor');
    await user.type(await screen.findByLabelText('当前密码'), 'correct horse');
    await user.click(screen.getByRole('button', { name: '开始设置' }));
    expect(await screen.findByRole('img', { name: /二维码/ })).toBeInTheDocument();
    expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '退出登录' })).toBeInTheDocument();
    await user.type(screen.getByLabelText('应用显示的验证码'), '12345');
    await user.click(screen.getByRole('button', { name: '完成设置' }));
    expect(await screen.findByText('请输入 6 位数字')).toBeInTheDocument();
    await user.type(screen.getByLabelText('应用显示的验证码'), '6');
    await user.click(screen.getByRole('button', { name: '完成设置' }));
    const list = await screen.findByRole('list', { name: '恢复码' });
    expect(screen.queryByRole('button', { name: '退出登录' })).not.toBeInTheDocument();
    expect(within(list).getAllByRole('listitem')).toHaveLength(10);
    owes = false;
    await user.click(screen.getByRole('button', { name: '我已保存，继续' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
  });
});

describe('a link from a message', () => {
  it.each([
    ['activation', '启用账号'],
    ['password-reset', '重设密码'],
  ] as const)(
    'for %s takes its token out of the address and sends it in a body only',
    async (purpose, title) => {
      const calls = mockApi({ [`POST /api/v1/auth/${purpose}`]: () => ({ account: 'u-1' }) });
      const { user, router } = await visit(`/${purpose}#secret-token`, { signedIn: false });
      expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
      await waitFor(() => expect(router.state.location.hash).toBe(''));
      await user.type(screen.getByLabelText('新密码'), 'eleven patient otters');
      await user.type(screen.getByLabelText('再输入一次新密码'), 'eleven patient otters');
      await user.click(screen.getByRole('button', { name: '保存新密码' }));
      expect(await screen.findByText('u-1')).toBeInTheDocument();
      const call = calls.find(({ url }) => url.pathname.endsWith(purpose));
      expect(call?.body).toEqual({ token: 'secret-token', password: 'eleven patient otters' });
      expect(calls.filter(({ url }) => url.href.includes('secret-token'))).toEqual([]);
      await user.click(screen.getByRole('link', { name: '去登录' }));
      expect(await screen.findByLabelText('账号或邮箱')).toHaveValue('u-1');
    },
  );

  it('that a mail program has cut is called incomplete, and not what is typed', async () => {
    mockApi({
      'POST /api/v1/auth/activation': () => ({
        refuse: 400,
        code: 'COMMON.VALIDATION',
        detail: '提交的内容有 1 处不符合要求',
        errors: [{ pointer: '/token', code: 'FIELD.LENGTH', detail: '长度应为 20 至 100 个字符' }],
      }),
    });
    const { user } = await visit('/activation#cut', { signedIn: false });
    await user.type(await screen.findByLabelText('新密码'), 'eleven patient otters');
    await user.type(screen.getByLabelText('再输入一次新密码'), 'eleven patient otters');
    await user.click(screen.getByRole('button', { name: '保存新密码' }));
    expect(await screen.findByText('链接不完整')).toBeInTheDocument();
    expect(screen.queryByText(/20 至 100/)).not.toBeInTheDocument();
  });

  it('that is spent says so, and shows the way to another', async () => {
    const spent = refuse('LINK.SPENT', '链接已失效', 410);
    mockApi({ 'POST /api/v1/auth/password-reset': () => spent });
    const { user } = await visit('/password-reset#old', { signedIn: false });
    await user.type(await screen.findByLabelText('新密码'), 'eleven patient otters');
    await user.type(screen.getByLabelText('再输入一次新密码'), 'eleven patient otters');
    await user.click(screen.getByRole('button', { name: '保存新密码' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('链接已失效');
    expect(screen.getByRole('link', { name: '重新获取链接' })).toHaveAttribute('href', '/forgotten-password');
  });
});

describe('a forgotten password', () => {
  it('is answered alike, whoever is meant', async () => {
    const calls = mockApi({ 'POST /api/v1/auth/password-reset-requests': () => undefined as never });
    const { user } = await visit('/sign-in', { signedIn: false });
    await user.click(await screen.findByRole('link', { name: '忘记密码？' }));
    await user.type(await screen.findByLabelText('账号或电子邮箱'), 'zhou@example.org');
    await user.click(screen.getByRole('button', { name: '发送邮件' }));
    expect(await screen.findByText('请查收邮件')).toBeInTheDocument();
    expect(calls.at(-1)?.body).toEqual({ account: 'zhou@example.org' });
  });
});

describe('my security', () => {
  const sessions = [
    { id: 's-1', device: 'Chrome, Windows', current: true },
    { id: 's-2', device: 'Safari, iPhone', current: false },
  ].map((session) => ({
    ...session,
    createdAt: '2026-11-20T08:00:00+08:00',
    lastUsedAt: '2026-11-23T08:00:00+08:00',
    expiresAt: '2026-11-27T08:00:00+08:00',
  }));

  it('lists where one is signed in, marks this place, and ends the others', async () => {
    let open = sessions;
    const calls = mockApi({
      ...officer,
      'GET /api/v1/me/second-factor': () => ({ ...FACTOR, confirmedAt: '2026-11-01T08:00:00+08:00' }),
      'GET /api/v1/me/sessions': () => open,
      'POST /api/v1/me/sessions/{id}/revocation': () => {
        open = sessions.slice(0, 1);
        return undefined as never;
      },
    });
    const { user } = await visit('/security');
    expect(await screen.findByText('本设备')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '退出 Safari, iPhone' }));
    await waitFor(() => expect(screen.queryByText('Safari, iPhone')).not.toBeInTheDocument());
    expect(calls.some(({ url }) => url.pathname.endsWith('/sessions/s-2/revocation'))).toBe(true);
    expect(screen.queryByRole('button', { name: '退出其他设备' })).not.toBeInTheDocument();
    expect(screen.getByText('快用完了')).toBeInTheDocument();
  });

  it.each([0, 2])(
    'tells of the last sign-in, and of %d wrong guesses since only when there are any',
    async (failures) => {
      const lastSignIn = { at: '2026-11-20T08:00:00+08:00', failures };
      mockApi({
        ...officer,
        'GET /api/v1/me': () => ({ ...aPerson, lastSignIn }),
        'GET /api/v1/me/second-factor': () => FACTOR,
        'GET /api/v1/me/sessions': () => sessions,
      });
      await visit('/security');
      expect(await screen.findByText(/^上次登录：2026-11-20/)).toBeInTheDocument();
      expect(screen.queryAllByText(/输错/)).toHaveLength(failures > 0 ? 1 : 0);
    },
  );

  it('changes the address by a code that goes there', async () => {
    const calls = mockApi({
      ...officer,
      'GET /api/v1/me/second-factor': () => FACTOR,
      'GET /api/v1/me/sessions': () => sessions,
      'POST /api/v1/me/email-codes': () => undefined as never,
      'POST /api/v1/me/email': () => aPerson,
    });
    const { user } = await visit('/security');
    await user.click(await screen.findByRole('button', { name: '登记邮箱' }));
    const dialog = await screen.findByRole('dialog', { name: '登记邮箱' });
    await user.type(within(dialog).getByLabelText('新的电子邮箱'), 'zhou@example.org');
    await user.type(within(dialog).getByLabelText('当前密码'), 'correct horse');
    await user.click(within(dialog).getByRole('button', { name: '发送验证码' }));
    expect(await within(dialog).findByLabelText('邮件中的验证码')).toHaveFocus();
    await user.keyboard('123456');
    await user.click(within(dialog).getByRole('button', { name: '确认更换' }));
    await waitFor(() =>
      expect(calls.find(({ url }) => url.pathname.endsWith('/me/email'))?.body).toEqual({
        email: 'zhou@example.org',
        code: '123456',
      }),
    );
  });

  it('warns of wrong guesses on the first page after signing in', async () => {
    const lastSignIn = { at: '2026-11-20T08:00:00+08:00', failures: 3 };
    mockApi({ ...officer, 'GET /api/v1/me': () => ({ ...aPerson, lastSignIn }) });
    await visit('/');
    expect(await screen.findByText('上次登录之后，有 3 次输错密码或验证码')).toBeInTheDocument();
  });
});
