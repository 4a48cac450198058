import type { RouteObject } from 'react-router';

export const claimRoutes: RouteObject[] = [
  { path: 'claims', lazy: async () => ({ Component: (await import('./list-page')).ListPage }) },
  { path: 'claims/find', lazy: async () => ({ Component: (await import('./search-page')).SearchPage }) },
  { path: 'claims/new', lazy: async () => ({ Component: (await import('./new-page')).NewPage }) },
  { path: 'claims/:id', lazy: async () => ({ Component: (await import('./detail-page')).DetailPage }) },
];
