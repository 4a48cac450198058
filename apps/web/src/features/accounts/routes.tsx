import type { RouteObject } from 'react-router';

export const accountRoutes: RouteObject[] = [
  { path: 'accounts', lazy: async () => ({ Component: (await import('./list-page')).ListPage }) },
  { path: 'accounts/:id', lazy: async () => ({ Component: (await import('./detail-page')).DetailPage }) },
  { path: 'audit-log', lazy: async () => ({ Component: (await import('./audit/audit-page')).AuditPage }) },
];
