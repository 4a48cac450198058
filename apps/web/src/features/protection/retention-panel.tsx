import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatNumber, formatTime, i18n } from '../../lib/i18n';
import { ListTable, type Column } from '../../ui/list/list-table';
import { Loading, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { retentionQuery, type RetentionRule } from './queries';
import { useProtectionTexts } from './texts';

const DAYS_OF_YEAR = 365;

function Term({ days }: Pick<RetentionRule, 'days'>) {
  const t = useProtectionTexts();
  if (days === null) return t('retention.forGood');
  const years = Math.floor(days / DAYS_OF_YEAR);
  const isWhole = years > 0 && days - years * DAYS_OF_YEAR <= years; // leap days
  return isWhole ? t('retention.years', { years }) : t('retention.days', { days });
}

function Removed({ removed, removals }: Pick<RetentionRule, 'removed' | 'removals'>) {
  const t = useProtectionTexts();
  const [latest] = removals;
  return (
    <>
      <span className="kz-digits">{formatNumber(removed)}</span>
      {latest && (
        <span className="kz-cell-sub">
          {t('retention.latest', { day: latest.day, removed: formatNumber(latest.removed) })}
        </span>
      )}
    </>
  );
}

function useColumns(): Column<RetentionRule>[] {
  const t = useProtectionTexts();
  return useMemo(
    () => [
      {
        key: 'what',
        title: t('retention.what'),
        heading: true,
        render: ({ what, source }) => (
          <>
            {what}
            <span className="kz-cell-sub">{source}</span>
          </>
        ),
      },
      { key: 'days', title: t('retention.term'), render: ({ days }) => <Term days={days} /> },
      {
        key: 'held',
        title: t('retention.held'),
        render: ({ held }) => (held === null ? '—' : <span className="kz-digits">{formatNumber(held)}</span>),
      },
      {
        key: 'removed',
        title: t('retention.removed'),
        render: ({ removed, removals }) => <Removed removed={removed} removals={removals} />,
      },
      {
        key: 'lastRunAt',
        title: t('retention.lastRun'),
        render: ({ lastRunAt }) => <span className="kz-digits">{formatTime(lastRunAt)}</span>,
      },
    ],
    [t],
  );
}

/** What is kept how long, by which rule, and what has gone. */
export function RetentionPanel() {
  const t = useProtectionTexts();
  const columns = useColumns();
  const query = useQuery(retentionQuery(i18n.language));
  return (
    <Panel title={t('retention.title')}>
      <div className="kz-stack">
        <p className="kz-secondary">{t('retention.hint')}</p>
        {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
        {query.data ? (
          <ListTable
            caption={t('retention.title')}
            columns={columns}
            rows={query.data.items}
            rowKey={({ name }) => name}
          />
        ) : (
          !query.error && <Loading rows={6} />
        )}
      </div>
    </Panel>
  );
}
