import { useQuery, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import type { Choice } from './choice';
import { useDebounced } from './use-debounced';

/** A field's search on the server: one request per pause, the old ones cancelled. */
export function useSearch(key: QueryKey, search: (q: string, signal: AbortSignal) => Promise<Choice[]>) {
  const [term, setTerm] = useState('');
  const wanted = term.trim();
  const q = useDebounced(wanted);
  const query = useQuery({
    queryKey: [...key, 'search', q],
    queryFn: ({ signal }) => search(q, signal),
    enabled: q.length > 0,
    staleTime: 30_000,
  });
  return {
    term,
    onTerm: setTerm,
    searching: wanted !== '',
    busy: wanted !== '' && (q !== wanted || query.isFetching),
    found: query.data ?? [],
    error: query.error,
    retry: () => void query.refetch(),
  };
}
