import { createBrowserRouter, type RouteObject } from 'react-router';
import { accountRoutes } from '../features/accounts/routes';
import { PasswordPage, SignInPage } from '../features/auth';
import { claimRoutes } from '../features/claims/routes';
import { entryRoutes, securityRoutes } from '../features/auth/routes';
import { homeRoutes } from '../features/home/routes';
import { importRoutes } from '../features/imports/routes';
import { membershipRoutes } from '../features/memberships/routes';
import { organizationRoutes } from '../features/organizations/routes';
import { protectionRoutes } from '../features/protection/routes';
import { regionRoutes } from '../features/regions/routes';
import { registerOrganizationRoutes } from '../features/register-organization/routes';
import { reviewRoutes } from '../features/reviews/routes';
import { volunteerRoutes } from '../features/volunteers/routes';
import { BrokenPage, MissingPage } from './error-pages';
import { Shell } from './shell/shell';
import { SessionGate, Starting } from './session-gate';

/** Every address: those for everybody first, then the office behind its sign-in. Features bring their own routes and load them when they are visited. */
export const routes: RouteObject[] = [
  {
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <Starting />,
    children: registerOrganizationRoutes,
  },
  {
    element: <SessionGate />,
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <Starting />,
    children: [
      { path: '/sign-in', element: <SignInPage /> },
      { path: '/password', element: <PasswordPage /> },
      ...entryRoutes,
      {
        path: '/',
        element: <Shell />,
        children: [
          {
            errorElement: <BrokenPage />,
            children: [
              ...homeRoutes,
              ...organizationRoutes,
              ...volunteerRoutes,
              ...membershipRoutes,
              ...importRoutes,
              ...claimRoutes,
              ...protectionRoutes,
              ...regionRoutes,
              ...accountRoutes,
              ...securityRoutes,
              ...reviewRoutes,
              { path: '*', element: <MissingPage /> },
            ],
          },
        ],
      },
    ],
  },
];

export function makeRouter() {
  return createBrowserRouter(routes);
}
