import { screen, waitFor, within } from '@testing-library/react';
import type { BoardUnit } from '../../lib/api';
import { mockApi, type Call } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { officer, UNIT } from '../../testing/samples';

const RULE = {
  id: 'rule-1',
  notice: '常科协〔2019〕51号',
  source: '一、2',
  territory: '320400',
  minMembers: 50,
  leaders: 1,
  deputiesMin: 2,
  deputiesMax: 3,
};

const aUnit = (change: Partial<BoardUnit> = {}): BoardUnit => ({
  id: 'brigade',
  orgNo: 'Z00000012',
  name: '天宁区大队',
  teamRank: 'brigade',
  status: 'approved',
  childCount: 3,
  members: { registered: 38, confirmed: 30 },
  leaders: 1,
  deputies: 1,
  rule: RULE,
  missing: { members: 12, leaders: 0, deputies: 1, spareDeputies: 0 },
  met: false,
  ...change,
});

const MET = aUnit({
  id: 'met',
  name: '钟楼区大队',
  childCount: 0,
  members: { registered: 60, confirmed: 60 },
  deputies: 2,
  missing: { members: 0, leaders: 0, deputies: 0, spareDeputies: 0 },
  met: true,
});

function board(items: BoardUnit[]): Call[] {
  return mockApi({
    ...officer,
    'GET /api/v1/reports/formation': ({ url }) => ({
      id: UNIT.id,
      name: UNIT.name,
      asOf: '2026-11-24',
      members: { own: { registered: 0, confirmed: 0 }, subtree: { registered: 98, confirmed: 90 } },
      items: url.searchParams.get('incomplete') === 'true' ? items.filter(({ met }) => !met) : items,
      nextCursor: null,
    }),
    'GET /api/v1/organizations/{id}/refusals': () => ({ own: 0, subtree: 3 }),
    'GET /api/v1/organizations/{id}/formation': () => ({
      organizationId: UNIT.id,
      asOf: '2026-11-24',
      members: { own: { registered: 0, confirmed: 0 }, subtree: { registered: 98, confirmed: 90 } },
      rules: [],
    }),
  });
}

describe('the formation board', () => {
  it('shows numbers, what is missing, the rule, and the subtree in all', async () => {
    board([aUnit(), MET, aUnit({ id: 'plain', name: '服务队', rule: null, missing: null, met: null })]);
    await visit(`/organizations/${UNIT.id}/board`);
    const row = await screen.findByRole('row', { name: /天宁区大队/ });
    expect(row).toHaveTextContent('38 / 50 人');
    expect(row).toHaveTextContent('缺：12 人、1 名副队长');
    expect(row).toHaveTextContent('常科协〔2019〕51号');
    expect(within(row).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '76');
    expect(screen.getByRole('row', { name: /钟楼区大队/ })).toHaveTextContent('已达到');
    expect(screen.getByRole('row', { name: /服务队/ })).toHaveTextContent('没有适用的规定');
    expect(await screen.findByText('志愿者 98 人（含全部下级），其中已确认 90 人')).toBeInTheDocument();
    expect(await screen.findByText(/本人拒绝 3 人/)).toBeInTheDocument();
  });

  it('filters those that fall short, in the address', async () => {
    const calls = board([aUnit(), MET]);
    const { user, router } = await visit(`/organizations/${UNIT.id}/board`);
    await user.click(await screen.findByRole('checkbox', { name: '只看未达到的' }));
    await waitFor(() => expect(screen.queryByText('钟楼区大队')).not.toBeInTheDocument());
    expect(router.state.location.search).toContain('incomplete=1');
    expect(calls.at(-1)?.url.searchParams.get('incomplete')).toBe('true');
  });

  it('leads one level down where there is one, else to the organization', async () => {
    board([aUnit(), MET]);
    const { user, router } = await visit(`/organizations/${UNIT.id}/board`);
    expect(await screen.findByRole('link', { name: '钟楼区大队' })).toHaveAttribute(
      'href',
      '/organizations/met',
    );
    await user.click(screen.getByRole('link', { name: '天宁区大队' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/organizations/brigade/board'));
    expect(screen.getByRole('link', { name: '查看该组织' })).toHaveAttribute(
      'href',
      '/organizations/brigade',
    );
  });

  it('says so when nothing is below', async () => {
    board([]);
    await visit(`/organizations/${UNIT.id}/board`);
    expect(await screen.findByText('没有下级组织')).toBeInTheDocument();
  });
});
