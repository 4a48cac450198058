import { createElement, useMemo } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../../lib/access';
import { formatTime } from '../../../lib/i18n';
import { CursorList } from '../../../ui/list/cursor-list';
import type { Filter } from '../../../ui/list/list-filters';
import type { Column } from '../../../ui/list/list-table';
import { useListState } from '../../../ui/list/use-list-state';
import { PageFrame } from '../../../ui/page-frame';
import { StatusTag } from '../../../ui/status-tag';
import { type AuditQuery, type AuditRecord, listAudit } from '../queries';
import { AccountFilter } from './account-filter';
import { ACTS, useActWords } from './act-words';
import { ObjectCell } from './details';
import { Ids } from './ids';
import { useAuditTexts } from './texts';
import { useVerification, VerificationResult, VerifyButton } from './verification';

const FILTERS = ['action', 'from', 'to', 'accountId', 'objectId', 'routine'] as const;
type FilterName = (typeof FILTERS)[number];

function useFilters(): Filter<FilterName>[] {
  const t = useAuditTexts();
  const words = useActWords();
  const mayFind = useCan()('account:read');
  return useMemo(
    () => [
      {
        name: 'action',
        label: t('action'),
        kind: 'choice',
        options: ACTS.map((value) => ({ value, label: words(value) })),
      },
      { name: 'from', label: t('from'), kind: 'date' },
      { name: 'to', label: t('to'), kind: 'date' },
      mayFind
        ? {
            name: 'accountId',
            label: t('account'),
            kind: 'custom',
            render: (control) => createElement(AccountFilter, control),
          }
        : { name: 'accountId', label: t('accountId'), kind: 'text' },
      { name: 'objectId', label: t('objectId'), kind: 'text' },
      { name: 'routine', label: t('routine'), kind: 'flag' },
    ],
    [t, words, mayFind],
  );
}

/** By name where the reader may see the account. Without one it was somebody from outside, or a job. */
function Actor({ record: { accountId, account, names, traceId } }: { record: AuditRecord }) {
  const t = useAuditTexts();
  if (accountId === null) return t(traceId === null ? 'system' : 'nobody');
  const found = names?.find(({ id }) => id === accountId);
  if (!found) return account ?? accountId;
  return (
    <>
      <Link to={`/accounts/${accountId}`}>{found.name}</Link>
      <span className="kz-cell-sub">{account}</span>
    </>
  );
}

function useColumns(): Column<AuditRecord>[] {
  const t = useAuditTexts();
  const words = useActWords();
  return useMemo(
    () => [
      {
        key: 'at',
        title: t('at'),
        width: '10em',
        render: ({ at }) => <span className="kz-digits">{formatTime(at)}</span>,
      },
      { key: 'account', title: t('account'), width: '9em', render: (record) => <Actor record={record} /> },
      { key: 'action', title: t('action'), heading: true, render: ({ action }) => words(action) },
      {
        key: 'object',
        title: t('object'),
        render: (record) => (
          <div className="kz-audit-object">
            <div>
              <ObjectCell record={record} />
            </div>
            <Ids record={record} />
          </div>
        ),
      },
      {
        key: 'result',
        title: t('result'),
        render: ({ result }) => (
          <StatusTag tone={result === 'done' ? 'good' : 'bad'}>
            {t(result === 'done' ? 'done' : 'refused')}
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

/** Routine while it succeeds: whoever chooses the act by name means all of it. */
const ROUTINE = 'session:refresh';

function queryOf({ from, to, routine, ...plain }: Readonly<Partial<Record<FilterName, string>>>): AuditQuery {
  return {
    ...plain,
    ...(from ? { from: dayStart(from) } : {}),
    ...(to ? { to: dayEnd(to) } : {}),
    ...(routine || plain.action === ROUTINE ? {} : { routine: false }),
  };
}

/** Who did what, newest first, and whether the log is as it was written. */
export function AuditPage() {
  const t = useAuditTexts();
  const state = useListState(FILTERS);
  const filters = useFilters();
  const columns = useColumns();
  const query = queryOf(state.filters);
  const verification = useVerification();
  return (
    <PageFrame title={t('title')} lead={t('lead')} actions={<VerifyButton verification={verification} />}>
      <VerificationResult verification={verification} />
      <CursorList
        caption={t('title')}
        state={state}
        filters={filters}
        columns={columns}
        rowKey={({ id }) => String(id)}
        listKey={['audit-log', query]}
        load={(page, signal) => listAudit({ ...query, ...page }, signal)}
        empty={{ title: t('emptyTitle'), hint: t('emptyHint') }}
      />
    </PageFrame>
  );
}
