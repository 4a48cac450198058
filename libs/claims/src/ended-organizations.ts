import { Injectable } from '@nestjs/common';
import { OrganizationsService } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import { ClaimAnnouncements } from './claim-announcements.js';
import { ClaimsRepository } from './claims.repository.js';

const CLAIMANT_ENDED = '认领单位已合并或解散，认领申请自动撤回。';
const TEAM_ENDED = '这支队伍已由主管单位解散，认领申请随之失效。';

/** Claims of organizations that are no more, and for teams that are no more: nobody could approve them. */
@Injectable()
export class EndedOrganizations {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsService,
    private readonly claims: ClaimsRepository,
    private readonly announcements: ClaimAnnouncements,
  ) {}

  /** Does nothing while the organization goes on; once, however often it is asked. */
  async closeClaims(organizationId: string): Promise<void> {
    const [organization] = await this.organizations.facts([organizationId]);
    if (organization?.status !== 'merged' && organization?.status !== 'dissolved') return;
    await this.database.run(async () => {
      const withdrawn = await this.claims.withdrawOf(organizationId, CLAIMANT_ENDED);
      await this.announcements.decided(withdrawn, 'withdrawal');
      const lost = await this.claims.supersedeAllFor(organizationId, TEAM_ENDED);
      await this.announcements.decided(lost, 'supersession', 'team_ended');
    });
  }
}
