import type { RouteObject } from 'react-router';

export const volunteerRoutes: RouteObject[] = [
  { path: 'volunteers', lazy: { Component: async () => (await import('./list-page')).ListPage } },
  { path: 'volunteers/:id', lazy: { Component: async () => (await import('./detail-page')).DetailPage } },
];
