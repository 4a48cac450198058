import { screen, waitFor } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { anOrganization, officer, UNIT } from '../../testing/samples';

const taken = {
  refuse: 409,
  code: 'ORGANIZATION.NAME_TAKEN',
  detail: '该主管单位下已有同名组织',
  errors: [{ pointer: '/name', code: 'ORGANIZATION.NAME_TAKEN', detail: '该主管单位下已有同名组织' }],
};

describe('a new organization', () => {
  it('stands under the unit somebody works in, and shows look-alikes while the name is typed', async () => {
    mockApi(officer);
    const { user } = await visit('/organizations/new');
    expect(await screen.findByLabelText('主管单位')).toHaveValue(UNIT.name);
    await user.type(screen.getByLabelText('组织名称'), '天宁区科技志愿');
    expect(await screen.findByText(/已有名称相近的组织/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /天宁区科技志愿服务队/ })).toHaveAttribute('target', '_blank');
  });

  it('shows a similar name in the region too, with a link only within reach', async () => {
    const similar = {
      kind: 'service_team',
      status: 'approved',
      parentName: '天宁区科协',
      regionName: '天宁区',
    } as const;
    const calls = mockApi({
      ...officer,
      'GET /api/v1/organizations/duplicates': () => ({
        items: [
          { ...similar, id: 'team-1', orgNo: 'KZ320400001', name: '天宁区科技志愿服务队' },
          { ...similar, id: 'team-9', orgNo: 'Z00000009', name: '常州市天宁区科技志愿服务大队' },
        ],
      }),
    });
    const { user } = await visit('/organizations/new');
    await user.type(await screen.findByLabelText('组织名称'), '天宁区科技志愿服务队');
    expect(await screen.findByText('常州市天宁区科技志愿服务大队')).toBeInTheDocument();
    expect(await screen.findByText('天宁区科协 · Z00000009')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /大队/ })).not.toBeInTheDocument();
    expect(await screen.findAllByText('天宁区科技志愿服务队')).toHaveLength(1);
    const asked = calls.find(({ url }) => url.pathname.endsWith('/duplicates'));
    expect(Object.fromEntries(asked?.url.searchParams ?? [])).toEqual({
      name: '天宁区科技志愿服务队',
      region: '320402',
    });
  });

  it('takes level and place from the supervisor that is chosen', async () => {
    mockApi({
      ...officer,
      'GET /api/v1/organizations/{id}': ({ url }) =>
        url.pathname.endsWith(UNIT.id)
          ? anOrganization({ ...UNIT, level: 'prefecture', regionName: '常州市', ancestors: [] })
          : anOrganization({ level: 'county', regionCode: '320402', regionName: '天宁区' }),
    });
    const { user } = await visit('/organizations/new');
    const parent = await screen.findByLabelText('主管单位');
    expect(screen.getByLabelText('所在地区')).toHaveValue('常州市');
    await user.type(parent, '天宁');
    await user.click(await screen.findByRole('option', { name: /天宁区科技志愿服务队/ }));
    await waitFor(() => expect(screen.getByLabelText('所在地区')).toHaveValue('天宁区'));
    expect(screen.getByText('县级')).toBeInTheDocument();
  });

  it("puts the server's refusal beside its field and keeps everything", async () => {
    mockApi({ ...officer, 'POST /api/v1/organizations': () => taken });
    const { user } = await visit('/organizations/new');
    const name = await screen.findByLabelText('组织名称');
    await user.type(name, '天宁区科技志愿服务队');
    await user.click(screen.getByRole('button', { name: '登记' }));
    expect(await screen.findByText('该主管单位下已有同名组织')).toBeInTheDocument();
    expect(name).toHaveValue('天宁区科技志愿服务队');
    await waitFor(() => expect(name).toHaveFocus());
  });

  it('asks before what was typed is left behind', async () => {
    mockApi(officer);
    const { user, router } = await visit('/organizations/new');
    await user.type(await screen.findByLabelText('组织名称'), '天宁');
    await user.click(screen.getByRole('link', { name: '科技志愿者' }));
    await user.click(await screen.findByRole('button', { name: '留在本页' }));
    expect(router.state.location.pathname).toBe('/organizations/new');
    expect(screen.getByLabelText('组织名称')).toHaveValue('天宁');
    await user.click(screen.getByRole('link', { name: '科技志愿者' }));
    await user.click(await screen.findByRole('button', { name: '离开，不保存' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/volunteers'));
  });
});
