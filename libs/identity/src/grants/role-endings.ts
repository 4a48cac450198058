import { Injectable } from '@nestjs/common';
import { Outbox } from '#kezhi/platform';
import { AccountNotices } from '../notices/account-notices.js';
import { roleEnded } from './role-grant.events.js';
import type { EndedGrant, RoleGrant } from './role-grants.repository.js';

/** Tells of roles that have ended: other domains by an event, and whoever held one by a notice. */
@Injectable()
export class RoleEndings {
  constructor(
    private readonly outbox: Outbox,
    private readonly notices: AccountNotices,
  ) {}

  /** Whoever it was taken from; not for somebody who has handed it over. */
  async tellHolder({ accountId, organizationName }: Pick<RoleGrant, 'accountId' | 'organizationName'>) {
    await this.notices.tell(accountId, 'role-ended', { organizationName });
  }

  async revoked({ id, accountId, role, organizationId }: RoleGrant): Promise<void> {
    const fact = { grantId: id, accountId, role, organizationId };
    await this.outbox.publish(roleEnded, { ...fact, cause: 'revocation' });
  }

  /** All at once; each holder is told once, and whoever has ended the organization knows already. */
  async withOrganization(
    organizationId: string,
    ended: readonly EndedGrant[],
    endedBy: string,
  ): Promise<void> {
    const facts = ended.map(({ grantId, accountId, role }) => ({ grantId, accountId, role }));
    await this.outbox.publishAll(
      roleEnded,
      facts.map((fact) => ({ ...fact, organizationId, cause: 'organization' as const })),
    );
    const holders = new Map(ended.map((grant) => [grant.accountId, grant]));
    for (const [accountId, grant] of holders) if (accountId !== endedBy) await this.tellHolder(grant);
  }
}
