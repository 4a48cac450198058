import { Injectable } from '@nestjs/common';
import { Outbox } from '#kezhi/platform';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { AccountNotices } from '../notices/account-notices.js';
import { roleEnded } from './role-grant.events.js';
import type { EndedGrant } from './role-grants.repository.js';

type Cause = 'revocation' | 'organization';

/** What follows when roles end: their accounts feel it with the next request, who listens hears of it, and holders are told. */
@Injectable()
export class RoleEndings {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly outbox: Outbox,
    private readonly notices: AccountNotices,
  ) {}

  async announce(ended: readonly EndedGrant[], organizationId: string, cause: Cause): Promise<void> {
    for (const accountId of new Set(ended.map((grant) => grant.accountId)))
      await this.accounts.touch(accountId);
    const facts = ended.map(({ grantId, accountId, role }) => ({
      grantId,
      accountId,
      role,
      organizationId,
      cause,
    }));
    await this.outbox.publishAll(roleEnded, facts);
  }

  /** Once for each account, however many of its roles have ended; whoever did it knows. */
  async tellHolders(ended: readonly EndedGrant[], endedBy: string): Promise<void> {
    const holders = new Map(ended.map(({ accountId, organizationName }) => [accountId, organizationName]));
    holders.delete(endedBy);
    for (const [accountId, organizationName] of holders)
      await this.notices.tell(accountId, 'role-ended', { organizationName });
  }
}
