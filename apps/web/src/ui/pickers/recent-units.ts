import type { Choice } from './choice';

const KEY = 'kezhi.recent-units';
const KEPT = 6;

/** Units chosen lately in this browser, newest first. Names of organizations are public. */
export function recentUnits(): Choice[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as Choice[]) : [];
  } catch {
    return [];
  }
}

export function rememberRecentUnit({ id, name, hint }: Choice): void {
  const others = recentUnits().filter((unit) => unit.id !== id);
  const next = [{ id, name, ...(hint ? { hint } : {}) }, ...others].slice(0, KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // a convenience only
  }
}
