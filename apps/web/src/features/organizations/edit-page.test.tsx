import { screen, waitFor } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { anOrganization, officer, UNIT } from '../../testing/samples';

const team = anOrganization({ status: 'approved', leaderPhone: '138****1234', hostUnit: '天宁区科技馆' });
const stale = { refuse: 412, code: 'COMMON.STALE', detail: '数据已被他人修改' };

describe('editing an organization', () => {
  it('sends what was changed and nothing else, so that a masked phone is never written', async () => {
    const calls = mockApi({
      ...officer,
      'GET /api/v1/organizations/{id}': () => team,
      'PATCH /api/v1/organizations/{id}': () => team,
    });
    const { user, router } = await visit('/organizations/team-1/edit');
    expect(await screen.findByLabelText('负责人手机')).toHaveValue('138****1234');
    await user.clear(screen.getByLabelText('依托单位'));
    await user.type(screen.getByLabelText('备注'), '每月活动');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/organizations/team-1'));
    const patch = calls.find(({ method }) => method === 'PATCH');
    expect(patch?.body).toEqual({ hostUnit: null, note: '每月活动' });
    expect(patch?.headers.get('if-match')).toBe('"1"');
  });

  it("keeps one's own changes when somebody else was faster, and takes in theirs", async () => {
    let current = team;
    mockApi({
      ...officer,
      'GET /api/v1/organizations/{id}': () => current,
      'PATCH /api/v1/organizations/{id}': () => stale,
    });
    const { user } = await visit('/organizations/team-1/edit');
    await user.type(await screen.findByLabelText('备注'), '我的备注');
    current = { ...team, hostUnit: '天宁区新科技馆', version: 2 };
    await user.click(screen.getByRole('button', { name: '保存' }));
    await user.click(await screen.findByRole('button', { name: '读取最新内容' }));
    await waitFor(() => expect(screen.getByLabelText('依托单位')).toHaveValue('天宁区新科技馆'));
    expect(screen.getByLabelText('备注')).toHaveValue('我的备注');
  });

  it('closes what the supervisor decides, says whom to ask, and leaves the rest open', async () => {
    const own = {
      ...team,
      id: UNIT.id,
      parentId: 'province',
      parentName: '江苏省科学技术协会',
      ancestors: [],
    };
    mockApi({ ...officer, 'GET /api/v1/organizations/{id}': () => own });
    await visit(`/organizations/${UNIT.id}/edit`);
    expect(await screen.findByText(/由主管单位“江苏省科学技术协会”修改/)).toBeInTheDocument();
    for (const label of ['组织名称', '统一社会信用代码', '所在地区', '组织类别', '组织层级', '队伍建制'])
      expect(screen.getByLabelText(label)).toBeDisabled();
    expect(screen.getByLabelText('依托单位')).toBeEnabled();
    expect(screen.queryByLabelText('主管单位')).not.toBeInTheDocument();
  });

  it('opens everything to the supervisor, and says what the root keeps', async () => {
    let shown = team;
    mockApi({ ...officer, 'GET /api/v1/organizations/{id}': () => shown });
    await visit('/organizations/team-1/edit');
    expect(await screen.findByLabelText('组织名称')).toBeEnabled();
    expect(screen.queryByText(/由主管单位/)).not.toBeInTheDocument();
    shown = { ...team, id: 'root', parentId: null, parentName: null, ancestors: [] };
    await visit('/organizations/root/edit');
    expect(await screen.findByText('最上级组织的地区、类别和层级不能修改。')).toBeInTheDocument();
  });

  it.each([
    ['submitted' as const, /审核，资料暂不能修改。如需修改，请联系主管单位退回/],
    ['suspended' as const, /已暂停，资料暂不能修改/],
    ['merged' as const, /资料不能再修改/],
  ])('offers no form while it is %s, and says why', async (status, why) => {
    mockApi({ ...officer, 'GET /api/v1/organizations/{id}': () => ({ ...team, status }) });
    await visit('/organizations/team-1/edit');
    expect(await screen.findByText(why)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '保存' })).not.toBeInTheDocument();
  });
});
