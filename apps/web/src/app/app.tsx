import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider, type DataRouter } from 'react-router';
import { LookProvider } from '../lib/theme';
import { makeQueryClient } from './query-client';
import { makeRouter } from './router';

/** Everything around the routes. Tests hand in their own router and client. */
export function App({ router, queries }: { router?: DataRouter; queries?: QueryClient }) {
  const [ownRouter] = useState(() => router ?? makeRouter());
  const [ownQueries] = useState(() => queries ?? makeQueryClient());
  return (
    <QueryClientProvider client={ownQueries}>
      <LookProvider>
        <RouterProvider router={ownRouter} />
      </LookProvider>
    </QueryClientProvider>
  );
}
