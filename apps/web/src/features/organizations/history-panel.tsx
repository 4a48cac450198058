import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { HistoryEntry } from '../../lib/api';
import { formatTime } from '../../lib/i18n';
import { Loading, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { historyQuery } from './queries';
import { useOrganizationsTexts } from './texts';
import { zh } from './texts/texts.zh';

type Known = keyof (typeof zh)['history']['events'];

/** A newer server may know acts that this page has no word for. */
const isKnown = (event: string): event is Known => event in zh.history.events;

/** Supervisors before and after a move; who took over at the end. */
function Others({ entry: { event, fromOrganization: from, toOrganization: to } }: { entry: HistoryEntry }) {
  const t = useOrganizationsTexts();
  if (!to) return null;
  const heir = <Link to={`/organizations/${to.id}`}>{to.name}</Link>;
  if (event !== 'move')
    return (
      <p>
        {t('life.successorIs')} {heir}
      </p>
    );
  return (
    <p>
      {from && <Link to={`/organizations/${from.id}`}>{from.name}</Link>} → {heir}
    </p>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const t = useOrganizationsTexts();
  return (
    <li>
      <strong>{isKnown(entry.event) ? t(`history.events.${entry.event}`) : entry.event}</strong>
      <span className="kz-cell-sub">
        {formatTime(entry.at)} · {entry.actor ?? t('history.system')}
      </span>
      <Others entry={entry} />
      {entry.reason && <p>{t('history.reason', { reason: entry.reason })}</p>}
    </li>
  );
}

/** Who did what, newest first. */
export function HistoryPanel({ id }: { id: string }) {
  const t = useOrganizationsTexts();
  const query = useInfiniteQuery(historyQuery(id));
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('history.title')}>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={3} />}
      {query.data && entries.length === 0 && <p className="kz-secondary">{t('history.empty')}</p>}
      <ol className="kz-history">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button type="link" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('history.more')}
        </Button>
      )}
    </Panel>
  );
}
