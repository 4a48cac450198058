import type { ReactNode } from 'react';
import { useNarrow } from '../../lib/theme';

export interface Column<T> {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  /** Names the row: its header for screen readers, the heading of its card on a telephone. Exactly one column. */
  heading?: boolean;
  /** Numbers stand right, so that their digits line up. */
  numeric?: boolean;
  width?: string;
}

interface RowsProps<T> {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
}

function Cell<T>({ column, row }: { column: Column<T>; row: T }) {
  const className = column.numeric ? 'kz-numeric' : undefined;
  if (column.heading) return <th scope="row">{column.render(row)}</th>;
  return <td className={className}>{column.render(row)}</td>;
}

function Wide<T>({ caption, columns, rows, rowKey }: RowsProps<T>) {
  return (
    <div className="kz-table-frame">
      <table className="kz-table">
        <caption className="kz-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, numeric, width }) => (
              <th key={key} scope="col" className={numeric ? 'kz-numeric' : undefined} style={{ width }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards<T>({ caption, columns, rows, rowKey }: RowsProps<T>) {
  const heading = columns.find((column) => column.heading);
  const others = columns.filter((column) => !column.heading);
  return (
    <ul className="kz-cards" aria-label={caption}>
      {rows.map((row) => (
        <li key={rowKey(row)} className="kz-card">
          {heading && <div className="kz-card-head">{heading.render(row)}</div>}
          <dl>
            {others.map((column) => (
              <div key={column.key}>
                <dt>{column.title}</dt>
                <dd>{column.render(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** Rows as a table, or as cards where a table would not fit. */
export function ListTable<T>(props: RowsProps<T>) {
  return useNarrow() ? <Cards {...props} /> : <Wide {...props} />;
}
