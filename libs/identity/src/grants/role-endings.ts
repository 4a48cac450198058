import { Injectable } from '@nestjs/common';
import { defineJob } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { AccountNotices } from '../notices/account-notices.js';

/** Tells the holder of a role that somebody else has ended it. */
export const tellRoleEnded = defineJob<{ grantId: string }>('roles.tell-ended', {
  leaseMs: 30_000,
  attempts: 8,
});

/** Tells people whose roles were ended by others. A handover has letters of its own. */
@Injectable()
export class RoleEndings {
  constructor(
    private readonly database: Database,
    private readonly notices: AccountNotices,
  ) {}

  /** The job ends with what is written, so that a worker that is killed, or was thought dead, tells nothing twice. */
  tell(grantId: string, settle: () => Promise<void>): Promise<void> {
    return this.database.run(async () => {
      await settle();
      const [ended] = await this.database.sql<{ accountId: string; organizationName: string }>(
        `SELECT g.account_id AS "accountId", o.name AS "organizationName"
         FROM role_grants g JOIN organizations o ON o.id = g.organization_id
         WHERE g.id = $1 AND g.revoked_at IS NOT NULL AND g.revoked_by IS DISTINCT FROM g.account_id`,
        [grantId],
      );
      if (!ended) return;
      const { accountId, organizationName } = ended;
      await this.notices.tell(accountId, 'role-ended', { organizationName });
    });
  }
}
