import { act, screen, waitFor, within } from '@testing-library/react';
import { aRow, anImport, badName, badPhone } from '../../../testing/import-samples';
import { mockApi, type Handlers } from '../../../testing/mock-api';
import { visit } from '../../../testing/render-app';
import { officer } from '../../../testing/samples';
import type { Import, ImportRow } from '../queries';

const CAUSES = [
  { ...badPhone, rows: 37, firstRowNo: 3 },
  { ...badName, rows: 8, firstRowNo: 9 },
];

/** A server with one import whose cells can be mended: digits make a phone good, and nothing else does. */
function server(rows: ImportRow[], change: Partial<Import> = {}): Handlers {
  let current = anImport(change);
  let listed = rows;
  return {
    ...officer,
    'GET /api/v1/imports/{id}': () => current,
    'GET /api/v1/imports/{id}/problems': () => ({ items: CAUSES }),
    'GET /api/v1/imports/{id}/rows': () => ({ items: listed, nextCursor: null }),
    'PATCH /api/v1/imports/{id}/rows/{rowNo}': ({ url, body }) => {
      const rowNo = Number(url.pathname.split('/').at(-1));
      const mended = /^\d{11}$/.test(body.cells.phone ?? '');
      const row = aRow(rowNo, mended ? [] : [badPhone]);
      listed = listed.map((item) => (item.rowNo === rowNo ? row : item));
      const { create, invalid } = current.rows;
      const counts = mended ? { create: create + 1, invalid: invalid - 1 } : {};
      current = { ...current, version: current.version + 1, rows: { ...current.rows, ...counts } };
      return { row, import: current };
    },
  };
}

