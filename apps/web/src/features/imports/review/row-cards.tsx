import { Button } from 'antd';
import { useId } from 'react';
import { formatNumber } from '../../../lib/i18n';
import { useImportsTexts } from '../texts';
import { CellContent } from './cell-content';
import { CellEditor } from './cell-editor';
import type { GridColumn } from './columns';
import { isSame, problemsAt } from './places';
import type { RowListProps } from './row-grid';
import { RowSign } from './row-sign';
import type { Rows } from './use-rows';

type Row = Rows['rows'][number];

/** Rows on a telephone: what is wrong stands open, the rest is folded away. */
export function RowCards(props: RowListProps) {
  const t = useImportsTexts();
  const { rows, current } = props;
  return (
    <ul className="kz-cards" aria-label={t('rows.grid')}>
      {rows.rows.map((row) => (
        <li key={row.rowNo} className="kz-card">
          <div className="kz-card-head kz-row-head">
            <span>{t('rows.card', { row: formatNumber(row.rowNo), name: row.cells.name })}</span>
            <RowSign row={row} kind={current.kind} mended={rows.mended.has(row.rowNo)} />
          </div>
          <RowCells {...props} row={row} />
        </li>
      ))}
    </ul>
  );
}

function RowCells(props: RowListProps & { row: Row }) {
  const t = useImportsTexts();
  const { row, columns, mending } = props;
  const open = columns.filter(
    ({ field }) => problemsAt(row, field).length > 0 || isSame(mending.editing, { rowNo: row.rowNo, field }),
  );
  const others = columns.filter((column) => !open.includes(column) && row.cells[column.field]);
  return (
    <>
      <dl>
        {open.map((column) => (
          <Cell key={column.field} {...props} column={column} />
        ))}
      </dl>
      {others.length > 0 && (
        <details className="kz-more">
          <summary>{t('rows.others')}</summary>
          <dl>
            {others.map((column) => (
              <Cell key={column.field} {...props} column={column} />
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function Cell({ current, row, column, mending, editable }: RowListProps & { row: Row; column: GridColumn }) {
  const t = useImportsTexts();
  const problemId = useId();
  const place = { rowNo: row.rowNo, field: column.field };
  const isOpen = editable && isSame(mending.editing, place);
  return (
    <div>
      <dt>{column.title}</dt>
      <dd>
        {isOpen && (
          <CellEditor
            importId={current.id}
            place={place}
            title={column.title}
            shown={row.cells[column.field] ?? ''}
            isChild={row.under14}
            problemId={problemId}
            mending={mending}
          />
        )}
        <CellContent row={row} field={column.field} problemId={problemId} showsText={!isOpen} />
        {editable && !isOpen && (
          <Button
            size="small"
            aria-label={t('cell.mend', { row: row.rowNo, title: column.title })}
            onClick={() => mending.open(place)}
          >
            {t('cell.change')}
          </Button>
        )}
      </dd>
    </div>
  );
}
