import type { RouteObject } from 'react-router';

export const volunteerRoutes: RouteObject[] = [
  { path: 'volunteers', lazy: async () => ({ Component: (await import('./list-page')).ListPage }) },
  {
    path: 'volunteers/new',
    lazy: async () => ({ Component: (await import('./register-page')).RegisterPage }),
  },
  { path: 'volunteers/:id', lazy: async () => ({ Component: (await import('./detail-page')).DetailPage }) },
];
