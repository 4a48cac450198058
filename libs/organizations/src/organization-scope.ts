import type { Scope } from '#kezhi/kernel';
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
