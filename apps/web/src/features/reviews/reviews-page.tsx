import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWorkUnit, type Unit } from '../../lib/access';
import { EmptyState } from '../../ui/empty-state';
import { ListFilters } from '../../ui/list/list-filters';
import { Pager } from '../../ui/list/pager';
import { useListState } from '../../ui/list/use-list-state';
import { Loading, PageFrame } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { BulkBar } from './bulk-bar';
import { DonePanel, type Done } from './done-panel';
import { FILTERS, useFilters } from './filters';
import { queueQuery, type ReviewItem, type ReviewQuery } from './queries';
import { Queue } from './queue';
import { ReviewPane } from './review-pane';
import { useReviewsTexts } from './texts';
import { useChosen } from './use-chosen';

const PAGE_SIZE = 50;

/** The reviewer's inbox: what waits at the left, what was registered at the right, and the next one opens by itself. */
export function ReviewsPage() {
  const t = useReviewsTexts();
  const { unit } = useWorkUnit();
  if (!unit) return null;
  return (
    <PageFrame title={t('title')} lead={t('scope', { unit: unit.name })}>
      <Inbox unit={unit} />
    </PageFrame>
  );
}

function Inbox({ unit }: { unit: Unit }) {
  const t = useReviewsTexts();
  const state = useListState(FILTERS);
  const filters = useFilters();
  const { filters: wanted, cursor } = state;
  // The address is text that anybody may write; the server refuses a value that it does not know.
  const asked = {
    ...wanted,
    within: unit.id,
    limit: PAGE_SIZE,
    ...(cursor ? { cursor } : {}),
  } as ReviewQuery;
  const query = useQuery({ ...queueQuery(asked), placeholderData: keepPreviousData });
  const [done, setDone] = useState<Done | null>(null);
  return (
    <>
      <ListFilters state={state} filters={filters} />
      {done && <DonePanel done={done} onDone={setDone} />}
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={8} />}
      {query.data && query.data.items.length === 0 && (
        <EmptyState title={t('empty.title')} hint={t('empty.hint')} />
      )}
      {query.data && query.data.items.length > 0 && (
        <>
          <Desk items={query.data.items} onDone={setDone} />
          <Pager state={state} shown={query.data.items.length} nextCursor={query.data.nextCursor} />
        </>
      )}
    </>
  );
}

interface DeskProps {
  items: readonly ReviewItem[];
  onDone: (done: Done) => void;
}

function Desk({ items, onDone }: DeskProps) {
  const t = useReviewsTexts();
  const chosen = useChosen(items);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const toggle = (trackingNo: string): void => {
    const after = new Set(marked);
    if (!after.delete(trackingNo)) after.add(trackingNo);
    setMarked(after);
  };
  // What has left the list cannot be decided any more.
  const waiting = items.filter(({ trackingNo, status }) => status === 'submitted' && marked.has(trackingNo));
  return (
    <>
      <p className="kz-secondary kz-inbox-keys">{t('keys')}</p>
      <BulkBar items={waiting} onClear={() => setMarked(new Set())} onDone={onDone} />
      <div className={chosen.item ? 'kz-inbox kz-inbox-open' : 'kz-inbox'}>
        <Queue
          items={items}
          chosen={chosen.item?.trackingNo}
          marked={marked}
          onChoose={chosen.choose}
          onMark={toggle}
        />
        <ReviewPane chosen={chosen} onMark={toggle} onDone={onDone} />
      </div>
    </>
  );
}
