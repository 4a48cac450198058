import type { RouteObject } from 'react-router';

/** The first page after sign-in. */
export const homeRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./home-page')).HomePage }) },
];
