import { Injectable } from '@nestjs/common';
import { OrganizationsService } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import { ClaimAnnouncements } from './claim-announcements.js';
import { ClaimsRepository } from './claims.repository.js';

const REASON = '认领单位已合并或解散，认领申请自动撤回。';

/** Claims of organizations that are no more: nobody could approve them. */
@Injectable()
export class EndedClaimants {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsService,
    private readonly claims: ClaimsRepository,
    private readonly announcements: ClaimAnnouncements,
  ) {}

  /** Does nothing while the organization goes on; once, however often it is asked. */
  async withdraw(organizationId: string): Promise<void> {
    const [organization] = await this.organizations.facts([organizationId]);
    if (organization?.status !== 'merged' && organization?.status !== 'dissolved') return;
    await this.database.run(async () => {
      const withdrawn = await this.claims.withdrawOf(organizationId, REASON);
      await this.announcements.decided(withdrawn, 'withdrawal');
    });
  }
}
