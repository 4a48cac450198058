import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { createBrowserRouter, RouterProvider, type DataRouter, type RouteObject } from 'react-router';
import { personRoutes } from '../features/persons/routes';
import { useRootLook } from '../lib/theme/use-root-look';
import { makeQueryClient } from './query-client';

export const routesOfPersons: RouteObject[] = personRoutes;

function Look({ children }: { children: ReactNode }) {
  useRootLook();
  return children;
}

/** The pages of volunteers, apart from the office: light, and made for a telephone. */
export function PersonApp({ router, queries }: { router?: DataRouter; queries?: QueryClient }) {
  const [ownRouter] = useState(() => router ?? createBrowserRouter(routesOfPersons));
  const [ownQueries] = useState(() => queries ?? makeQueryClient());
  return (
    <QueryClientProvider client={ownQueries}>
      <Look>
        <RouterProvider router={ownRouter} />
      </Look>
    </QueryClientProvider>
  );
}
