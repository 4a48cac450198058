import type { Choice } from './choice';

const KEY = 'kezhi.recent-units';
const KEPT = 6;

const keyOf = (purpose: string | undefined) => (purpose === undefined ? KEY : `${KEY}.${purpose}`);

/**
 * Units chosen lately in this browser, newest first. Names of organizations are public. A field that offers only some units has a
 * purpose, and recent ones of its own.
 */
export function recentUnits(purpose?: string): Choice[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(purpose)) ?? '[]');
    return Array.isArray(kept) ? (kept as Choice[]) : [];
  } catch {
    return [];
  }
}

export function rememberRecentUnit({ id, name, hint }: Choice, purpose?: string): void {
  const others = recentUnits(purpose).filter((unit) => unit.id !== id);
  const next = [{ id, name, ...(hint ? { hint } : {}) }, ...others].slice(0, KEPT);
  try {
    localStorage.setItem(keyOf(purpose), JSON.stringify(next));
  } catch {
    // a convenience only
  }
}
