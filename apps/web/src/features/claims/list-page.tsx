import { useMemo } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../lib/access';
import { formatTime } from '../../lib/i18n';
import { CursorList } from '../../ui/list/cursor-list';
import type { Filter } from '../../ui/list/list-filters';
import type { Column } from '../../ui/list/list-table';
import { useListState } from '../../ui/list/use-list-state';
import { LinkButton } from '../../ui/link-button';
import { PageFrame } from '../../ui/page-frame';
import { useUiTexts } from '../../ui/texts';
import { ClaimStatus } from '../../ui/status-tag';
import { useModeWords } from './claim-words';
import { listClaims, type Claim, type ClaimQuery } from './queries';
import { useClaimsTexts } from './texts';

const FILTERS = ['view', 'status', 'organization'] as const;
const STATUSES = ['submitted', 'returned', 'approved', 'rejected', 'superseded', 'withdrawn'] as const;

function useFilters(): Filter<(typeof FILTERS)[number]>[] {
  const t = useClaimsTexts();
  const ui = useUiTexts();
  const can = useCan();
  return useMemo(() => {
    const views = [
      ...(can('organization:review') ? (['inbox'] as const) : []),
      ...(can('claim:submit') ? (['mine'] as const) : []),
    ];
    return [
      {
        name: 'view',
        label: t('fields.view'),
        kind: 'choice',
        options: views.map((value) => ({ value, label: t(`views.${value}`) })),
      },
      {
        name: 'status',
        label: t('fields.status'),
        kind: 'choice',
        options: STATUSES.map((value) => ({ value, label: ui(`enums.claimStatus.${value}`) })),
      },
    ];
  }, [t, ui, can]);
}

function useColumns(): Column<Claim>[] {
  const t = useClaimsTexts();
  const mode = useModeWords();
  return useMemo(
    () => [
      {
        key: 'team',
        title: t('fields.team'),
        heading: true,
        render: ({ id, team }) => (
          <>
            <Link to={`/claims/${id}`}>{team.name}</Link>
            <span className="kz-cell-sub">{team.legacyNo}</span>
          </>
        ),
      },
      { key: 'region', title: t('fields.region'), render: ({ team }) => team.regionName },
      { key: 'mode', title: t('fields.claimant'), render: mode },
      {
        key: 'by',
        title: t('fields.submittedBy'),
        render: ({ submittedBy, createdAt }) => (
          <>
            {submittedBy}
            <span className="kz-cell-sub">{formatTime(createdAt)}</span>
          </>
        ),
      },
      {
        key: 'status',
        title: t('fields.status'),
        render: ({ status }) => <ClaimStatus status={status} />,
      },
    ],
    [t, mode],
  );
}

/** Claims that one may read: those to decide about, and one's own. */
export function ListPage() {
  const t = useClaimsTexts();
  const can = useCan();
  const state = useListState(FILTERS);
  const filters = useFilters();
  const columns = useColumns();
  const find = can('claim:submit') && (
    <LinkButton to="/claims/find" type="primary" size="large">
      {t('find')}
    </LinkButton>
  );
  // The address is text that anybody may write; the server refuses a value that it does not know.
  const query = state.filters as ClaimQuery;
  return (
    <PageFrame title={t('title')} lead={t('lead')} actions={find}>
      <CursorList
        caption={t('title')}
        state={state}
        filters={filters}
        columns={columns}
        rowKey={({ id }) => id}
        listKey={['claims', 'list', query]}
        load={(page, signal) => listClaims({ ...query, ...page }, signal)}
        countable
        empty={{ title: t('list.empty'), hint: t('list.emptyHint'), action: find }}
      />
    </PageFrame>
  );
}
