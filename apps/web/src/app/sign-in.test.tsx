import { screen, waitFor } from '@testing-library/react';
import { mockApi } from '../testing/mock-api';
import { visit } from '../testing/render-app';
import { aPerson, officer } from '../testing/samples';

const refused = { refuse: 401, code: 'AUTH.CREDENTIALS', detail: '账号或密码不正确' };
const tokens = { accessToken: 'token', expiresIn: 900, mustChangePassword: false };

describe('signing in', () => {
  it('says what was wrong beside the form, and leads on to the page that was asked for', async () => {
    mockApi({
      ...officer,
      'POST /api/v1/auth/login': ({ body }) => (body.password === 'correct horse' ? tokens : refused),
    });
    const { user, router } = await visit('/volunteers?status=active', { signedIn: false });
    await user.type(await screen.findByLabelText('账号或邮箱'), 'zhoumin');
    await user.type(screen.getByLabelText('密码'), 'wrong horse');
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('账号或密码不正确');
    expect(screen.getByLabelText('账号或邮箱')).toHaveValue('zhoumin');

    await user.clear(screen.getByLabelText('密码'));
    await user.type(screen.getByLabelText('密码'), 'correct horse');
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect(await screen.findByRole('heading', { name: '科技志愿者' })).toBeInTheDocument();
    expect(router.state.location.search).toContain('status=active');
  });

  it('never leads to another site', async () => {
    mockApi({ ...officer, 'POST /api/v1/auth/login': () => tokens });
    const { router } = await visit('/sign-in?next=//evil.example/x');
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
  });

  it('asks for an own password first, when the account has one that others know', async () => {
    mockApi({ ...officer, 'GET /api/v1/me': () => ({ ...aPerson, mustChangePassword: true }) });
    const { router } = await visit('/organizations');
    expect(await screen.findByText('首次登录请先设置自己的密码')).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/password');
  });

  it('shows large type and English at once and remembers both, before anybody is signed in', async () => {
    mockApi({});
    const { user } = await visit('/sign-in', { signedIn: false });
    await user.click(await screen.findByRole('button', { name: '长者模式' }));
    expect(document.documentElement).toHaveClass('kz-elder');
    expect(document.documentElement.style.getPropertyValue('--kz-size-main')).toBe('60px');
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('kezhi.preferences')).toContain('"elder":true');

    await user.click(screen.getByRole('button', { name: '中文' }));
    await user.click(screen.getByRole('button', { name: '退出长者模式' }));
    expect(document.documentElement).not.toHaveClass('kz-elder');
  });
});
