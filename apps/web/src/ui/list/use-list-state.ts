import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/** Filter values by name; an absent one is not filtered by. */
type Filters<K extends string> = Readonly<Partial<Record<K, string>>>;

export interface ListState<K extends string> {
  filters: Filters<K>;
  active: number;
  cursor: string | undefined;
  /** Pages that lie before this one in this visit, so that "previous" works with one-way cursors. */
  hasPrevious: boolean;
  setFilters: (change: Filters<K>) => void;
  clear: () => void;
  next: (cursor: string) => void;
  previous: () => void;
  first: () => void;
}

interface Trail {
  trail?: readonly string[];
}

/** Values that are not filters stay in the address when filters change: the unit somebody works in, the tab. */
function without(params: URLSearchParams, names: readonly string[]): URLSearchParams {
  const rest = new URLSearchParams(params);
  names.forEach((name) => rest.delete(name));
  return rest;
}

/**
 * The state of a list: filters and page in the address, so that reload, the back button and a copied link show the
 * same rows. A changed filter starts at the first page.
 */
export function useListState<K extends string>(names: readonly K[]): ListState<K> {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const trail = useMemo(() => (location.state as Trail | null)?.trail ?? [], [location.state]);
  const cursor = params.get('cursor') ?? undefined;

  const filters = useMemo(() => {
    const present = names.map((name) => [name, params.get(name)]).filter(([, value]) => value);
    return Object.fromEntries(present) as Filters<K>;
  }, [names, params]);

  const setFilters = useCallback(
    (change: Filters<K>) => {
      setParams((before) => {
        const after = without(before, ['cursor', ...Object.keys(change)]);
        for (const [name, value] of Object.entries<string | undefined>(change))
          if (value) after.set(name, value);
        return after;
      });
    },
    [setParams],
  );

  const go = useCallback(
    (to: string | undefined, passed: readonly string[]) => {
      setParams(
        (before) => {
          const after = without(before, ['cursor']);
          if (to) after.set('cursor', to);
          return after;
        },
        { state: { trail: passed } satisfies Trail },
      );
    },
    [setParams],
  );

  return {
    filters,
    active: Object.keys(filters).length,
    cursor,
    hasPrevious: cursor !== undefined && trail.length > 0,
    setFilters,
    clear: useCallback(
      () => setParams((before) => without(before, ['cursor', ...names])),
      [names, setParams],
    ),
    next: (to) => go(to, [...trail, cursor ?? '']),
    previous: () => go(trail.at(-1) || undefined, trail.slice(0, -1)),
    first: () => go(undefined, []),
  };
}
