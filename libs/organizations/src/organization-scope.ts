import { AppError, type Scope } from '#kezhi/kernel';
import { NATION } from './regions/region.js';
import type { OrganizationFacts } from './organization.js';

/**
 * The condition that keeps a query on organizations within a scope. Adds its values to `parameters`.
 *
 * @param alias of `organizations` in the query
 * @returns SQL text in brackets, `true` or `false`; served by the indexes on `ancestor_ids` and `region_path`
 */
export function organizationScope(scope: Scope, alias: string, parameters: unknown[]): string {
  if (scope.all || scope.territories.includes(NATION)) return 'true';
  const parts: string[] = [];
  if (scope.subtrees.length > 0)
    parts.push(`${alias}.ancestor_ids && $${parameters.push(scope.subtrees)}::uuid[]`);
  if (scope.territories.length > 0)
    parts.push(`${alias}.region_path && $${parameters.push(scope.territories)}::text[]`);
  if (scope.units.length > 0) parts.push(`${alias}.id = ANY($${parameters.push(scope.units)}::uuid[])`);
  return parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`;
}

/**
 * The same for a query on an organization's members: those of an unclaimed legacy team are shown to its supervisors only,
 * not to whoever holds a role on the team itself.
 */
export function membersScope(scope: Scope, alias: string, parameters: unknown[]): string {
  const reach = organizationScope(scope, alias, parameters);
  if (reach === 'true') return reach;
  const open = [`${alias}.origin <> 'legacy'`, `${alias}.claimed_at IS NOT NULL`];
  if (scope.subtrees.length > 0)
    open.push(`${supervisors(alias)} && $${parameters.push(scope.subtrees)}::uuid[]`);
  if (scope.territories.length > 0)
    open.push(`${alias}.region_path && $${parameters.push(scope.territories)}::text[]`);
  return `(${reach} AND (${open.join(' OR ')}))`;
}

/** SQL: everything above an organization, without itself. */
function supervisors(alias: string): string {
  return `${alias}.ancestor_ids[:cardinality(${alias}.ancestor_ids) - 1]`;
}

/** Refuses with the reason what `membersScope` would leave out without a word. */
export function refuseUnclaimed(scope: Scope, organization: OrganizationFacts): void {
  if (!organization.unclaimed || scope.all || !isWithin(scope, organization)) return;
  const { id, ancestorIds, regionPath } = organization;
  const above = ancestorIds.some((each) => each !== id && scope.subtrees.includes(each));
  if (above || regionPath.some((code) => scope.territories.includes(code))) return;
  throw new AppError('ORGANIZATION.UNCLAIMED');
}

/** The same question about one organization that is known already. */
export function isWithin(
  scope: Scope,
  organization: Pick<OrganizationFacts, 'id' | 'ancestorIds' | 'regionPath'>,
): boolean {
  if (scope.all || scope.territories.includes(NATION)) return true;
  return (
    scope.units.includes(organization.id) ||
    organization.ancestorIds.some((id) => scope.subtrees.includes(id)) ||
    organization.regionPath.some((code) => scope.territories.includes(code))
  );
}
