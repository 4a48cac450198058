import { GRID, type Permission, ROLES } from '#kezhi/kernel';

/**
 * SQL of the organizations on which an active account holds a permission at a time: one column, `organization_id`.
 * Computed from the roles in force, so that a role given or taken away counts at once. Adds its values to `parameters`.
 */
export function activeHolders(permission: Permission, now: Date, parameters: unknown[]): string {
  const roles = ROLES.filter((role) => GRID[role][permission] !== undefined);
  const at = `$${parameters.push(now)}`;
  return `SELECT DISTINCT g.organization_id FROM role_grants g JOIN accounts a ON a.id = g.account_id
    WHERE g.role = ANY($${parameters.push(roles)}::text[]) AND a.status = 'active' AND g.revoked_at IS NULL
      AND (g.expires_at IS NULL OR g.expires_at > ${at})`;
}
