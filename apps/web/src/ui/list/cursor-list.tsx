import { keepPreviousData, useQuery, type QueryKey } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Page } from '../../lib/api';
import { EmptyState, type EmptyStateProps } from '../empty-state';
import { Loading } from '../page-frame';
import { useUiTexts } from '../texts';
import { ListFilters, type Filter } from './list-filters';
import { ListProblem } from './list-problem';
import { ListTable, type Column } from './list-table';
import { Pager } from './pager';
import type { ListState } from './use-list-state';

const PAGE_SIZE = 50;

/** What every list route takes besides its filters. */
interface PageRequest {
  limit: number;
  cursor?: string;
  include?: 'total';
}

export interface CursorListProps<T, K extends string> {
  caption: string;
  state: ListState<K>;
  filters: readonly Filter<K>[];
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  /** Whose records they are, when a team that is not claimed keeps them shut. */
  unitId?: string;
  /** Everything that tells this list from another one: resource, unit and filters. */
  listKey: QueryKey;
  load: (page: PageRequest, signal?: AbortSignal) => Promise<Page<T>>;
  /** After how many milliseconds the page is asked for again by itself, as long as something on it goes on. */
  askAgainIn?: (page: Page<T>) => number | false;
  /** Whether the server counts this list on request. */
  countable?: boolean;
  /** Shown when there is nothing at all, filters aside. */
  empty: EmptyStateProps;
}

/** The list page of the product: filters, rows, pages, and what to do when there are none. */
export function CursorList<T, K extends string>(props: CursorListProps<T, K>) {
  const { state, listKey, load, askAgainIn } = props;
  const cursor = state.cursor;
  const query = useQuery({
    queryKey: [...listKey, 'page', cursor ?? null],
    queryFn: ({ signal }) => load({ limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data && askAgainIn?.(data)) ?? false,
  });
  return (
    <>
      {props.filters.length > 0 && <ListFilters state={state} filters={props.filters} />}
      <div className="kz-list" aria-busy={query.isFetching}>
        <ListBody {...props} query={query} />
      </div>
    </>
  );
}

interface ListBodyProps<T, K extends string> extends CursorListProps<T, K> {
  query: { data: Page<T> | undefined; error: unknown; isPlaceholderData: boolean; refetch: () => unknown };
}

function ListBody<T, K extends string>({ query, ...props }: ListBodyProps<T, K>) {
  const t = useUiTexts();
  const { state, listKey, load, countable, unitId } = props;
  if (query.error)
    return <ListProblem unitId={unitId} error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading rows={8} />;
  const { items, nextCursor } = query.data;
  if (items.length === 0) return <Nothing state={state} empty={props.empty} />;
  const count = countable
    ? {
        key: [...listKey, 'total'],
        total: async () => (await load({ limit: 1, include: 'total' })).total ?? 0,
      }
    : undefined;
  return (
    <div className={query.isPlaceholderData ? 'kz-stale' : undefined}>
      <ListTable caption={props.caption} columns={props.columns} rows={items} rowKey={props.rowKey} />
      <Pager state={state} shown={items.length} nextCursor={nextCursor} count={count} />
      {query.isPlaceholderData && (
        <span className="kz-hidden" role="status">
          {t('list.refreshing')}
        </span>
      )}
    </div>
  );
}

function Nothing<K extends string>({ state, empty }: { state: ListState<K>; empty: EmptyStateProps }) {
  const t = useUiTexts();
  if (state.active === 0 && !state.cursor) return <EmptyState {...empty} />;
  return (
    <EmptyState
      title={t('list.emptyFiltered')}
      hint={t('list.emptyFilteredHint')}
      action={<Button onClick={state.clear}>{t('list.clear')}</Button>}
    />
  );
}
