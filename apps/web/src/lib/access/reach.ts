import type { Held, Permission } from '../api';

/** A unit as far as reach needs to know it: its own id and those above it on the supervisor line. */
export interface UnitOfReach {
  id: string;
  ancestors?: readonly { id: string }[];
}

function covers(held: Held, unit: UnitOfReach): boolean {
  if (held.reach === 'all') return true;
  if (held.organizationId === unit.id) return held.reach !== 'self';
  return held.reach === 'subtree' && (unit.ancestors ?? []).some(({ id }) => id === held.organizationId);
}

/**
 * Whether what somebody holds allows an act on a unit (or on any unit, when none is named). It only decides what a
 * screen offers; the server decides what happens. Reading also follows the territory, which only the server knows,
 * so a `:read` held anywhere counts.
 */
export function allows(held: readonly Held[], permission: Permission, unit?: UnitOfReach): boolean {
  const matching = held.filter((entry) => entry.permission === permission);
  if (!unit || permission.endsWith(':read')) return matching.length > 0;
  return matching.some((entry) => covers(entry, unit));
}
