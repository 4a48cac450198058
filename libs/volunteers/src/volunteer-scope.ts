import type { Scope } from '#kezhi/kernel';
import { membersScope, NATION } from '#kezhi/organizations';

/**
 * The condition that keeps a query on people within a scope: they live in one of its territories, or are (or ask to be) members
 * of an organization in its reach. Whoever answers for an unclaimed legacy team alone does not see its members. Adds its values to `parameters`.
 *
 * @param alias of `people` in the query
 */
export function volunteerScope(scope: Scope, alias: string, parameters: unknown[]): string {
  if (scope.all || scope.territories.includes(NATION)) return 'true';
  const member = memberOf(alias, membersScope(scope, 'o', parameters));
  if (scope.territories.length === 0) return member;
  const codes = `$${parameters.push(scope.territories)}::text[]`;
  return `(${alias}.territory_code IN (SELECT code FROM regions WHERE path && ${codes} AND level <> 'township') OR ${member})`;
}

/** People with an open membership in an organization `o` that meets the condition. */
export function memberOf(alias: string, condition: string): string {
  return `EXISTS (SELECT FROM memberships m JOIN organizations o ON o.id = m.organization_id
    WHERE m.person_id = ${alias}.id AND m.status IN ('requested', 'approved') AND ${condition})`;
}
