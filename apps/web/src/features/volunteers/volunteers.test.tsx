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

  it('under 14 are opened for a reason, which is sent before anything is shown', async () => {
    let isOpen = false;
    const calls = mockApi({
      ...officer,
      'GET /api/v1/volunteers/{id}': () =>
        isOpen
          ? aVolunteer({ name: '王小童', under14: true })
          : { refuse: 403, code: 'VOLUNTEER.MINOR_REASON_REQUIRED', detail: '须先填写查阅理由' },
      'POST /api/v1/volunteers/{id}/access': () => {
        isOpen = true;
        return { until: '2026-11-24T08:15:00+08:00' };
      },
    });
    const { user } = await visit('/volunteers/person-1');
    const dialog = await screen.findByRole('dialog', { name: '查阅未满十四周岁者的信息' });
    await user.click(within(dialog).getByRole('button', { name: '查阅' }));
    expect(await within(dialog).findByText(/请填写/)).toBeInTheDocument();
    expect(calls.some(({ url }) => url.pathname.endsWith('/access'))).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: '应监护人请求' }));
    await user.click(within(dialog).getByRole('button', { name: '查阅' }));
    expect(await screen.findByRole('heading', { name: '王小童' })).toBeInTheDocument();
    expect(screen.getByText('未满十四周岁')).toBeInTheDocument();
    const call = calls.find(({ url }) => url.pathname.endsWith('/access'));
    expect(call?.body).toEqual({ reason: '应监护人请求' });
  });

  it('under 14 stay closed when no reason is given, with the way to give one', async () => {
    mockApi({
      ...officer,
      'GET /api/v1/volunteers/{id}': () => ({
        refuse: 403,
        code: 'VOLUNTEER.MINOR_REASON_REQUIRED',
        detail: '须先填写查阅理由',
      }),
    });
    const { user } = await visit('/volunteers/person-1');
    const dialog = await screen.findByRole('dialog', { name: '查阅未满十四周岁者的信息' });
    await user.click(within(dialog).getByRole('button', { name: '取消' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await user.click(await screen.findByRole('button', { name: '填写理由并查阅' }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });
});
