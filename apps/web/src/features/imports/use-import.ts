import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { importQuery, isRunning, type Import } from './queries';
import { useImportEvents } from './use-import-events';

const POLL_MS = 2_000;
/** While events arrive: in case the line is dead without having been closed. */
const SURE_MS = 20_000;

/** One import, kept up to date while the server works on it: by events, or by asking when events do not come. */
export function useImport(id: string): UseQueryResult<Import> {
  const known = useQueryClient().getQueryData(importQuery(id).queryKey);
  const live = useImportEvents(id, known !== undefined && isRunning(known));
  const query = useQuery({
    ...importQuery(id),
    refetchInterval: ({ state }) => {
      if (!state.data || !isRunning(state.data)) return false;
      return live ? SURE_MS : POLL_MS;
    },
  });
  useFreshLists(query.data);
  return query;
}

/** What an import has created or taken back shows in other lists: they are asked anew when it has come to an end. */
function useFreshLists(current: Import | undefined): void {
  const queries = useQueryClient();
  const before = useRef<Import['status']>(undefined);
  const status = current?.status;
  useEffect(() => {
    const changed = before.current !== undefined && before.current !== status;
    before.current = status;
    if (!changed) return;
    for (const name of ['organizations', 'volunteers']) void queries.invalidateQueries({ queryKey: [name] });
    void queries.invalidateQueries({ queryKey: ['imports', 'list'] });
    void queries.invalidateQueries({ queryKey: ['imports', 'latest'] });
  }, [status, queries]);
}
