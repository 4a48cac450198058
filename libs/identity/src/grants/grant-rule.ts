import {
  type Actor,
  type Administration,
  followsBothLines,
  type Grant,
  GRID,
  isAdministration,
  type Permission,
  type Reach,
  type Role,
  ROLES,
} from '#kezhi/kernel';
import { NATION, type OrganizationFacts } from '#kezhi/organizations';

/** What the rules need to know of the organization on which a role is given. */
export type GrantPlace = Pick<OrganizationFacts, 'id' | 'kind' | 'level' | 'ancestorIds' | 'regionPath'>;

/** Whether the role makes sense there: the roles of 科协 officers and of administrators exist on 科协 only, the national one on the national one. */
export function fits(role: Role, place: GrantPlace): boolean {
  if (role === 'national_officer') return place.kind === 'association' && place.level === 'national';
  return (role !== 'association_officer' && !isAdministration(role)) || place.kind === 'association';
}

/** Whether the actor holds this administration over the place: its reach is the organization and everything below. */
export function isInCharge(
  { grants }: Pick<Actor, 'grants'>,
  administration: Administration,
  { ancestorIds }: Pick<GrantPlace, 'ancestorIds'>,
): boolean {
  return grants.some(
    ({ role, organizationId }) => role === administration && ancestorIds.includes(organizationId),
  );
}

/** What the actor may give there: what exists there, and reaches no further than the actor. */
export function givableRoles(actor: Pick<Actor, 'grants'>, place: GrantPlace): Role[] {
  return ROLES.filter((role) => fits(role, place) && handsOn(actor, role, place));
}

/** A security administrator gives what they do not hold themselves: that is the office. */
export function handsOn(actor: Pick<Actor, 'grants'>, role: Role, place: GrantPlace): boolean {
  return isInCharge(actor, 'security_administrator', place) || reachesAsFar(actor, role, place);
}

/**
 * Whether the actor can do, there and as far from there, everything that the role would permit. Nobody hands on more
 * than they hold: neither another permission, nor a longer reach, nor a territory that is not theirs.
 */
export function reachesAsFar({ grants }: Pick<Actor, 'grants'>, role: Role, place: GrantPlace): boolean {
  const permits = Object.entries(GRID[role]) as Array<[Permission, Reach]>;
  return permits.every(([permission, reach]) => covers(grants, permission, reach, place));
}

function covers(grants: readonly Grant[], permission: Permission, reach: Reach, place: GrantPlace): boolean {
  if (reach === 'self') return true;
  const held = grants.map((grant) => ({ ...grant, reach: GRID[grant.role][permission] }));
  if (held.some((grant) => grant.reach === 'all')) return true;
  if (reach === 'all') return false;
  const above = held.filter((grant) => grant.reach === 'subtree');
  const byLine = above.some(({ organizationId }) => place.ancestorIds.includes(organizationId));
  if (reach === 'unit')
    return byLine || held.some((grant) => grant.reach === 'unit' && grant.organizationId === place.id);
  // An association's officers also read their territory, which need not lie under its supervisor's.
  const readsTerritory = place.kind === 'association' && followsBothLines(permission);
  return byLine && (!readsTerritory || above.some(({ territory }) => holdsTerritory(territory, place)));
}

function holdsTerritory(territory: string | null, { regionPath }: GrantPlace): boolean {
  return territory !== null && (territory === NATION || regionPath.includes(territory));
}
