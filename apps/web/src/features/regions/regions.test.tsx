import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { mockApi, type Call, type Handlers } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { officer } from '../../testing/samples';
import type { RegionSuccession } from './queries';

const aSuccession = (change: Partial<RegionSuccession> = {}): RegionSuccession => ({
  code: '320402',
  fullName: '江苏省常州市天宁区',
  successorCode: '320411',
  successorFullName: '江苏省常州市新北区',
  validFrom: '2026-01-01',
  recordedAt: '2026-11-24T08:00:00+08:00',
  recordedByName: '周敏',
  organizations: 40,
  people: 12_000,
  memberships: 0,
  finishedAt: null,
  stage: 'running',
  ...change,
});

const FINISHED = aSuccession({
  people: 31_405,
  memberships: 35_210,
  finishedAt: '2026-11-24T08:03:00+08:00',
  stage: 'finished',
});

const REGIONS = [
  { code: '320402', name: '天宁区' },
  { code: '320411', name: '新北区' },
].map((region) => ({
  ...region,
  fullName: `江苏省常州市${region.name}`,
  level: 'county' as const,
  parentCode: '320400',
  validFrom: null,
  validTo: null,
  successorCode: null,
}));

const national = (more: Handlers = {}): Handlers => ({
  ...officer,
  'GET /api/v1/me/permissions': () => [
    { permission: 'region:manage', organizationId: 'unit-1', reach: 'all' as const },
  ],
  'GET /api/v1/regions/successions': () => ({ items: [], nextCursor: null }),
  'GET /api/v1/regions': ({ url }) => ({
    items: REGIONS.filter(({ fullName }) => fullName.includes(url.searchParams.get('q') ?? '')),
    nextCursor: null,
  }),
  ...more,
});

async function openDialog(): Promise<{ user: UserEvent; dialog: HTMLElement }> {
  const { user } = await visit('/regions');
  await user.click(await screen.findByRole('button', { name: '登记区划变更' }));
  const dialog = await screen.findByRole('dialog');
  // Once it has opened it leads to its first field, and would take the focus from whatever is typed into before.
  await waitFor(() => expect(within(dialog).getByLabelText('生效日期')).toHaveFocus());
  return { user, dialog };
}

async function choose(user: UserEvent, dialog: HTMLElement, label: string, name: string): Promise<void> {
  await user.type(within(dialog).getByRole('combobox', { name: label }), name);
  await user.click(await screen.findByRole('option', { name: new RegExp(name) }));
}

async function fillIn(user: UserEvent, dialog: HTMLElement, day = '2026-01-01'): Promise<void> {
  await user.type(within(dialog).getByLabelText('生效日期'), `${day}{Enter}`);
  await choose(user, dialog, '撤销的区划', '天宁区');
  await choose(user, dialog, '承接的区划', '新北区');
}

const submit = (user: UserEvent, dialog: HTMLElement) =>
  user.click(within(dialog).getByRole('button', { name: '登记' }));
const sent = (calls: Call[]) =>
  calls.filter(({ method, url }) => method === 'POST' && url.pathname.endsWith('/succession'));
const CONFIRMATION = '请输入撤销的区划代码“320402”以确认';

describe('the list of changes of regions', () => {
  it('asks again until what is running has finished', async () => {
    let asked = 0;
    const calls = mockApi(
      national({
        'GET /api/v1/regions/successions': () => ({
          items: [++asked === 1 ? aSuccession() : FINISHED],
          nextCursor: null,
        }),
      }),
    );
    await visit('/regions');
    const row = await screen.findByRole('row', { name: /天宁区/ });
    expect(row).toHaveTextContent('正在转入');
    expect(within(row).getByRole('cell', { name: '12,000' })).toBeInTheDocument();
    expect(row).toHaveTextContent('周敏');
    expect(within(row).getByRole('link', { name: '江苏省常州市新北区' })).toHaveAttribute(
      'href',
      '/organizations?region=320411',
    );
    expect(await screen.findByText('已完成', {}, { timeout: 6_000 })).toBeInTheDocument();
    expect(screen.getByRole('cell', { name: '35,210' })).toBeInTheDocument();
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    expect(calls.filter(({ url }) => url.pathname.endsWith('/successions'))).toHaveLength(2);
  }, 20_000);

  it('says when a change of the future begins, and who is nobody', async () => {
    const waiting = aSuccession({ validFrom: '2099-01-01', stage: 'waiting', recordedByName: null });
    mockApi(national({ 'GET /api/v1/regions/successions': () => ({ items: [waiting], nextCursor: null }) }));
    await visit('/regions');
    const row = await screen.findByRole('row', { name: /天宁区/ });
    expect(row).toHaveTextContent('等待生效');
    expect(row).toHaveTextContent('2099-01-01 开始转入');
    expect(row).toHaveTextContent('系统');
  });

  it('says what to do when there is nothing, and what went wrong when there is an error', async () => {
    let broken = true;
    mockApi(
      national({
        'GET /api/v1/regions/successions': () =>
          broken
            ? { refuse: 422, code: 'COMMON.VALIDATION', detail: '读不出来' }
            : { items: [], nextCursor: null },
      }),
    );
    const { user } = await visit('/regions');
    expect(await screen.findByRole('alert')).toHaveTextContent('读不出来');
    broken = false;
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('还没有登记过区划变更')).toBeInTheDocument();
  });

  it('is in the menu of whoever manages regions', async () => {
    mockApi(national());
    await visit('/');
    expect(await screen.findByRole('link', { name: '区划变更' })).toBeInTheDocument();
  });

  it('is in nobody else’s menu, and asks for nothing there', async () => {
    const calls = mockApi(officer);
    await visit('/regions');
    expect(await screen.findByText('您没有这里的职责')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '区划变更' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '登记区划变更' })).not.toBeInTheDocument();
    expect(calls.filter(({ url }) => url.pathname.endsWith('/successions'))).toEqual([]);
  });
});

