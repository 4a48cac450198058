import { screen, waitFor, within } from '@testing-library/react';
import { anImport } from '../../testing/import-samples';
import { mockApi, type Handlers } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { officer } from '../../testing/samples';
import type { Import } from './queries';

const none: Handlers = {
  ...officer,
  'GET /api/v1/imports/{id}/problems': () => ({ items: [] }),
  'GET /api/v1/imports/{id}/rows': () => ({ items: [], nextCursor: null }),
};

/** Answers the event stream with these events and keeps the line open. */
function streamEvents(events: Import[]): void {
  const others = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    if (!request.url.endsWith('/events')) return others(request);
    const text = events.map((event) => `event: import\ndata: ${JSON.stringify(event)}\n\n`).join('');
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
    });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
  };
}

describe('an import that is being checked', () => {
  const running = anImport({ status: 'validating', processed: 0, expected: 10_000, version: 2 });

  it('shows how far it is as events tell, and then what was found', async () => {
    mockApi({ ...none, 'GET /api/v1/imports/{id}': () => running });
    streamEvents([{ ...running, processed: 4_000, version: 3 }]);
    await visit('/imports/import-1');
    expect(await screen.findByText('已核对 4,000 行，约共 10,000 行')).toBeInTheDocument();
    expect(screen.getByText(/可以关闭本页/)).toBeInTheDocument();
  });

  it('asks by itself when events do not come', async () => {
    let asked = 0;
    const calls = mockApi({
      ...none,
      'GET /api/v1/imports/{id}': () => (++asked > 1 ? anImport() : running),
    });
    await visit('/imports/import-1');
    expect(await screen.findByText('可登记 9,812 人')).toBeInTheDocument();
    expect(calls.some(({ url }) => url.pathname.endsWith('/events'))).toBe(true);
  });

  it('does not go back to what an older event says', async () => {
    mockApi({ ...none, 'GET /api/v1/imports/{id}': () => running });
    streamEvents([
      { ...running, processed: 9_000, version: 8 },
      { ...running, processed: 4_000, version: 3 },
    ]);
    await visit('/imports/import-1');
    expect(await screen.findByText('已核对 9,000 行，约共 10,000 行')).toBeInTheDocument();
  });
});

describe('an import that failed', () => {
  it('says why, and takes a better file as the next revision', async () => {
    const problem = { code: 'IMPORT.NO_HEADER', detail: '没有找到表头。请保留模板的表头行' };
    mockApi({ ...none, 'GET /api/v1/imports/{id}': () => anImport({ status: 'failed', problem }) });
    await visit('/imports/import-1');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('没有找到表头');
    expect(alert).toHaveTextContent('IMPORT.NO_HEADER');
    expect(screen.getByRole('button', { name: '上传改好的文件' })).toBeEnabled();
    expect(screen.getByRole('button', { name: '下载空白登记表' })).toBeEnabled();
  });
});

describe('an import that is over', () => {
  const cancelled = anImport({ status: 'cancelled', finishedAt: '2026-11-23T09:00:00+08:00' });
  const ways = () =>
    screen.getAllByRole('link', { name: '集体注册' }).map((link) => link.getAttribute('href'));

  it('leads to a new one', async () => {
    mockApi({ ...none, 'GET /api/v1/imports/{id}': () => cancelled });
    await visit('/imports/import-1');
    expect(await screen.findByText('这次导入已经取消')).toBeInTheDocument();
    expect(ways()).toContain('/imports/new?kind=volunteers&unit=unit-1');
  });

  it('says that its unit is no more, and leads to no other one of it', async () => {
    const problem = { code: 'IMPORT.UNIT_CLOSED', detail: '该组织当前不能登记志愿者' };
    mockApi({ ...none, 'GET /api/v1/imports/{id}': () => ({ ...cancelled, problem }) });
    await visit('/imports/import-1');
    expect(await screen.findByText('该组织当前不能登记志愿者')).toBeInTheDocument();
    expect(ways()).not.toContain('/imports/new?kind=volunteers&unit=unit-1');
  });
});

describe('an import that is registered', () => {
  const committed = anImport({ status: 'committed', committedAt: '2026-11-23T09:00:00+08:00' });

  it('says how many, and leads to them', async () => {
    mockApi({ ...none, 'GET /api/v1/imports/{id}': () => committed });
    await visit('/imports/import-1');
    expect(await screen.findByRole('heading', { name: '已登记 9,812 人' })).toBeInTheDocument();
    const link = screen.getByRole('link', { name: '查看这个单位的志愿者' });
    expect(link).toHaveAttribute('href', '/volunteers?unit=unit-1');
    expect(screen.getByText('还有 45 行没有登记')).toBeInTheDocument();
  });

  it('of legacy teams leads on to their volunteers', async () => {
    mockApi({ ...none, 'GET /api/v1/imports/{id}': () => ({ ...committed, kind: 'legacy-teams' as const }) });
    await visit('/imports/import-1');
    expect(await screen.findByRole('link', { name: '转入这些队伍的志愿者' })).toHaveAttribute(
      'href',
      '/imports/new?kind=legacy-volunteers&unit=unit-1',
    );
  });

  it.each([
    ['term', /已过保存期限/],
    ['refusal', /有人拒绝登记或已注销/],
  ] as const)(
    'says why the file cannot be fetched any more, and what to do: %s',
    async (filesRemoved, why) => {
      mockApi({ ...none, 'GET /api/v1/imports/{id}': () => ({ ...committed, filesRemoved }) });
      await visit('/imports/import-1');
      expect(await screen.findByText(why)).toHaveTextContent('本单位保存的表格');
      expect(screen.queryByRole('button', { name: '下载标出问题的表格' })).not.toBeInTheDocument();
    },
  );

  it('lists what stands in the way of an undo', async () => {
    mockApi({
      ...none,
      'GET /api/v1/imports/{id}': () => committed,
      'POST /api/v1/imports/{id}/undo': () => ({
        refuse: 409,
        code: 'IMPORT.UNDO_BLOCKED',
        detail: '不能整批撤销',
        errors: [{ pointer: '', code: 'IMPORT.BLOCKED_CONFIRMED', detail: '3 人已由本人确认注册' }],
      }),
    });
    const { user } = await visit('/imports/import-1');
    await user.click(await screen.findByRole('button', { name: '撤销这次登记' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '撤销 9,800 人的登记' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('3 人已由本人确认注册');
  });
});

describe('the history of imports', () => {
  it('filters by what stands in the address, and says who sent what', async () => {
    const calls = mockApi({
      ...none,
      'GET /api/v1/imports': () => ({ items: [anImport()], nextCursor: null }),
    });
    await visit('/imports?status=ready&kind=volunteers');
    expect(await screen.findByRole('link', { name: '登记表.xlsx' })).toBeInTheDocument();
    expect(screen.getByText('登记 9,812 人')).toBeInTheDocument();
    await waitFor(() => {
      const query = calls.find(({ url }) => url.pathname.endsWith('/imports'))?.url.searchParams;
      expect(Object.fromEntries(query ?? [])).toMatchObject({
        status: 'ready',
        kind: 'volunteers',
        within: 'unit-1',
      });
    });
  });
});
