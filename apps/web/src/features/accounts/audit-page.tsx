import { useMemo } from 'react';
import { formatTime } from '../../lib/i18n';
import { CursorList } from '../../ui/list/cursor-list';
import type { Filter } from '../../ui/list/list-filters';
import type { Column } from '../../ui/list/list-table';
import { useListState } from '../../ui/list/use-list-state';
import { PageFrame } from '../../ui/page-frame';
import { StatusTag } from '../../ui/status-tag';
import { ACTS, useActWords } from './audit-words';
import { type AuditQuery, type AuditRecord, listAudit } from './queries';
import { useAccountsTexts } from './texts';
import { Verification } from './verification';

const FILTERS = ['action', 'from', 'to', 'accountId', 'objectId'] as const;

function useFilters(): Filter<(typeof FILTERS)[number]>[] {
  const t = useAccountsTexts();
  const words = useActWords();
  return useMemo(
    () => [
      {
        name: 'action',
        label: t('audit.action'),
        kind: 'choice',
        options: ACTS.map((value) => ({ value, label: words(value) })),
      },
      { name: 'from', label: t('audit.from'), kind: 'date' },
      { name: 'to', label: t('audit.to'), kind: 'date' },
      { name: 'accountId', label: t('audit.accountId'), kind: 'text' },
      { name: 'objectId', label: t('audit.objectId'), kind: 'text' },
    ],
    [t, words],
  );
}

/** `reason=wrong, by=activation`: what the act noted, without personal data by rule. */
const detailsOf = ({ details }: AuditRecord): string =>
  Object.entries(details)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join('|') : String(value)}`)
    .join(', ');

function useColumns(): Column<AuditRecord>[] {
  const t = useAccountsTexts();
  const words = useActWords();
  return useMemo(
    () => [
      {
        key: 'at',
        title: t('audit.at'),
        heading: true,
        width: '11em',
        render: ({ at }) => <span className="kz-digits">{formatTime(at)}</span>,
      },
      { key: 'account', title: t('audit.account'), render: ({ account }) => account ?? t('audit.nobody') },
      {
        key: 'action',
        title: t('audit.action'),
        render: ({ action }) => (
          <>
            {words(action)}
            {words(action) !== action && <span className="kz-cell-sub">{action}</span>}
          </>
        ),
      },
      {
        key: 'object',
        title: t('audit.object'),
        render: (record) => (
          <>
            <span className="kz-audit-id">{record.objectId ?? '—'}</span>
            <span className="kz-cell-sub kz-audit-id">{detailsOf(record)}</span>
          </>
        ),
      },
      {
        key: 'result',
        title: t('audit.result'),
        render: ({ result }) => (
          <StatusTag tone={result === 'done' ? 'good' : 'bad'}>
            {t(result === 'done' ? 'audit.done' : 'audit.refused')}
          </StatusTag>
        ),
      },
    ],
    [t, words],
  );
}

/** A day of the reader as the moment at which it begins, or ends, in China. */
const dayStart = (day: string): string => `${day}T00:00:00+08:00`;
const dayEnd = (day: string): string => `${day}T23:59:59.999+08:00`;

/** Who did what, newest first, and whether the log is as it was written. */
export function AuditPage() {
  const t = useAccountsTexts();
  const state = useListState(FILTERS);
  const filters = useFilters();
  const columns = useColumns();
  const { from, to, ...plain } = state.filters;
  const query = {
    ...plain,
    ...(from ? { from: dayStart(from) } : {}),
    ...(to ? { to: dayEnd(to) } : {}),
  } as AuditQuery;
  return (
    <PageFrame title={t('audit.title')} lead={t('audit.lead')}>
      <Verification />
      <CursorList
        caption={t('audit.title')}
        state={state}
        filters={filters}
        columns={columns}
        rowKey={({ id }) => String(id)}
        listKey={['audit-log', query]}
        load={(page, signal) => listAudit({ ...query, ...page }, signal)}
        empty={{ title: t('audit.emptyTitle'), hint: t('audit.emptyHint') }}
      />
    </PageFrame>
  );
}
