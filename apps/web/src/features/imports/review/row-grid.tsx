import { memo, useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { formatNumber } from '../../../lib/i18n';
import type { Import } from '../queries';
import { useImportsTexts } from '../texts';
import { CellContent } from './cell-content';
import { CellEditor } from './cell-editor';
import type { GridColumn } from './columns';
import { isBad, isSame, neighbour, type Place } from './places';
import { RowSign } from './row-sign';
import type { Mending } from './use-mending';
import type { Rows } from './use-rows';

export interface RowListProps {
  current: Import;
  rows: Rows;
  columns: readonly GridColumn[];
  mending: Mending;
  editable: boolean;
}

const nameOf = ({ rowNo, field }: Place): string => `${rowNo}.${field}`;

/** Rows as a spreadsheet: one stop of the Tab key, arrow keys inside, Enter opens a cell. */
export function RowGrid(props: RowListProps) {
  const { rows, columns, mending, editable } = props;
  const t = useImportsTexts();
  const frame = useRef<HTMLDivElement>(null);
  const fields = columns.map(({ field }) => field);
  const { active, editing } = mending;
  const first = rows.rows[0];
  const stop = active ?? (first && fields[0] ? { rowNo: first.rowNo, field: fields[0] } : null);
  useFocusedCell(frame, editing ? null : active);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!stop || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.key === 'Enter' || event.key === 'F2') && editable) mending.open(stop);
    else {
      const next = neighbour({ rows: rows.rows, fields }, stop, event.key);
      if (!next) return;
      mending.move(next);
    }
    event.preventDefault();
  };
  // A table with one stop for the Tab key and arrow keys inside: the grid of the ARIA practices.
  const grid = { role: 'grid', onKeyDown };
  return (
    <div className="kz-table-frame kz-grid-frame" ref={frame}>
      <table className="kz-table kz-grid" {...grid} aria-label={t('rows.grid')}>
        <thead>
          <tr>
            <th scope="col">{t('rows.rowNo')}</th>
            {columns.map(({ field, title }) => (
              <th key={field} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.rows.map((row) => (
            <GridRow
              key={row.rowNo}
              row={row}
              columns={columns}
              kind={props.current.kind}
              isMended={rows.mended.has(row.rowNo)}
              stopField={stop?.rowNo === row.rowNo ? stop.field : null}
              editor={
                editable && editing?.rowNo === row.rowNo ? { importId: props.current.id, mending } : null
              }
              onOpen={editable ? mending.open : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Keeps the keyboard where the grid says it is, but never takes it from another part of the page. */
function useFocusedCell(frame: React.RefObject<HTMLDivElement | null>, active: Place | null): void {
  const name = active && nameOf(active);
  useEffect(() => {
    if (!name) return;
    const cell = frame.current?.querySelector<HTMLElement>(`[data-cell="${name}"]`);
    cell?.focus();
  }, [name, frame]);
}

type Row = Rows['rows'][number];

interface Editor {
  importId: string;
  mending: Mending;
}

interface GridRowProps {
  row: Row;
  columns: readonly GridColumn[];
  kind: Import['kind'];
  isMended: boolean;
  /** The cell of this row at which the Tab key stops. */
  stopField: string | null;
  /** Present while a cell of this row is open: what is typed concerns no other row. */
  editor: Editor | null;
  onOpen: Mending['open'] | null;
}

/** Kept as it is while another row is typed into: there may be hundreds. */
const GridRow = memo(function GridRow({ row, kind, isMended, stopField, ...cells }: GridRowProps) {
  const bad = cells.columns
    .filter(({ field }) => isBad(row, field))
    .map(({ title }) => title.replace(/\*$/, ''));
  return (
    <tr>
      <th scope="row">
        <span className="kz-digits">{formatNumber(row.rowNo)}</span>
        <RowSign row={row} kind={kind} mended={isMended} />
        {bad.length > 0 && <span className="kz-cell-sub">{bad.join(' ')}</span>}
      </th>
      {cells.columns.map((column) => (
        <GridCell
          key={column.field}
          row={row}
          column={column}
          isStop={stopField === column.field}
          editor={cells.editor}
          onOpen={cells.onOpen}
        />
      ))}
    </tr>
  );
});

interface GridCellProps extends Pick<GridRowProps, 'row' | 'editor' | 'onOpen'> {
  column: GridColumn;
  isStop: boolean;
}

function GridCell({ row, column, isStop, editor, onOpen }: GridCellProps) {
  const problemId = useId();
  const place = { rowNo: row.rowNo, field: column.field };
  const bad = isBad(row, column.field);
  const isOpen = editor !== null && isSame(editor.mending.editing, place);
  return (
    <td
      data-cell={nameOf(place)}
      className={bad ? 'kz-bad' : undefined}
      tabIndex={isStop && !isOpen ? 0 : -1}
      aria-invalid={bad || undefined}
      onClick={() => {
        if (!isOpen) onOpen?.(place);
      }}
    >
      {isOpen && (
        <CellEditor
          importId={editor.importId}
          place={place}
          title={column.title}
          shown={row.cells[column.field] ?? ''}
          isChild={row.under14}
          problemId={problemId}
          mending={editor.mending}
        />
      )}
      <CellContent row={row} field={column.field} problemId={problemId} showsText={!isOpen} />
    </td>
  );
}
