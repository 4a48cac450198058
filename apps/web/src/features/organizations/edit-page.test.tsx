import { screen, waitFor } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { anOrganization, officer } from '../../testing/samples';

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
});