describe('recording a change of a region', () => {
  it('looks for regions of the day, says what will happen, and wants the code typed', async () => {
    const calls = mockApi(national({ 'POST /api/v1/regions/{code}/succession': () => FINISHED }));
    const { user, dialog } = await openDialog();
    await fillIn(user, dialog);
    const days = calls.flatMap(({ url }) => (url.searchParams.has('q') ? url.searchParams.get('asOf') : []));
    expect(new Set(days)).toEqual(new Set(['2025-12-31', '2026-01-01']));
    const effects = await within(dialog).findByRole('list', { name: '将要发生' });
    expect(effects).toHaveTextContent('“江苏省常州市天宁区”（320402）由“江苏省常州市新北区”（320411）承接');
    expect(effects).toHaveTextContent('登记后立即在后台开始转入');
    expect(effects).toHaveTextContent('登记后不能撤销');
    await user.type(await within(dialog).findByLabelText(CONFIRMATION), '3204');
    await submit(user, dialog);
    expect(await within(dialog).findByText('请完整输入“320402”')).toBeInTheDocument();
    expect(sent(calls)).toEqual([]);
    await user.type(within(dialog).getByLabelText(CONFIRMATION), '02');
    await submit(user, dialog);
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const [call] = sent(calls);
    expect(call?.url.pathname).toBe('/api/v1/regions/320402/succession');
    expect(call?.body).toEqual({ successorCode: '320411', validFrom: '2026-01-01' });
    const lists = calls.filter(({ url }) => url.pathname.endsWith('/successions'));
    expect(lists.length).toBeGreaterThan(1);
  });

  it('says that a change of the future waits for its day', async () => {
    mockApi(national());
    const { user, dialog } = await openDialog();
    await fillIn(user, dialog, '2099-01-01');
    const effects = await within(dialog).findByRole('list', { name: '将要发生' });
    expect(effects).toHaveTextContent('到生效那天自动开始转入');
  });

  it('names every field that is missing, and sends nothing', async () => {
    const calls = mockApi(national());
    const { user, dialog } = await openDialog();
    await submit(user, dialog);
    for (const label of ['生效日期', '撤销的区划', '承接的区划'])
      expect(await within(dialog).findByText(`请填写${label}`)).toBeInTheDocument();
    expect(sent(calls)).toEqual([]);
  });

  it.each([
    ['承接的区划', 422, 'REGION.SUCCESSOR_UNFIT', [{ pointer: '/successorCode' }]],
    ['撤销的区划', 409, 'REGION.SUCCEEDED', []],
  ])('shows at the field %s what the server refuses', async (label, refuse, code, pointers) => {
    const detail = '不能这样登记';
    mockApi(
      national({
        'POST /api/v1/regions/{code}/succession': () => ({
          refuse,
          code,
          detail,
          errors: pointers.map((pointer) => ({ ...pointer, code, detail })),
        }),
      }),
    );
    const { user, dialog } = await openDialog();
    await fillIn(user, dialog);
    await user.type(await within(dialog).findByLabelText(CONFIRMATION), '320402');
    await submit(user, dialog);
    expect(await within(dialog).findByText(detail)).toBeInTheDocument();
    expect(within(dialog).getByRole('combobox', { name: label })).toHaveAccessibleDescription(
      expect.stringContaining(detail),
    );
    expect(within(dialog).queryByText('无法完成操作')).not.toBeInTheDocument();
  });
});
