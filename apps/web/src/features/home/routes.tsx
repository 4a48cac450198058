import type { RouteObject } from 'react-router';

/** The first page after sign-in. */
export const homeRoutes: RouteObject[] = [
  { index: true, lazy: { Component: async () => (await import('./home-page')).HomePage } },
];
