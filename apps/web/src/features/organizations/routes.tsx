import type { RouteObject } from 'react-router';

export const organizationRoutes: RouteObject[] = [
  { path: 'organizations', lazy: async () => ({ Component: (await import('./list-page')).ListPage }) },
  { path: 'organizations/tree', lazy: async () => ({ Component: (await import('./tree-page')).TreePage }) },
  {
    path: 'organizations/new',
    lazy: async () => ({ Component: (await import('./create-page')).CreatePage }),
  },
  {
    path: 'organizations/:id',
    lazy: async () => ({ Component: (await import('./detail-page')).DetailPage }),
  },
  {
    path: 'organizations/:id/board',
    lazy: async () => ({ Component: (await import('./board-page')).BoardPage }),
  },
  {
    path: 'organizations/:id/edit',
    lazy: async () => ({ Component: (await import('./edit-page')).EditPage }),
  },
];
