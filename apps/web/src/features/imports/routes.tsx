import type { RouteObject } from 'react-router';

/** Below the shell: the history, the beginning of an import, and one import from its file to its undo. */
export const importRoutes: RouteObject[] = [
  { path: 'imports', lazy: async () => ({ Component: (await import('./history-page')).HistoryPage }) },
  {
    path: 'imports/new',
    lazy: async () => ({ Component: (await import('./start/start-page')).StartPage }),
  },
  { path: 'imports/:id', lazy: async () => ({ Component: (await import('./detail-page')).DetailPage }) },
];
