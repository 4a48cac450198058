import type { Import, ImportRow } from '../queries';

export interface GridColumn {
  field: string;
  title: string;
}

/** Names the row on the screen, whatever is wrong with it. */
const NAME = 'name';

/**
 * The file's columns in the file's order, except that the name comes first and the column of the chosen cause second.
 * Fields that the file lacks but that rows need (a guardian, say) stand behind them, and at the end what no row shown has anything
 * in: a form has two dozen columns, and most units fill in eight.
 */
export function columnsOf(
  current: Pick<Import, 'columns'>,
  rows: readonly ImportRow[],
  chosen: string | undefined,
): GridColumn[] {
  const titles = new Map(current.columns.map(({ field, title }) => [field, title]));
  for (const { problems } of rows)
    for (const { field, column } of problems) if (!titles.has(field)) titles.set(field, column || field);
  for (const { cells } of rows)
    for (const field of Object.keys(cells)) if (!titles.has(field)) titles.set(field, field);
  const used = new Set(
    rows.flatMap(({ cells, problems }) => [
      ...Object.keys(cells).filter((field) => cells[field] !== ''),
      ...problems.map(({ field }) => field),
    ]),
  );
  const fields = [...titles.keys()];
  const ordered = [
    ...[NAME, chosen].filter((field): field is string => field !== undefined && titles.has(field)),
    ...fields.filter((field) => used.has(field)),
    ...fields,
  ];
  return [...new Set(ordered)].map((field) => ({ field, title: titles.get(field) ?? field }));
}
