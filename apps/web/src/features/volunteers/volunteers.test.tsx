import { screen, waitFor, within } from '@testing-library/react';
import { mockApi, type Call } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { aVolunteer, officer, pageOf } from '../../testing/samples';

const NUMBER = '32040018800101007X';
const inAddresses = (calls: Call[]): string => calls.map(({ url }) => url.href).join('\n');

describe('volunteers', () => {
  it('are found by an exact number that never stands in an address', async () => {
    const calls = mockApi({ ...officer, 'POST /api/v1/volunteers/search': () => pageOf([aVolunteer()]) });
    const { user, router } = await visit('/volunteers');
    await user.click(await screen.findByRole('button', { name: '查找一个人' }));
    const dialog = await screen.findByRole('dialog', { name: '查找一个人' });
    await user.type(within(dialog).getByLabelText('号码'), `${NUMBER}{Enter}`);
    expect(await within(dialog).findByRole('link', { name: '王芳' })).toBeInTheDocument();
    expect(calls.find(({ url }) => url.pathname.endsWith('/search'))?.body).toEqual({ idNumber: NUMBER });
    expect(inAddresses(calls)).not.toContain(NUMBER);
    expect(router.state.location.search).not.toContain(NUMBER);
  });

  it('stay masked until a reason is given', async () => {
    const calls = mockApi({
      ...officer,
      'POST /api/v1/volunteers/{id}/reveal': () => ({ fields: { idNumber: NUMBER } }),
    });
    const { user } = await visit('/volunteers/person-1');
    expect(await screen.findByText('320***********007X')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '查看完整的证件号码' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '查看' }));
    expect(await within(dialog).findByText('请填写用途')).toBeInTheDocument();
    expect(calls.some(({ url }) => url.pathname.endsWith('/reveal'))).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: '办理活动保险' }));
    await user.click(within(dialog).getByRole('button', { name: '查看' }));
    expect(await screen.findByText(NUMBER)).toBeInTheDocument();
    const call = calls.find(({ url }) => url.pathname.endsWith('/reveal'));
    expect(call?.body).toEqual({ fields: ['idNumber'], reason: '办理活动保险' });
  });

  it('offer no reveal to those who may not', async () => {
    mockApi({
      ...officer,
      'GET /api/v1/me/permissions': () => [
        { permission: 'volunteer:read' as const, organizationId: 'unit-1', reach: 'subtree' as const },
      ],
    });
    await visit('/volunteers/person-1');
    expect(await screen.findByText('320***********007X')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /查看完整/ })).not.toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('link', { name: '集体注册' })).not.toBeInTheDocument());
  });
});
