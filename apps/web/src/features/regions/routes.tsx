import type { RouteObject } from 'react-router';

export const regionRoutes: RouteObject[] = [
  {
    path: 'regions',
    lazy: async () => ({ Component: (await import('./successions-page')).SuccessionsPage }),
  },
];
