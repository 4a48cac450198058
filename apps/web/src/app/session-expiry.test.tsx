import { screen, waitFor, within } from '@testing-library/react';
import { mockApi, type Refusal } from '../testing/mock-api';
import { visit } from '../testing/render-app';
import { anOrganization, officer } from '../testing/samples';

const gone: Refusal = { refuse: 401, code: 'COMMON.UNAUTHENTICATED', detail: '请先登录' };

describe('a session that ends while a form is open', () => {
  it('asks to sign in over the form, and the save goes on with what was typed', async () => {
    let alive = true;
    const calls = mockApi({
      ...officer,
      'POST /api/v1/auth/refresh': () =>
        alive ? { accessToken: 'old', expiresIn: 900, mustChangePassword: false } : gone,
      'POST /api/v1/auth/login': () => {
        alive = true;
        return { accessToken: 'new', expiresIn: 900, mustChangePassword: false };
      },
      'POST /api/v1/organizations': ({ body }) => (alive ? anOrganization({ name: body.name }) : gone),
    });
    const { user, router } = await visit('/organizations/new');
    await user.type(await screen.findByLabelText('组织名称'), '天宁区科普志愿服务队');
    alive = false;
    await user.click(screen.getByRole('button', { name: '登记' }));

    const dialog = await screen.findByRole('dialog', { name: '请重新登录' });
    expect(screen.getByLabelText('组织名称')).toHaveValue('天宁区科普志愿服务队');
    expect(within(dialog).getByLabelText('账号或邮箱')).toHaveValue('zhoumin');
    await user.type(within(dialog).getByLabelText('密码'), 'a long password');
    await user.click(within(dialog).getByRole('button', { name: '登录' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/organizations/team-1'));
    const posts = calls.filter(
      ({ method, url }) => method === 'POST' && url.pathname.endsWith('/organizations'),
    );
    expect(posts.map(({ body }) => body)).toEqual([
      expect.objectContaining({ name: '天宁区科普志愿服务队' }),
      expect.objectContaining({ name: '天宁区科普志愿服务队' }),
    ]);
    expect(new Set(posts.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
  });
});
