/** One page of a list: `nextCursor` is null on the last one, `total` only when it was asked for. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}

/** What every list accepts. `after` is the sort key of the last row seen, already unsealed from the cursor. */
export interface PageQuery {
  limit: number;
  after: readonly string[] | null;
  includeTotal: boolean;
}

/**
 * Cuts the one row that was read too many, and says whether it was there.
 * Repositories read `limit + 1` rows, so that "is there more" needs no count.
 */
export function cut<T>(rows: T[], limit: number): { rows: T[]; more: boolean } {
  return rows.length > limit ? { rows: rows.slice(0, limit), more: true } : { rows, more: false };
}
