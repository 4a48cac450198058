import type { RouteObject } from 'react-router';

export const protectionRoutes: RouteObject[] = [
  {
    path: 'data-protection',
    lazy: async () => ({ Component: (await import('./protection-page')).ProtectionPage }),
  },
];
