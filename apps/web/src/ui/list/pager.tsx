import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { formatNumber } from '../../lib/i18n';
import { useUiTexts } from '../texts';
import type { ListState } from './use-list-state';

export interface PagerProps {
  state: ListState<string>;
  shown: number;
  nextCursor: string | null;
  /** Counts all rows of the list; asked only when somebody wants to know, since a count of millions takes seconds. */
  count?: { key: readonly unknown[]; total: () => Promise<number> };
}

function Total({ count }: { count: NonNullable<PagerProps['count']> }) {
  const t = useUiTexts();
  const [wanted, setWanted] = useState(false);
  const { data, isFetching, isError } = useQuery({
    queryKey: count.key,
    queryFn: count.total,
    enabled: wanted,
    staleTime: 60_000,
  });
  if (data !== undefined) return <span>{t('list.total', { total: formatNumber(data) })}</span>;
  if (isFetching) return <span>{t('list.counting')}</span>;
  return (
    <Button type="link" onClick={() => setWanted(true)} danger={isError}>
      {isError ? t('problem.retry') : t('list.count')}
    </Button>
  );
}

/** Under a list: how much is shown, and the way to the other pages. */
export function Pager({ state, shown, nextCursor, count }: PagerProps) {
  const t = useUiTexts();
  const single = !nextCursor && !state.cursor;
  return (
    <nav className="kz-pager" aria-label={t('list.pages')}>
      <div className="kz-secondary" role="status">
        {single ? (
          <span>{t('list.total', { total: formatNumber(shown) })}</span>
        ) : (
          <>
            <span>{t('list.shown', { count: formatNumber(shown) })}</span>
            {count && <Total key={JSON.stringify(count.key)} count={count} />}
          </>
        )}
      </div>
      {!single && (
        <div className="kz-pager-buttons">
          {state.cursor && (
            <Button type="link" onClick={state.first}>
              {t('list.first')}
            </Button>
          )}
          <Button disabled={!state.hasPrevious} onClick={state.previous}>
            {t('list.previous')}
          </Button>
          <Button disabled={!nextCursor} onClick={() => nextCursor && state.next(nextCursor)}>
            {t('list.next')}
          </Button>
        </div>
      )}
    </nav>
  );
}
