import { act, screen, waitFor } from '@testing-library/react';
import { mockApi, type Call } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { anOrganization, officer, pageOf, UNIT } from '../../testing/samples';

const lists = (calls: Call[]): URLSearchParams[] =>
  calls.filter(({ url }) => url.pathname.endsWith('/organizations')).map(({ url }) => url.searchParams);

describe('the list of organizations', () => {
  it('shows what the address asks for', async () => {
    const calls = mockApi(officer);
    await visit('/organizations?status=submitted&q=天宁');
    expect(await screen.findByRole('link', { name: '天宁区科技志愿服务队' })).toBeInTheDocument();
    const asked = Object.fromEntries(lists(calls)[0] ?? []);
    expect(asked).toEqual({ status: 'submitted', q: '天宁', within: UNIT.id, limit: '50' });
    expect(screen.getByLabelText('名称或编号')).toHaveValue('天宁');
  });

  it('writes filters and the unit into the address, and begins again at the first page', async () => {
    const calls = mockApi(officer);
    const { user, router } = await visit('/organizations?cursor=abc');
    await user.type(await screen.findByLabelText('名称或编号'), '学会{Enter}');
    await waitFor(() => expect(router.state.location.search).toContain('q='));
    const address = new URLSearchParams(router.state.location.search);
    expect(Object.fromEntries(address)).toEqual({ unit: UNIT.id, q: '学会' });
    await waitFor(() => expect(lists(calls).at(-1)?.get('q')).toBe('学会'));
    expect(lists(calls).at(-1)?.has('cursor')).toBe(false);

    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    await waitFor(() => expect(screen.getByLabelText('名称或编号')).toHaveValue(''));
    expect(router.state.location.search).toBe(`?unit=${UNIT.id}`);
    await act(() => router.navigate(-1));
    await waitFor(() => expect(screen.getByLabelText('名称或编号')).toHaveValue('学会'));
  });

  it('searches once somebody pauses, without Enter, and leaves what is typed meanwhile alone', async () => {
    const calls = mockApi(officer);
    const { user } = await visit('/organizations');
    const box = await screen.findByLabelText('名称或编号');
    await user.type(box, '学');
    await user.type(box, '会');
    await waitFor(() => expect(lists(calls).at(-1)?.get('q')).toBe('学会'));
    expect(lists(calls).map((asked) => asked.get('q'))).toEqual([null, '学会']);
    expect(box).toHaveValue('学会');
    expect(box).toHaveFocus();
  });

  it('goes forward by cursor and back by the way it came', async () => {
    mockApi({
      ...officer,
      'GET /api/v1/organizations': ({ url }) => {
        const cursor = url.searchParams.get('cursor');
        return cursor
          ? pageOf([anOrganization({ id: 'b', name: '第二页的组织' })])
          : pageOf([anOrganization({ id: 'a', name: '第一页的组织' })], 'next');
      },
    });
    const { user, router } = await visit('/organizations');
    await user.click(await screen.findByRole('button', { name: '下一页' }));
    expect(await screen.findByRole('link', { name: '第二页的组织' })).toBeInTheDocument();
    expect(router.state.location.search).toContain('cursor=next');
    await user.click(screen.getByRole('button', { name: '上一页' }));
    expect(await screen.findByRole('link', { name: '第一页的组织' })).toBeInTheDocument();
    expect(router.state.location.search).not.toContain('cursor');
  });

  it('counts only when somebody asks', async () => {
    const calls = mockApi({
      ...officer,
      'GET /api/v1/organizations': ({ url }) => ({
        ...pageOf([anOrganization()], 'next'),
        ...(url.searchParams.get('include') === 'total' ? { total: 11_843 } : {}),
      }),
    });
    const { user } = await visit('/organizations');
    const ask = await screen.findByRole('button', { name: '共多少条？' });
    expect(lists(calls).some((query) => query.has('include'))).toBe(false);
    await user.click(ask);
    expect(await screen.findByText('共 11,843 条')).toBeInTheDocument();
  });

  it('says what failed, with the number to report and a way to try again', async () => {
    let broken = true;
    mockApi({
      ...officer,
      'GET /api/v1/organizations': () =>
        broken ? { refuse: 500, code: 'COMMON.INTERNAL', detail: '系统出错' } : pageOf([anOrganization()]),
    });
    const { user } = await visit('/organizations');
    expect(await screen.findByRole('alert')).toHaveTextContent('trace-1');
    broken = false;
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('link', { name: '天宁区科技志愿服务队' })).toBeInTheDocument();
  });

  it('tells an empty filter from an empty unit', async () => {
    mockApi({ ...officer, 'GET /api/v1/organizations': () => pageOf([]) });
    const { user } = await visit('/organizations?status=merged');
    expect(await screen.findByText('没有符合条件的记录')).toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: '清除筛选' })[0] as HTMLElement);
    expect(await screen.findByText('还没有下级组织')).toBeInTheDocument();
  });
});
