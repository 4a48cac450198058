import type { Scope } from '#kezhi/kernel';
import { membersScope, NATION } from '#kezhi/organizations';

/** Whether the condition is asked of a page of people, or may be of millions. */
export type Asked = 'few' | 'many';

/**
 * The condition that keeps a query on people within a scope: they live in one of its territories, or are (or ask to be) members
 * of an organization in its reach. Whoever answers for an unclaimed legacy team alone does not see its members. Adds its values to `parameters`.
 *
 * @param alias of `people` in the query
 */
export function volunteerScope(
  scope: Scope,
  alias: string,
  parameters: unknown[],
  asked: Asked = 'many',
): string {
  if (scope.all || scope.territories.includes(NATION)) return 'true';
  const member = memberOf(alias, membersScope(scope, 'o', parameters), asked);
  if (scope.territories.length === 0) return member;
  const codes = `$${parameters.push(scope.territories)}::text[]`;
  return `(${alias}.territory_code IN (SELECT code FROM regions WHERE path && ${codes} AND level <> 'township') OR ${member})`;
}

/**
 * People with an open membership in an organization `o` that meets the condition. Of few people each is asked by itself: OFFSET
 * keeps the planner from reading all members of the organizations first.
 */
function memberOf(alias: string, condition: string, asked: Asked = 'many'): string {
  return `EXISTS (SELECT FROM memberships m JOIN organizations o ON o.id = m.organization_id
    WHERE m.person_id = ${alias}.id AND m.status IN ('requested', 'approved') AND ${condition}${asked === 'few' ? ' OFFSET 0' : ''})`;
}

/** People with an open membership in this organization or in anything under it. */
export function memberUnder(organizationId: string, parameters: unknown[], asked?: Asked): string {
  return memberOf('p', `o.ancestor_ids @> ARRAY[$${parameters.push(organizationId)}]::uuid[]`, asked);
}
