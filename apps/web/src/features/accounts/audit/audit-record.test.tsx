import { screen, within } from '@testing-library/react';
import { setPreferences } from '../../../lib/theme/preferences';
import { ACCOUNT, aRecord, chen, mockLog, OTHER, TEAM, team, wang } from '../../../testing/audit-samples';
import { visit } from '../../../testing/render-app';
import type { AuditRecord } from '../queries';

/** The only row of the log. */
async function shown(record: Partial<AuditRecord>) {
  mockLog([aRecord(record)]);
  const { user } = await visit('/audit-log');
  const row = (await screen.findByRole('rowheader')).closest('tr') as HTMLElement;
  return { row, user };
}

afterEach(() => setPreferences({ language: 'zh' }));

describe('a record of the audit log', () => {
  it('names what was acted on and by whom, with the ways there and the ids behind the names', async () => {
    const { row } = await shown({
      action: 'organization:suspend',
      objectType: 'organization',
      objectId: TEAM,
      organizationId: TEAM,
      details: { status: 'suspended' },
      names: [chen, team],
    });
    const link = within(row).getByRole('link', { name: '天宁区服务队' });
    expect(link).toHaveAttribute('href', `/organizations/${TEAM}`);
    expect(link).toHaveAttribute('title', TEAM);
    expect(within(row).getByRole('link', { name: '陈静' })).toHaveAttribute('href', `/accounts/${ACCOUNT}`);
    expect(row).toHaveTextContent('暂停组织组织 天宁区服务队 Z00000320状态：已暂停');
  });

  it('says of a role whose it is, which and where; what is said once is not said again', async () => {
    const details = { role: 'auditor', accountId: OTHER, organizationId: TEAM };
    const { row } = await shown({
      action: 'role:grant',
      objectType: 'role',
      objectId: 'grant-1',
      details,
      names: [chen, wang, team],
    });
    expect(row).toHaveTextContent('账号 王敏 wangmin角色：审计员组织：天宁区服务队编号');
  });

  it('says which organization it was about where the thing itself does not', async () => {
    const act = {
      action: 'volunteer:suspend',
      objectType: 'volunteer',
      objectId: OTHER,
      organizationId: TEAM,
    };
    const person = { id: OTHER, kind: 'volunteer' as const, name: '陈静怡', hint: 'V00000000001' };
    const { row } = await shown({ ...act, names: [chen, person, team] });
    expect(row).toHaveTextContent('志愿者 陈静怡 V00000000001组织：天宁区服务队');
  });

  it('does not say it twice, nor of what was done to the organization itself', async () => {
    const member = { id: OTHER, kind: 'membership' as const, name: '陈静怡', hint: team.name };
    const { row } = await shown({
      action: 'membership:approve',
      objectType: 'membership',
      objectId: OTHER,
      organizationId: TEAM,
      names: [chen, member, team],
    });
    expect(within(row).getAllByText(/天宁区服务队/)).toHaveLength(1);
  });

  it.each<[string, Partial<AuditRecord>, string]>([
    ['what somebody did to the own account', { objectType: 'password', objectId: ACCOUNT }, '本人'],
    ['a free reason as it was written', { details: { reason: 'wrong' } }, '原因：wrong'],
    [
      'a reveal with its fields',
      {
        action: 'volunteer:reveal',
        details: { reason: '核对', fields: ['idNumber', 'phone'], isExport: true },
      },
      '原因：核对内容：证件号码、手机号码导出全部资料',
    ],
    [
      'a decision on many with some of their names',
      {
        action: 'membership:decide',
        details: { event: 'approval', reason: null, memberships: ['a', 'b', 'c'] },
        names: [{ id: 'a', kind: 'membership', name: '赵**', hint: '天宁区服务队' }],
      },
      '决定：同意成员：赵**（天宁区服务队） 等 3 条',
    ],
    [
      'states of people',
      { action: 'volunteer:suspend', objectType: 'volunteer', details: { from: 'active', to: 'suspended' } },
      '原为：正常改为：已暂停',
    ],
    [
      'the units of a move',
      {
        action: 'organization:move',
        objectType: 'organization',
        details: { from: TEAM, to: OTHER },
        names: [team],
      },
      '原为：天宁区服务队改为：…3c099e4f',
    ],
    [
      'what lies beyond the reader’s reach by the end of its id',
      { action: 'volunteer:edit', objectType: 'volunteer', objectId: TEAM },
      '志愿者 …af12c240',
    ],
    [
      'what it has no word for as it stands',
      { action: 'test:new', details: { colour: 'red' } },
      'colour="red"',
    ],
  ])('tells %s', async (_, record, text) => {
    expect((await shown(record)).row).toHaveTextContent(text);
  });

  it('was made by a job where no request was, and by somebody from outside where one was', async () => {
    const outside = aRecord({ accountId: null, account: null });
    mockLog([outside, { ...outside, id: 8, traceId: null }]);
    await visit('/audit-log');
    expect((await screen.findByText('未登录')).closest('tr')).toBeInTheDocument();
    expect(screen.getByText('系统').closest('tr')).toBeInTheDocument();
  });

  it('shows its ids when asked, and gives them all to copy', async () => {
    const { row, user } = await shown({ objectId: 'session-1', organizationId: TEAM });
    const written = jest.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const ids = within(row).getByText('编号');
    expect(within(row).getByText(TEAM)).not.toBeVisible();
    await user.click(ids);
    expect(within(row).getByText(TEAM)).toBeVisible();
    await user.click(within(row).getByRole('button', { name: /复\s?制/ }));
    expect(await within(row).findByRole('button', { name: '已复制' })).toBeInTheDocument();
    expect(written).toHaveBeenCalledWith(
      [
        '记录 7',
        '操作 session:create',
        '对象 session session-1',
        `账号 ${ACCOUNT}`,
        `组织 ${TEAM}`,
        '请求 trace-1',
      ].join('\n'),
    );
  });

  it('is told in English as well', async () => {
    setPreferences({ language: 'en' });
    const { row } = await shown({ result: 'refused', details: { reason: 'reuse' }, names: [chen] });
    expect(row).toHaveTextContent('Signed in');
    expect(row).toHaveTextContent('a token was used twice');
  });
});
