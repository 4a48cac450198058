import { QueryClient } from '@tanstack/react-query';
import { toApiError } from '../lib/api';

/** Asks again when the network or the server failed; what was refused once will be refused again. */
function mayHelp(failures: number, error: unknown): boolean {
  const { status } = toApiError(error);
  return failures < 2 && (status === 0 || status >= 502);
}

/**
 * Without a network a call fails and says so. The library would rather hold it back until the network returns, and a form
 * that waits without a word, and is sent when nobody looks at it any more, is worse than one that is sent again.
 */
const networkMode = 'always';

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: mayHelp, staleTime: 15_000, networkMode, refetchOnReconnect: true },
      mutations: { retry: false, networkMode },
    },
  });
}
