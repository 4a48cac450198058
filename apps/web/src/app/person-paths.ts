const PATHS = ['/join', '/confirm', '/my'];

/** Whether an address belongs to the pages of volunteers, which are a program of their own. */
export function isPersonPath(path: string): boolean {
  return PATHS.some((start) => path === start || path.startsWith(`${start}/`));
}
