import { QueryClient } from '@tanstack/react-query';
import { toApiError } from '../lib/api';

/** Asks again when the network or the server failed; what was refused once will be refused again. */
function mayHelp(failures: number, error: unknown): boolean {
  const { status } = toApiError(error);
  return failures < 2 && (status === 0 || status >= 502);
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: mayHelp, staleTime: 15_000 }, mutations: { retry: false } },
  });
}
