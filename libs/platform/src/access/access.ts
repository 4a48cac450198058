import {
  type Actor,
  AppError,
  followsBothLines,
  GRID,
  isEmpty,
  isPersonal,
  makeScope,
  type Permission,
  type Reach,
  type Scope,
} from '#kezhi/kernel';

/** Whether any role of the actor, anywhere, holds the permission. How far it reaches is the scope's business. */
export function mayAnywhere(actor: Actor, permission: Permission): boolean {
  if (isPersonal(permission)) return actor.personId !== null;
  return isOwn(permission) || actor.grants.some(({ role }) => GRID[role][permission] !== undefined);
}

/** What the actor may touch under one permission: the union over all of the actor's roles. Refuses when that is nothing. */
export function scopeOf(actor: Actor, permission: Permission): Scope {
  const bothLines = followsBothLines(permission);
  const parts = { all: false, territories: [] as string[], subtrees: [] as string[], units: [] as string[] };
  for (const { role, organizationId, territory } of actor.grants) {
    const reach: Reach | undefined = GRID[role][permission];
    if (reach === 'all') parts.all = true;
    if (reach === 'subtree') {
      parts.subtrees.push(organizationId);
      if (bothLines && territory !== null) parts.territories.push(territory);
    }
    if (reach === 'unit') parts.units.push(organizationId);
  }
  const scope = makeScope(parts);
  if (isEmpty(scope)) throw new AppError('COMMON.FORBIDDEN');
  return scope;
}

/** Everything: for jobs and migrations that act for the system, never for a request. */
export const SYSTEM_SCOPE: Scope = makeScope({ all: true, territories: [], subtrees: [], units: [] });

/** Acts on the actor's own account need no role. */
function isOwn(permission: Permission): boolean {
  return permission === 'profile:read' || permission === 'profile:edit' || permission === 'region:read';
}
