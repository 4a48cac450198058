import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import { ListFilters, type Filter } from '../../ui/list/list-filters';
import { useListState, type ListState } from '../../ui/list/use-list-state';
import { Loading } from '../../ui/page-frame';
import { useUiTexts } from '../../ui/texts';
import { ListProblem } from '../../ui/list/list-problem';
import { listMemberships, type Narrowing, type Place } from './queries';
import { ReviewDesk } from './review-desk';
import { useMembershipsTexts } from './texts';
import { STATUS_OF, useView, type View } from './use-view';
import { ViewLinks } from './view-links';

const FILTERS = ['q'] as const;
const PAGE_SIZE = 50;

interface MembershipListProps {
  place: Place;
  mayDecide: boolean;
}

/** Who asks, who belongs and who did; those who wait are decided on here. */
export function MembershipList({ place, mayDecide }: MembershipListProps) {
  const t = useMembershipsTexts();
  const state = useListState(FILTERS);
  const { view } = useView();
  const status = STATUS_OF[view];
  const unitId = place.organization ?? place.within;
  const query: Narrowing = { ...place, ...state.filters, ...(status ? { status } : {}) };
  const listKey = ['memberships', 'list', query] as const;
  const list = useQuery({
    queryKey: [...listKey, 'page', state.cursor ?? null],
    queryFn: ({ signal }) =>
      listMemberships(
        { ...query, limit: PAGE_SIZE, ...(state.cursor ? { cursor: state.cursor } : {}) },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  const filters = useMemo<Filter<'q'>[]>(() => [{ name: 'q', label: t('fields.q'), kind: 'text' }], [t]);
  const count = {
    key: [...listKey, 'total'],
    total: async () => (await listMemberships({ ...query, limit: 1, include: 'total' })).total ?? 0,
  };
  return (
    <>
      <ViewLinks />
      <ListFilters state={state} filters={filters} />
      {list.error && <ListProblem unitId={unitId} error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={8} />}
      {list.data && (
        <div className={list.isPlaceholderData ? 'kz-list kz-stale' : 'kz-list'} aria-busy={list.isFetching}>
          <ReviewDesk
            key={JSON.stringify(query)}
            page={list.data}
            query={query}
            state={state}
            count={count}
            mayDecide={mayDecide}
            empty={<Nothing view={view} state={state} />}
          />
        </div>
      )}
    </>
  );
}

function Nothing({ view, state }: { view: View; state: ListState<'q'> }) {
  const t = useMembershipsTexts();
  const { searchOf } = useView();
  const ui = useUiTexts();
  if (state.active > 0 || state.cursor) {
    return (
      <EmptyState
        title={ui('list.emptyFiltered')}
        hint={ui('list.emptyFilteredHint')}
        action={<Button onClick={state.clear}>{ui('list.clear')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      title={t(`empty.${view}`)}
      hint={t(`empty.${view}Hint`)}
      action={view === 'waiting' && <Link to={{ search: searchOf('members') }}>{t('empty.toMembers')}</Link>}
    />
  );
}
