import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { AccountNotices } from '../notices/account-notices.js';
import { RoleGrantsRepository } from './role-grants.repository.js';

const AHEAD_MS = 7 * 24 * 60 * 60_000;
const BATCH = 100;

/** Writes to the holders of roles that end within a week, once for each. */
@Injectable()
export class ExpiryReminders {
  constructor(
    private readonly grants: RoleGrantsRepository,
    private readonly notices: AccountNotices,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One batch; answers how many there were. */
  remind(): Promise<number> {
    return this.database.run(async () => {
      const before = new Date(this.clock.now().getTime() + AHEAD_MS);
      const expiring = await this.grants.claimExpiring(before, BATCH);
      for (const { accountId, organizationName, expiresAt } of expiring)
        await this.notices.tell(accountId, 'role-expiring', { organizationName, until: expiresAt });
      return expiring.length;
    });
  }
}
