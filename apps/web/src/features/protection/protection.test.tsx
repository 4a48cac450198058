import { screen, within } from '@testing-library/react';
import { mockApi, type Handlers } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { officer } from '../../testing/samples';

const holding = (...permissions: Array<'data:protect' | 'minor-access:read'>): Handlers => ({
  ...officer,
  'GET /api/v1/me/permissions': () =>
    permissions.map((permission) => ({ permission, organizationId: 'unit-1', reach: 'all' as const })),
});

const rotation = {
  keyVersion: 2,
  state: 'running' as const,
  startedAt: '2026-11-24T08:00:00+08:00',
  finishedAt: null,
  tables: [
    { table: 'people', outdated: 4_000, resealed: 1_000, unreadable: 0, finishedAt: null },
    { table: 'organizations', outdated: 0, resealed: 0, unreadable: 0, finishedAt: null },
  ],
};

const handlers: Handlers = {
  ...holding('data:protect', 'minor-access:read'),
  'GET /api/v1/data-protection/key-rotation': () => rotation,
  'GET /api/v1/data-protection/retention': () => ({
    items: [
      {
        name: 'imports.files',
        what: '集体注册的原始文件',
        days: 30,
        source: '《个人信息保护法》',
        held: null,
        removed: 1_234,
        lastRunAt: '2026-11-24T03:00:00+08:00',
        removals: [{ day: '2026-11-24', removed: 34 }],
      },
      {
        name: 'people.refused',
        what: '防重标记',
        days: null,
        source: '《志愿服务条例》',
        held: 7,
        removed: 0,
        lastRunAt: null,
        removals: [],
      },
    ],
  }),
  'GET /api/v1/data-protection/minor-access': () => ({
    items: [
      {
        id: 'access-1',
        kind: 'detail',
        accountId: 'account-2',
        account: 'limin',
        accountName: '李敏',
        volunteerId: 'person-9',
        volunteerNo: 'V320400000009',
        volunteerName: '王**',
        reason: '应监护人请求',
        at: '2026-11-24T09:00:00+08:00',
        reads: 2,
      },
    ],
    nextCursor: null,
  }),
};

describe('the page on data protection', () => {
  it('shows the change of keys, the terms of keeping, and who read the records of children', async () => {
    mockApi(handlers);
    await visit('/data-protection');
    const keys = await screen.findByRole('region', { name: '密钥轮换' });
    expect(await within(keys).findByText('正在进行')).toBeInTheDocument();
    expect(within(keys).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '25');
    const terms = screen.getByRole('region', { name: '保存期限' });
    expect(await within(terms).findByText('30 天')).toBeInTheDocument();
    expect(within(terms).getByText('2026-11-24 删除 34')).toBeInTheDocument();
    expect(within(terms).getByText('长期')).toBeInTheDocument();
    const report = screen.getByRole('region', { name: '未满十四周岁者信息的查阅' });
    expect(await within(report).findByText('应监护人请求')).toBeInTheDocument();
    expect(within(report).getByRole('link', { name: '王**' })).toHaveAttribute(
      'href',
      '/volunteers/person-9',
    );
  });

  it('says when everything is sealed with the newest key', async () => {
    mockApi({
      ...handlers,
      'GET /api/v1/data-protection/key-rotation': () => ({
        ...rotation,
        state: 'done' as const,
        finishedAt: '2026-11-24T08:10:00+08:00',
      }),
    });
    await visit('/data-protection');
    expect(await screen.findByText(/旧密钥可以移除/)).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });

  it('shows an auditor the report alone', async () => {
    const calls = mockApi({
      ...handlers,
      ...holding('minor-access:read'),
      'GET /api/v1/data-protection/minor-access': () => ({ items: [], nextCursor: null }),
    });
    await visit('/data-protection');
    expect(await screen.findByText('还没有查阅记录')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: '密钥轮换' })).not.toBeInTheDocument();
    expect(calls.some(({ url }) => url.pathname.endsWith('/key-rotation'))).toBe(false);
    expect(screen.getByRole('link', { name: '数据保护' })).toBeInTheDocument();
  });

  it('is in nobody else’s menu, and asks for nothing there', async () => {
    const calls = mockApi(officer);
    await visit('/data-protection');
    expect(await screen.findByText('您没有这里的职责')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '数据保护' })).not.toBeInTheDocument();
    expect(calls.filter(({ url }) => url.pathname.includes('data-protection'))).toEqual([]);
  });
});
