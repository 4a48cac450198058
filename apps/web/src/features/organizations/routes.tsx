import type { RouteObject } from 'react-router';

export const organizationRoutes: RouteObject[] = [
  { path: 'organizations', lazy: { Component: async () => (await import('./list-page')).ListPage } },
  { path: 'organizations/tree', lazy: { Component: async () => (await import('./tree-page')).TreePage } },
  { path: 'organizations/new', lazy: { Component: async () => (await import('./create-page')).CreatePage } },
  { path: 'organizations/:id', lazy: { Component: async () => (await import('./detail-page')).DetailPage } },
  { path: 'organizations/:id/edit', lazy: { Component: async () => (await import('./edit-page')).EditPage } },
];
