import {
  AppError,
  followsBothLines,
  GRID,
  isAdministration,
  type Permission,
  type Role,
  ROLES,
} from '#kezhi/kernel';
import { ORGANIZATION_KINDS, type OrganizationFacts, type OrganizationKind } from './organization.js';

type Standing = Pick<OrganizationFacts, 'kind' | 'level'>;

/** Roles that exist on an association alone, or read its territory there. */
const TIED_TO_KIND: readonly Role[] = ROLES.filter(
  (role) => role === 'national_officer' || isAdministration(role) || readsTerritory(role),
);

/**
 * The roles that would no longer fit, or would reach elsewhere than they did when they were given, after a change of kind or
 * level: an association's officers read its territory, and the country's officers belong to a national association. Pure.
 */
export function rolesTiedTo(before: Standing, after: Standing): readonly Role[] {
  if (isAssociation(before) !== isAssociation(after)) return TIED_TO_KIND;
  return isAssociation(before) && before.level !== after.level ? ['national_officer'] : [];
}

export function isAssociation({ kind }: Pick<Standing, 'kind'>): boolean {
  return kind === 'association';
}

/** Whether an organization of this kind may stand under one of the other: no association is supervised by what is none. */
export function fitsUnder(kind: OrganizationKind, supervisor: OrganizationKind): boolean {
  return kind !== 'association' || supervisor === 'association';
}

/** The kinds of which one may supervise an organization of this kind. */
export function supervisorKinds(kind: OrganizationKind): OrganizationKind[] {
  return ORGANIZATION_KINDS.filter((supervisor) => fitsUnder(kind, supervisor));
}

/** Asked on every way that leads under a supervisor (ADR 0019). */
export function refuseMisplaced({ kind }: Pick<Standing, 'kind'>, supervisor: Pick<Standing, 'kind'>): void {
  if (!fitsUnder(kind, supervisor.kind)) throw new AppError('ORGANIZATION.PARENT_KIND');
}

function readsTerritory(role: Role): boolean {
  return Object.entries(GRID[role]).some(
    ([permission, reach]) => reach === 'subtree' && followsBothLines(permission as Permission),
  );
}
