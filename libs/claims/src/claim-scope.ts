import type { Scope } from '#kezhi/kernel';
import { organizationScope } from '#kezhi/organizations';

/** Tables of a query on claims: the claim `k`, its legacy team `o`, the team's supervisor `p`, the claiming organization `c`. */
export const CLAIM_TABLES = `organization_claims k JOIN organizations o ON o.id = k.organization_id
  LEFT JOIN organizations p ON p.id = o.parent_id LEFT JOIN organizations c ON c.id = k.claimant_id`;

type Bind = (value: unknown) => string;

/** Claims that somebody may decide about: their reach for reviewing covers the team's supervisor. */
export function decidableClaims(scope: Scope, parameters: unknown[]): string {
  return organizationScope(scope, 'p', parameters);
}

/** Claims that somebody has made, or that were made for an organization within their reach. */
export function ownClaims(scope: Scope, accountId: string, parameters: unknown[]): string {
  const own = `k.submitted_by = $${parameters.push(accountId)}`;
  return `(${own} OR (k.claimant_id IS NOT NULL AND ${organizationScope(scope, 'c', parameters)}))`;
}

/**
 * Claims that somebody may read: the own ones, and those about teams that they supervise or that lie in their territory. A role on
 * the legacy team itself shows no claim: what competitors bring forward is not for it.
 */
export function readableClaims(scope: Scope, accountId: string, parameters: unknown[]): string {
  if (scope.all) return 'true';
  const bind: Bind = (value) => `$${parameters.push(value)}`;
  const parts = [ownClaims(scope, accountId, parameters)];
  if (scope.subtrees.length > 0) parts.push(`p.ancestor_ids && ${bind(scope.subtrees)}::uuid[]`);
  if (scope.territories.length > 0) parts.push(`o.region_path && ${bind(scope.territories)}::text[]`);
  return `(${parts.join(' OR ')})`;
}
