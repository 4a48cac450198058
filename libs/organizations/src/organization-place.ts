import type { OrganizationFacts, OrganizationKind } from './organization.js';

export interface Place {
  ancestorIds: string[];
  lineId: string | null;
}

/** Where an organization stands in the tree, from where its supervisor stands. */
export function placeUnder(
  parent: Pick<OrganizationFacts, 'ancestorIds' | 'lineId'> | null,
  own: { id: string; kind: OrganizationKind },
): Place {
  return {
    ancestorIds: [...(parent?.ancestorIds ?? []), own.id],
    lineId: parent?.lineId ?? (own.kind === 'association' ? null : own.id),
  };
}

/**
 * Rows of one file in an order in which every supervisor comes before its subordinates, whatever the file's own order.
 * Rows that supervise each other in a circle have no such order: they come back as `circular`.
 */
export function parentsFirst<T extends { id: string; parentId: string }>(
  rows: readonly T[],
): { ordered: T[]; circular: T[] } {
  const waiting = new Map<string, T[]>();
  const own = new Set(rows.map((row) => row.id));
  const ordered: T[] = [];
  for (const row of rows) {
    if (!own.has(row.parentId)) ordered.push(row);
    else waiting.set(row.parentId, [...(waiting.get(row.parentId) ?? []), row]);
  }
  // `ordered` grows while it is walked: each row that has its place releases those under it.
  for (const row of ordered) {
    const released = waiting.get(row.id);
    if (!released) continue;
    ordered.push(...released);
    waiting.delete(row.id);
  }
  return { ordered, circular: [...waiting.values()].flat() };
}