describe('an import that is ready', () => {
  it('says in one line what can be registered, and on its button what it will do', async () => {
    mockApi(server([aRow(3)]));
    await visit('/imports/import-1');
    expect(await screen.findByText('可登记 9,812 人')).toBeInTheDocument();
    expect(screen.getByText('已是成员 143 人')).toBeInTheDocument();
    expect(screen.getByText('待处理 45 行')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '登记 9,812 人' })).toBeEnabled();
  });

  it('marks columns that were matched by meaning', async () => {
    mockApi(server([aRow(3)]));
    await visit('/imports/import-1');
    const guessed = await screen.findByText('身份证号', { selector: 'li' });
    expect(guessed).toHaveTextContent('按含义对应');
  });

  it('shows the rows of one cause, and keeps the choice in the address', async () => {
    const calls = mockApi(server([aRow(3)]));
    const { user, router } = await visit('/imports/import-1');
    await user.click(await screen.findByRole('button', { name: /手机号码.*37 行/ }));
    const address = new URLSearchParams(router.state.location.search);
    expect([address.get('code'), address.get('field')]).toEqual(['ROW.PHONE_FORMAT', 'phone']);
    await waitFor(() => {
      const asked = calls.findLast(({ url }) => url.pathname.endsWith('/rows'))?.url.searchParams;
      expect([asked?.get('code'), asked?.get('field')]).toEqual(['ROW.PHONE_FORMAT', 'phone']);
    });
    expect(screen.getByRole('button', { name: /手机号码.*37 行/ })).toHaveAttribute('aria-pressed', 'true');
  });

  it('saves a cell at Enter, opens the next bad one, and counts anew', async () => {
    const calls = mockApi(server([aRow(3), aRow(5, []), aRow(9)]));
    const { user } = await visit('/imports/import-1');
    await user.click(await screen.findByRole('button', { name: '从第一处开始改' }));
    await user.type(await screen.findByLabelText('第 3 行，手机号码'), '13800138000{Enter}');
    expect(await screen.findByLabelText('第 9 行，手机号码')).toHaveFocus();
    expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ cells: { phone: '13800138000' } });
    expect(await screen.findByRole('button', { name: '登记 9,813 人' })).toBeInTheDocument();
    expect(screen.getByText('已改好')).toBeInTheDocument();
  });

  it('lets the clerk leave once everything is saved', async () => {
    mockApi(server([aRow(3)]));
    const { user, router } = await visit('/imports/import-1');
    await user.click(await screen.findByRole('button', { name: '从第一处开始改' }));
    await user.type(await screen.findByLabelText('第 3 行，手机号码'), '13800138000{Enter}');
    expect(await screen.findByText('列表中没有要改的内容了。')).toBeInTheDocument();
    await act(() => router.navigate('/imports'));
    expect(await screen.findByRole('heading', { name: '集体注册记录' })).toBeInTheDocument();
  });

  it('leads from a cause that is done to the other rows', async () => {
    mockApi(server([aRow(3)]));
    const { user, router } = await visit('/imports/import-1?code=ROW.PHONE_FORMAT&field=phone');
    await user.click(await screen.findByRole('button', { name: '从第一处开始改' }));
    await user.type(await screen.findByLabelText('第 3 行，手机号码'), '13800138000{Enter}');
    await user.click(await screen.findByRole('button', { name: '看其余 44 行' }));
    const address = new URLSearchParams(router.state.location.search);
    expect([address.get('code'), address.get('outcome')]).toEqual([null, 'invalid']);
  });

  it('says beside the number of a row which of its cells need the clerk', async () => {
    mockApi(server([aRow(3), aRow(5, [])]));
    await visit('/imports/import-1');
    expect(await screen.findByRole('rowheader', { name: /^3.*手机号码$/ })).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: /^5/ })).not.toHaveTextContent('手机号码');
  });

  it('stays in a cell that is still wrong, with what was typed', async () => {
    mockApi(server([aRow(3), aRow(9)]));
    const { user } = await visit('/imports/import-1');
    await user.click(await screen.findByRole('button', { name: '从第一处开始改' }));
    await user.type(await screen.findByLabelText('第 3 行，手机号码'), '12{Enter}');
    await waitFor(() => expect(screen.getByLabelText('第 3 行，手机号码')).toHaveValue('12'));
    expect(screen.queryByLabelText('第 9 行，手机号码')).not.toBeInTheDocument();
  });

  it('gives what was typed back when it could not be saved', async () => {
    const refused = { refuse: 409, code: 'IMPORT.NOT_READY', detail: '导入尚未校验完成' };
    mockApi({ ...server([aRow(3)]), 'PATCH /api/v1/imports/{id}/rows/{rowNo}': () => refused });
    const { user } = await visit('/imports/import-1');
    await user.click(await screen.findByRole('button', { name: '从第一处开始改' }));
    await user.type(await screen.findByLabelText('第 3 行，手机号码'), '13800138000{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('导入尚未校验完成');
    expect(screen.getByLabelText('第 3 行，手机号码')).toHaveValue('13800138000');
  });

  it('takes a column that is pasted, one bad cell after the other', async () => {
    const calls = mockApi(server([aRow(3), aRow(5, []), aRow(9), aRow(12)]));
    const { user } = await visit('/imports/import-1');
    await user.click(await screen.findByRole('button', { name: '从第一处开始改' }));
    await user.click(await screen.findByLabelText('第 3 行，手机号码'));
    await user.paste('13800138001\r\n13800138002\r\n');
    expect(await screen.findByLabelText('第 12 行，手机号码')).toHaveFocus();
    const sent = calls.filter(({ method }) => method === 'PATCH');
    expect(sent.map(({ url, body }) => [url.pathname.split('/').at(-1), body])).toEqual([
      ['3', { cells: { phone: '13800138001' } }],
      ['9', { cells: { phone: '13800138002' } }],
    ]);
  });

  it('moves by arrow keys, opens at Enter and leaves at Escape', async () => {
    mockApi(server([aRow(3), aRow(9)]));
    const { user } = await visit('/imports/import-1');
    const grid = await screen.findByRole('grid');
    grid.querySelector<HTMLElement>('[data-cell="3.name"]')?.focus();
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toHaveTextContent('手机号码应为 11 位数字');
    await user.keyboard('{Enter}');
    expect(await screen.findByLabelText('第 9 行，手机号码')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('第 9 行，手机号码')).not.toBeInTheDocument();
    expect(document.activeElement).toHaveAttribute('data-cell', '9.phone');
  });

  it('opens a masked cell empty, and shows its value only for a reason', async () => {
    const calls = mockApi({
      ...server([aRow(3)]),
      'POST /api/v1/imports/{id}/rows/{rowNo}/reveal': () => ({ cells: { phone: '1380013' } }),
    });
    const { user } = await visit('/imports/import-1');
    await user.click(await screen.findByRole('button', { name: '从第一处开始改' }));
    const input = await screen.findByLabelText('第 3 行，手机号码');
    expect(input).toHaveValue('');
    expect(input).toHaveAttribute('placeholder', '138****');
    await user.click(screen.getByRole('button', { name: '查看原值' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '核对登记信息' }));
    await user.click(within(dialog).getByRole('button', { name: '查看' }));
    await waitFor(() => expect(screen.getByLabelText('第 3 行，手机号码')).toHaveValue('1380013'));
    const asked = calls.find(({ url }) => url.pathname.endsWith('/rows/3/reveal'));
    expect(asked?.body).toEqual({ reason: '核对登记信息' });
    // The same work goes on in the next cell: the reason stands there, and Enter is enough.
    await user.type(screen.getByLabelText('第 3 行，手机号码'), '{Escape}');
    await user.click(screen.getByRole('button', { name: '从第一处开始改' }));
    await user.click(screen.getByRole('button', { name: '查看原值' }));
    await user.type(await screen.findByLabelText('用途'), '{Enter}');
    await waitFor(() =>
      expect(calls.filter(({ url }) => url.pathname.endsWith('/rows/3/reveal'))).toHaveLength(2),
    );
    expect(calls.at(-1)?.body).toEqual({ reason: '核对登记信息' });
  });

  it('says of a child’s row that a look at it is reported, before it is looked at', async () => {
    mockApi(server([{ ...aRow(3, [badName], '王*'), under14: true }, aRow(9)]));
    const { user } = await visit('/imports/import-1');
    const grid = await screen.findByRole('grid');
    expect(within(grid).getAllByText('未满 14 周岁')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '从第一处开始改' }));
    await user.click(screen.getByRole('button', { name: '查看原值' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent('记入儿童信息查阅报告');
  });

  it('says what registering will do, lets choose between some and all, and then does it', async () => {
    const calls = mockApi({
      ...server([aRow(3)]),
      'POST /api/v1/imports/{id}/commit': () => anImport({ status: 'committing', version: 9 }),
    });
    const { user } = await visit('/imports/import-1');
    await user.click(await screen.findByRole('button', { name: '登记 9,812 人' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('新登记 9,800 人');
    expect(dialog).toHaveTextContent('12 人以前已注册');
    await user.click(within(dialog).getByRole('radio', { name: /全部改好/ }));
    expect(dialog).toHaveTextContent('还有 45 行待处理');
    expect(within(dialog).getByRole('button', { name: '登记 9,812 人' })).toBeDisabled();
    await user.click(within(dialog).getByRole('radio', { name: /先登记没有问题的行/ }));
    await user.click(within(dialog).getByRole('button', { name: '登记 9,812 人' }));
    expect(await screen.findByRole('heading', { name: '正在登记' })).toBeInTheDocument();
    expect(calls.find(({ url }) => url.pathname.endsWith('/commit'))?.body).toEqual({ mode: 'valid-rows' });
  });

  it('counts organizations as organizations', async () => {
    mockApi(
      server([aRow(3)], {
        kind: 'organizations',
        rows: { total: 12, create: 12, link: 0, unchanged: 0, invalid: 0 },
      }),
    );
    await visit('/imports/import-1');
    expect(await screen.findByRole('button', { name: '登记 12 个组织' })).toBeInTheDocument();
  });
});
