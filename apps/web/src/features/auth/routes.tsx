import type { RouteObject } from 'react-router';

/** Behind the shell. */
export const securityRoutes: RouteObject[] = [
  {
    path: 'security',
    lazy: async () => ({ Component: (await import('./security/security-page')).SecurityPage }),
  },
];

/** Before the shell: what is needed without a session, or before anything else. */
export const entryRoutes: RouteObject[] = [
  {
    path: '/second-factor',
    lazy: async () => ({ Component: (await import('./second-factor/second-factor-page')).SecondFactorPage }),
  },
  {
    path: '/forgotten-password',
    lazy: async () => ({ Component: (await import('./forgotten-page')).ForgottenPage }),
  },
  {
    path: '/activation',
    lazy: async () => {
      const { PasswordLinkPage } = await import('./password-link-page');
      return { element: <PasswordLinkPage purpose="activation" /> };
    },
  },
  {
    path: '/password-reset',
    lazy: async () => {
      const { PasswordLinkPage } = await import('./password-link-page');
      return { element: <PasswordLinkPage purpose="password-reset" /> };
    },
  },
];
