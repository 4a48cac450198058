import type { RouteObject } from 'react-router';

export const membershipRoutes: RouteObject[] = [
  { path: 'memberships', lazy: async () => ({ Component: (await import('./unit-page')).UnitPage }) },
  {
    path: 'organizations/:id/members',
    lazy: async () => ({ Component: (await import('./team-page')).TeamPage }),
  },
];
