import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCan, useWorkUnit, type Unit } from '../../lib/access';
import { formatTime } from '../../lib/i18n';
import { CursorList } from '../../ui/list/cursor-list';
import type { Filter } from '../../ui/list/list-filters';
import type { Column } from '../../ui/list/list-table';
import { useListState } from '../../ui/list/use-list-state';
import { PageFrame } from '../../ui/page-frame';
import { useUiTexts } from '../../ui/texts';
import { AccountStatus } from './account-status';
import { InviteDialog } from './invite-dialog';
import { type Account, type AccountQuery, listAccounts, ROLES } from './queries';
import { useAccountsTexts } from './texts';

const FILTERS = ['q', 'status', 'role'] as const;

function useFilters(): Filter<(typeof FILTERS)[number]>[] {
  const t = useAccountsTexts();
  const ui = useUiTexts();
  return useMemo(
    () => [
      { name: 'q', label: t('fields.q'), kind: 'text' },
      {
        name: 'role',
        label: t('fields.role'),
        kind: 'choice',
        options: ROLES.map((value) => ({ value, label: ui(`enums.role.${value}`) })),
      },
      {
        name: 'status',
        label: t('fields.status'),
        kind: 'choice',
        options: (['active', 'disabled'] as const).map((value) => ({ value, label: t(`status.${value}`) })),
      },
    ],
    [t, ui],
  );
}

function Roles({ grants }: Pick<Account, 'grants'>) {
  const t = useAccountsTexts();
  const ui = useUiTexts();
  const [first] = grants;
  if (!first) return <span className="kz-secondary">{t('list.noRole')}</span>;
  return (
    <>
      {ui(`enums.role.${first.role}`)}
      <span className="kz-cell-sub">
        {grants.length === 1
          ? first.organizationName
          : t('list.more', { first: first.organizationName, count: grants.length })}
      </span>
    </>
  );
}

function useColumns(): Column<Account>[] {
  const t = useAccountsTexts();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('fields.displayName'),
        heading: true,
        render: ({ id, displayName, account }) => (
          <>
            <Link to={`/accounts/${id}`}>{displayName}</Link>
            <span className="kz-cell-sub">{account}</span>
          </>
        ),
      },
      { key: 'roles', title: t('fields.role'), render: ({ grants }) => <Roles grants={grants} /> },
      {
        key: 'factor',
        title: t('fields.secondFactor'),
        render: ({ hasSecondFactor }) => t(hasSecondFactor ? 'list.on' : 'list.off'),
      },
      {
        key: 'last',
        title: t('fields.lastSignIn'),
        render: ({ lastSignInAt }) => <span className="kz-digits">{formatTime(lastSignInAt)}</span>,
      },
      { key: 'status', title: t('fields.status'), render: (account) => <AccountStatus account={account} /> },
    ],
    [t],
  );
}

/** The accounts of the unit and everything below it. */
export function ListPage() {
  const t = useAccountsTexts();
  const can = useCan();
  const { unit } = useWorkUnit();
  const [params, setParams] = useSearchParams();
  if (!unit) return null;
  const setInviting = (open: boolean): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (open) after.set('invite', '1');
      else after.delete('invite');
      return after;
    });
  const invite = can('account:manage') && (
    <Button type="primary" size="large" onClick={() => setInviting(true)}>
      {t('invite.open')}
    </Button>
  );
  return (
    <PageFrame title={t('title')} lead={t('scope', { unit: unit.name })} actions={invite}>
      <Accounts unit={unit} />
      {can('account:manage') && params.get('invite') === '1' && (
        <InviteDialog unit={unit} onClose={() => setInviting(false)} />
      )}
    </PageFrame>
  );
}

function Accounts({ unit }: { unit: Unit }) {
  const t = useAccountsTexts();
  const state = useListState(FILTERS);
  const filters = useFilters();
  const columns = useColumns();
  // The address is text that anybody may write; the server refuses a value that it does not know.
  const query = { ...state.filters, within: unit.id } as AccountQuery;
  return (
    <CursorList
      caption={t('title')}
      state={state}
      filters={filters}
      columns={columns}
      rowKey={({ id }) => id}
      listKey={['accounts', 'list', query]}
      load={(page, signal) => listAccounts({ ...query, ...page }, signal)}
      countable
      empty={{ title: t('list.emptyTitle'), hint: t('list.emptyHint') }}
    />
  );
}
