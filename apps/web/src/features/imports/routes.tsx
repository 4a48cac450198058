import type { RouteObject } from 'react-router';

/** Below the shell: /imports, /imports/new, /imports/:id. */
export const importRoutes: RouteObject[] = [];
