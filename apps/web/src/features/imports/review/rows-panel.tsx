import { Button } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useCan } from '../../../lib/access';
import { formatNumber } from '../../../lib/i18n';
import { useNarrow } from '../../../lib/theme';
import { EmptyState } from '../../../ui/empty-state';
import { Loading } from '../../../ui/page-frame';
import { ProblemAlert } from '../../../ui/problem-alert';
import { UnsavedGuard } from '../../../ui/unsaved-guard';
import type { Import, RowQuery } from '../queries';
import { useImportsTexts } from '../texts';
import { columnsOf } from './columns';
import { badPlaces } from './places';
import { RowCards } from './row-cards';
import { RowGrid } from './row-grid';
import { useMending, type Mending } from './use-mending';
import { useRows, type Rows } from './use-rows';

interface RowsPanelProps {
  current: Import;
  query: RowQuery;
  /** Shows all rows that need the clerk, when those of one cause are done. */
  onRest: () => void;
}

/** The rows that are looked at, and the mending of their cells. */
export function RowsPanel({ current, query, onRest }: RowsPanelProps) {
  const t = useImportsTexts();
  const can = useCan();
  const narrow = useNarrow();
  const rows = useRows(current, query);
  const columns = useMemo(
    () => columnsOf(current, rows.rows, query.field),
    [current, rows.rows, query.field],
  );
  const fields = useMemo(() => columns.map(({ field }) => field), [columns]);
  const mending = useMending(current, rows, fields);
  const { list } = rows;
  if (list.error && !list.data) {
    return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (!list.data) return <Loading rows={8} />;
  const editable = can('import:run');
  const List = narrow ? RowCards : RowGrid;
  return (
    <div className="kz-stack">
      <MendBar rows={rows} fields={fields} mending={mending} editable={editable}>
        {query.outcome !== 'invalid' && current.rows.invalid > 0 && (
          <Button onClick={onRest}>{t('mend.rest', { rows: formatNumber(current.rows.invalid) })}</Button>
        )}
      </MendBar>
      <ProblemAlert error={mending.error} onRetry={mending.retry} />
      {rows.rows.length === 0 ? (
        <Nothing />
      ) : (
        <List current={current} rows={rows} columns={columns} mending={mending} editable={editable} />
      )}
      <More rows={rows} />
      <UnsavedGuard dirty={mending.dirty} />
    </div>
  );
}

interface MendBarProps {
  rows: Rows;
  fields: readonly string[];
  mending: Mending;
  editable: boolean;
  /** The way on, once nothing is left here. */
  children: ReactNode;
}

/** The way into mending, and how much of it is left on this list. */
function MendBar({ rows, fields, mending, editable, children }: MendBarProps) {
  const t = useImportsTexts();
  const bad = useMemo(() => badPlaces({ rows: rows.rows, fields }), [rows.rows, fields]);
  const first = bad[0];
  if (!editable) return null;
  if (!first) {
    return rows.mended.size > 0 ? (
      <div className="kz-mend-bar">
        <p role="status" className="kz-mend-done">
          {t('mend.done')}
        </p>
        {children}
      </div>
    ) : null;
  }
  return (
    <div className="kz-mend-bar">
      <Button onClick={() => mending.open(first)}>{t('mend.begin')}</Button>
      <span className="kz-secondary" role="status">
        {t('mend.left', { cells: formatNumber(bad.length) })}
      </span>
      <span className="kz-secondary kz-small">{t('mend.keys')}</span>
    </div>
  );
}

function Nothing() {
  const t = useImportsTexts();
  return <EmptyState title={t('rows.none')} hint={t('rows.noneHint')} />;
}

function More({ rows }: { rows: Rows }) {
  const t = useImportsTexts();
  const { list } = rows;
  if (rows.rows.length === 0) return null;
  return (
    <div className="kz-pager">
      <span className="kz-secondary" role="status">
        {t('rows.shown', { rows: formatNumber(rows.rows.length) })}
      </span>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('rows.more')}
        </Button>
      )}
    </div>
  );
}
