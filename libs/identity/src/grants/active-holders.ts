import { Injectable } from '@nestjs/common';
import { Clock, GRID, type Permission, type Role, ROLES } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';

/**
 * SQL of the organizations on which an active account holds a permission at a time: one column, `organization_id`.
 * Computed from the roles in force, so that a role given or taken away counts at once. Adds its values to `parameters`.
 */
export function activeHolders(permission: Permission, now: Date, parameters: unknown[]): string {
  const at = `$${parameters.push(now)}`;
  return `SELECT DISTINCT g.organization_id FROM role_grants g JOIN accounts a ON a.id = g.account_id
    WHERE g.role = ANY($${parameters.push(rolesWith(permission))}::text[]) AND a.status = 'active' AND g.revoked_at IS NULL
      AND (g.expires_at IS NULL OR g.expires_at > ${at})`;
}

/** Who holds a permission by a role in force, with an account in use. */
@Injectable()
export class ActiveHolders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Ids of the accounts that hold it on this very organization. */
  async accountsOn(permission: Permission, organizationId: string): Promise<string[]> {
    const rows = await this.database.sql<{ accountId: string }>(
      `SELECT DISTINCT g.account_id AS "accountId" FROM role_grants g JOIN accounts a ON a.id = g.account_id
       WHERE g.organization_id = $1 AND g.role = ANY($2::text[]) AND a.status = 'active' AND g.revoked_at IS NULL
         AND (g.expires_at IS NULL OR g.expires_at > $3) ORDER BY 1`,
      [organizationId, rolesWith(permission), this.clock.now()],
    );
    return rows.map(({ accountId }) => accountId);
  }
}

function rolesWith(permission: Permission): Role[] {
  return ROLES.filter((role) => GRID[role][permission] !== undefined);
}
