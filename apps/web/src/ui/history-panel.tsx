import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { formatTime } from '../lib/i18n';
import { Loading, Panel } from './page-frame';
import { ProblemAlert } from './problem-alert';

interface HistoryEntry {
  id: string;
  event: string;
  at: string;
  /** Null: the system itself. */
  actor: string | null;
  actorName: string | null;
}

interface HistoryPanelProps<Entry extends HistoryEntry> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: Entry[] }>>;
  words: { title: string; empty: string; more: string; system: string };
  /** What happened; a newer server may know acts that the page has no word for. */
  nameOf: (entry: Entry) => string;
  /** What stands below it: a reason, others concerned. */
  children: (entry: Entry) => ReactNode;
}

/** Who did what, newest first, more of it when asked. */
export function HistoryPanel<Entry extends HistoryEntry>({
  query,
  words,
  nameOf,
  children,
}: HistoryPanelProps<Entry>) {
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={words.title}>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={3} />}
      {query.data && entries.length === 0 && <p className="kz-secondary">{words.empty}</p>}
      <ol className="kz-history">
        {entries.map((entry) => (
          <li key={entry.id}>
            <strong>{nameOf(entry)}</strong>
            <span className="kz-cell-sub">
              {formatTime(entry.at)} · {entry.actorName ?? entry.actor ?? words.system}
            </span>
            {children(entry)}
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button type="link" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Panel>
  );
}
