import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { formatTime } from '../../lib/i18n';
import { Loading, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { claimHistoryQuery, type ClaimEntry } from './queries';
import { useClaimsTexts } from './texts';
import { zh } from './texts/texts.zh';

type Known = keyof (typeof zh)['events'];

/** A newer server may know acts that this page has no word for. */
const isKnown = (event: string): event is Known => event in zh.events;

function Entry({ entry }: { entry: ClaimEntry }) {
  const t = useClaimsTexts();
  return (
    <li>
      <strong>{isKnown(entry.event) ? t(`events.${entry.event}`) : entry.event}</strong>
      <span className="kz-cell-sub">
        {formatTime(entry.at)} · {entry.actor ?? t('detail.system')}
      </span>
      {entry.reason && <p>{entry.reason}</p>}
    </li>
  );
}

/** Who did what, newest first. */
export function ClaimHistory({ id }: { id: string }) {
  const t = useClaimsTexts();
  const query = useInfiniteQuery(claimHistoryQuery(id));
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('detail.history')}>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={3} />}
      {query.data && entries.length === 0 && <p className="kz-secondary">{t('detail.historyEmpty')}</p>}
      <ol className="kz-history">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button type="link" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('detail.more')}
        </Button>
      )}
    </Panel>
  );
}
