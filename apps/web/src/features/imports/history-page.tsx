import { useMemo } from 'react';
import { Link } from 'react-router';
import { useCan, useWorkUnit, type Unit } from '../../lib/access';
import { formatNumber, formatTime } from '../../lib/i18n';
import { CursorList } from '../../ui/list/cursor-list';
import type { Filter } from '../../ui/list/list-filters';
import type { Column } from '../../ui/list/list-table';
import { useListState } from '../../ui/list/use-list-state';
import { LinkButton } from '../../ui/link-button';
import { PageFrame } from '../../ui/page-frame';
import { ImportStatus } from '../../ui/status-tag';
import { useUiTexts } from '../../ui/texts';
import { IMPORT_KINDS, listImports, subjectOf, type Import, type ImportQuery } from './queries';
import { useImportsTexts } from './texts';

const FILTERS = ['kind', 'status'] as const;
const STATUSES = [
  'queued',
  'validating',
  'ready',
  'committing',
  'committed',
  'failed',
  'cancelled',
  'undone',
] as const;

function useFilters(): Filter<(typeof FILTERS)[number]>[] {
  const t = useImportsTexts();
  const ui = useUiTexts();
  return useMemo(
    () => [
      {
        name: 'kind',
        label: t('history.kind'),
        kind: 'choice',
        options: IMPORT_KINDS.map((value) => ({ value, label: ui(`enums.importKind.${value}`) })),
      },
      {
        name: 'status',
        label: t('history.status'),
        kind: 'choice',
        options: STATUSES.map((value) => ({ value, label: ui(`enums.importStatus.${value}`) })),
      },
    ],
    [t, ui],
  );
}

/** How the rows came out, in one line. */
function Counts({ rows, kind }: Pick<Import, 'rows' | 'kind'>) {
  const t = useImportsTexts();
  if (rows.total === 0) return <span className="kz-secondary">—</span>;
  return (
    <>
      {t(`history.good.${subjectOf(kind)}`, { good: formatNumber(rows.create + rows.link) })}
      <span className="kz-cell-sub">
        {t('history.others', {
          unchanged: formatNumber(rows.unchanged),
          invalid: formatNumber(rows.invalid),
        })}
      </span>
    </>
  );
}

function useColumns(): Column<Import>[] {
  const t = useImportsTexts();
  const ui = useUiTexts();
  return useMemo(
    () => [
      {
        key: 'file',
        title: t('history.file'),
        heading: true,
        render: ({ id, fileName, kind }) => (
          <>
            <Link to={`/imports/${id}`}>{fileName}</Link>
            <span className="kz-cell-sub">{ui(`enums.importKind.${kind}`)}</span>
          </>
        ),
      },
      { key: 'unit', title: t('history.unit'), render: ({ organizationName }) => organizationName },
      {
        key: 'when',
        title: t('history.when'),
        render: ({ createdAt, createdByName }) => (
          <>
            <span className="kz-digits">{formatTime(createdAt)}</span>
            <span className="kz-cell-sub">{createdByName}</span>
          </>
        ),
      },
      {
        key: 'rows',
        title: t('history.rows'),
        render: ({ rows, kind }) => <Counts rows={rows} kind={kind} />,
      },
      {
        key: 'status',
        title: t('history.status'),
        render: ({ status }) => <ImportStatus status={status} />,
      },
    ],
    [t, ui],
  );
}

/** All imports of the unit and those below it, newest first. */
export function HistoryPage() {
  const t = useImportsTexts();
  const can = useCan();
  const { unit } = useWorkUnit();
  if (!unit) return null;
  const begin = can('import:run') && (
    <LinkButton to={`/imports/new?unit=${unit.id}`} type="primary" size="large">
      {t('start.title')}
    </LinkButton>
  );
  return (
    <PageFrame title={t('history.title')} lead={t('history.lead', { unit: unit.name })} actions={begin}>
      <History unit={unit} />
    </PageFrame>
  );
}

function History({ unit }: { unit: Unit }) {
  const t = useImportsTexts();
  const can = useCan();
  const state = useListState(FILTERS);
  const filters = useFilters();
  const columns = useColumns();
  // The address is text that anybody may write; the server refuses a value that it does not know.
  const query = { ...state.filters, within: unit.id } as ImportQuery;
  return (
    <CursorList
      caption={t('history.title')}
      state={state}
      filters={filters}
      columns={columns}
      rowKey={({ id }) => id}
      listKey={['imports', 'list', query]}
      load={(page, signal) => listImports({ ...query, ...page }, signal)}
      empty={{
        title: t('history.emptyTitle'),
        hint: t('history.emptyHint'),
        action: can('import:run') && (
          <LinkButton to={`/imports/new?unit=${unit.id}`} type="primary" size="large">
            {t('start.title')}
          </LinkButton>
        ),
      }}
    />
  );
}
