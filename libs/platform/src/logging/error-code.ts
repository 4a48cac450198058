/** The machine-readable `code` of a system or library error; empty when it has none. Never quotes what was typed. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
