import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Page } from '../../../lib/api';
import {
  causesQuery,
  keepImport,
  rowsQuery,
  type Import,
  type ImportRow,
  type Outcome,
  type RowQuery,
} from '../queries';

type Pages = InfiniteData<Page<ImportRow>, unknown>;

const inFileOrder = (one: ImportRow, other: ImportRow): number => one.rowNo - other.rowNo;

const flat = (pages: Pages | undefined): ImportRow[] => pages?.pages.flatMap(({ items }) => items) ?? [];

/** Listed rows, and those that were mended on this screen although they no longer match what is asked for. */
function together(listed: ImportRow[], mended: ReadonlyMap<number, ImportRow>): ImportRow[] {
  const known = new Set(listed.map(({ rowNo }) => rowNo));
  return [...listed, ...[...mended.values()].filter(({ rowNo }) => !known.has(rowNo))].sort(inFileOrder);
}

/** Whether mending one row has changed the outcome of others as well (two rows with one number, say). */
function othersChanged(before: Import['rows'], after: Import['rows'], was: Outcome, is: Outcome): boolean {
  const expected = { ...before };
  expected[was] -= 1;
  expected[is] += 1;
  return (['create', 'link', 'unchanged', 'invalid'] as const).some((key) => expected[key] !== after[key]);
}

/** The rows of an import that match, page by page, with what has been mended here kept in sight. */
export function useRows(current: Import, query: RowQuery) {
  const queries = useQueryClient();
  const options = rowsQuery(current.id, current.revision, query);
  const list = useInfiniteQuery(options);
  const [mended, setMended] = useState<ReadonlyMap<number, ImportRow>>(new Map());
  const rows = useMemo(() => together(flat(list.data), mended), [list.data, mended]);

  const keep = (row: ImportRow, next: Import): void => {
    const was = rows.find(({ rowNo }) => rowNo === row.rowNo)?.outcome ?? row.outcome;
    setMended((before) => new Map(before).set(row.rowNo, row));
    queries.setQueryData(options.queryKey, (pages) => pages && replaced(pages, row));
    keepImport(queries, next);
    void queries.invalidateQueries({ queryKey: causesQuery(next.id, next.revision).queryKey });
    const exact = !othersChanged(current.rows, next.rows, was, row.outcome);
    const lists = { queryKey: ['imports', 'one', next.id, 'rows'] };
    // Lists that are not on the screen are asked anew when they are; this one only when it must be.
    void queries.invalidateQueries({ ...lists, refetchType: exact ? 'none' : 'active' });
  };

  const more = async (): Promise<ImportRow[]> => {
    const { data } = await list.fetchNextPage();
    return together(flat(data), mended);
  };
  return { list, rows, mended, keep, more };
}

export type Rows = ReturnType<typeof useRows>;

function replaced(pages: Pages, row: ImportRow): Pages {
  const items = (page: Page<ImportRow>) => page.items.map((item) => (item.rowNo === row.rowNo ? row : item));
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: items(page) })) };
}
