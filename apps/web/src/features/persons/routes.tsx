import { Navigate, type RouteObject } from 'react-router';
import { BrokenPerson } from './broken-person';
import { Waiting } from './kit/waiting';
import { PersonFrame } from './person-frame';

/** The pages of people who are, or want to be, volunteers; each is loaded when it is visited. */
export const personRoutes: RouteObject[] = [
  {
    element: <PersonFrame />,
    errorElement: <BrokenPerson />,
    hydrateFallbackElement: <Waiting />,
    children: [
      { path: '/join', lazy: async () => ({ Component: (await import('./join/join-page')).JoinPage }) },
      {
        path: '/join/progress',
        lazy: async () => ({ Component: (await import('./join/progress-page')).ProgressPage }),
      },
      { path: '/confirm', lazy: async () => ({ Component: (await import('./confirm-page')).ConfirmPage }) },
      { path: '/my', lazy: async () => ({ Component: (await import('./own/my-page')).MyPage }) },
      { path: '*', element: <Navigate to="/my" replace /> },
    ],
  },
];
