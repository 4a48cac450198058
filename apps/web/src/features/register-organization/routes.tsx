import type { RouteObject } from 'react-router';

/** For everybody, outside of the office. */
export const registerOrganizationRoutes: RouteObject[] = [
  {
    path: '/register/organization',
    lazy: async () => ({ Component: (await import('./start-page')).StartPage }),
  },
  {
    path: '/register/organization/:trackingNo',
    lazy: async () => ({ Component: (await import('./application-page')).ApplicationPage }),
  },
];
