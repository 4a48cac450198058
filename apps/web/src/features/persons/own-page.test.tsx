import { onlineManager } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api';
import { visitPerson } from '../../testing/visit-person';
import { UNIT, base, membership, record, text } from '../../testing/person-samples';

const button = (name: string) => screen.findByRole('button', { name });

describe('the own page', () => {
  it('asks a team, which then waits for an answer', async () => {
    let asked = false;
    mockApi({
      ...base,
      'GET /api/v1/me/volunteer/memberships': () => ({
        items: asked ? [membership()] : [],
      }),
      'POST /api/v1/me/volunteer/memberships': () => {
        asked = true;
        return { id: 'membership-1' };
      },
    });
    const { user } = await visitPerson('/my', { signedIn: true });
    await user.click(await button(`申请加入 ${UNIT}`));
    expect(await screen.findByText(/等待审核/)).toBeInTheDocument();
    expect(await button('撤回申请')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: `申请加入 ${UNIT}` })).not.toBeInTheDocument();
  });

  it('tells why a team said no, and why another is over', async () => {
    const declined = membership({ id: '1', status: 'declined', reason: '名额已满' });
    const merged = { id: '2', organizationName: '钟楼区服务队', endReason: 'organization_merged' };
    mockApi({
      ...base,
      'GET /api/v1/me/volunteer/memberships': () => ({
        items: [declined, membership({ status: 'left', ...merged })],
      }),
    });
    await visitPerson('/my', { signedIn: true });
    expect(await screen.findByText('理由：名额已满')).toBeInTheDocument();
    expect(screen.getByText('该组织已并入其他组织。')).toBeInTheDocument();
  });

  it('saves a correction with the version that was seen', async () => {
    const calls = mockApi({
      ...base,
      'PATCH /api/v1/me/volunteer': ({ body }) => record({ employer: body.employer ?? null, version: 4 }),
    });
    const { user } = await visitPerson('/my', { signedIn: true });
    await user.click(await screen.findByText('我的信息'));
    await user.type(await screen.findByLabelText('工作单位'), '天宁区实验小学');
    await user.click(await button('保存'));
    await waitFor(() => expect(calls.some(({ method }) => method === 'PATCH')).toBe(true));
    const patch = calls.find(({ method }) => method === 'PATCH');
    expect(patch?.headers.get('if-match')).toBe('"v3"');
    expect(patch?.body).toMatchObject({ employer: '天宁区实验小学' });
    expect(await screen.findByText('已保存。')).toBeInTheDocument();
    await user.type(screen.getByLabelText('职务'), '教师');
    expect(screen.queryByText('已保存。')).not.toBeInTheDocument();
  });

  it('says at once that the network is gone, and does not save behind the back once it returns', async () => {
    const calls = mockApi({ ...base, 'PATCH /api/v1/me/volunteer': () => record({ version: 4 }) });
    const { user } = await visitPerson('/my', { signedIn: true });
    await user.click(await screen.findByText('我的信息'));
    const save = await button('保存');
    const network = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    onlineManager.setOnline(false);
    await user.click(save);
    expect(await screen.findByText('网络不通，请检查后再试一次。')).toBeInTheDocument();
    globalThis.fetch = network;
    onlineManager.setOnline(true);
    await user.click(save);
    expect(await screen.findByText('已保存。')).toBeInTheDocument();
    expect(calls.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  });

  it('says who looked, at what, where and why, and leads to no other person', async () => {
    const look = { byName: '周敏', byOrganization: UNIT, fields: ['phone'] };
    mockApi({
      ...base,
      'GET /api/v1/me/volunteer/accesses': () => ({
        items: [
          { ...look, at: '2026-11-20T08:00:00Z', where: 'record', reason: '办理活动保险' },
          { ...look, at: '2026-11-20T08:00:00Z', where: 'import', reason: '核对电话' },
        ],
        nextCursor: null,
      }),
    });
    const { user } = await visitPerson('/my', { signedIn: true });
    await user.click(await screen.findByRole('heading', { name: '谁查看过我的信息' }));
    expect(await screen.findByText('查看手机号码，理由：办理活动保险')).toBeInTheDocument();
    expect(screen.getByText('在登记您的表格里查看手机号码，理由：核对电话')).toBeInTheDocument();
  });

  it('is asked anew when a text to which one agreed has a new version, and for nothing else', async () => {
    const given = { givenAt: '2026-01-02T08:00:00Z', how: 'registration' as const, byGuardian: false };
    const { bodyZh: _zh, bodyEn: _en, validFrom: _from, ...basic } = text('basic', 'always');
    const calls = mockApi({
      ...base,
      'GET /api/v1/me/volunteer/consents': () => ({
        items: [{ ...basic, ...given, version: 1, id: 'c1', withdrawnAt: null }],
      }),
      'POST /api/v1/me/volunteer/consents': () => ({ items: [] }),
    });
    const { user } = await visitPerson('/my', { signedIn: true });
    await user.click(await screen.findByRole('heading', { name: '我的同意' }));
    const renewed = (await screen.findByText(/新的第 2 版/)).closest<HTMLElement>('.kp-consent');
    expect(renewed).toHaveTextContent('正文 basic');
    expect(screen.queryByText('正文 guardian')).not.toBeInTheDocument();
    await user.click(within(renewed ?? document.body).getByRole('button', { name: '同意' }));
    const asked = calls.find(({ method, url }) => method === 'POST' && url.pathname.endsWith('/consents'));
    expect(asked?.body).toEqual({ code: 'basic', version: 2 });
  });

  it('closes the record only for whoever has said to understand', async () => {
    const calls = mockApi({
      ...base,
      'POST /api/v1/me/volunteer/closure': () => ({ id: 'person-1', status: 'closed' }),
    });
    const { user } = await visitPerson('/my', { signedIn: true });
    await user.click(await screen.findByRole('heading', { name: '注销志愿者身份' }));
    const close = await button('注销');
    expect(close).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: '我明白，注销后不能恢复' }));
    await user.click(close);
    expect(await screen.findByRole('heading', { name: '已注销' })).toBeInTheDocument();
    expect(calls.filter(({ url }) => url.pathname.endsWith('/closure'))).toHaveLength(1);
  });

  it('is in large type at a tap, and in English at another', async () => {
    mockApi(base);
    const { user } = await visitPerson('/my', { signedIn: true });
    const top = within(await screen.findByRole('banner'));
    await user.click(top.getByRole('button', { name: '长者模式' }));
    expect(document.documentElement).toHaveClass('kz-elder');
    await user.click(top.getByRole('button', { name: 'English' }));
    expect(await screen.findByRole('heading', { name: 'Hello, 王芳' })).toBeInTheDocument();
    await user.click(top.getByRole('button', { name: '中文' }));
    await user.click(top.getByRole('button', { name: '退出长者模式' }));
  });
});
