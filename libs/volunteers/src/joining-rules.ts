import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '#kezhi/kernel';
import { OrganizationsService, ReferenceData, refusalToTakeMembers } from '#kezhi/organizations';
import type { JoiningRules } from './membership-verdicts.js';

/** What has to hold before somebody becomes a member. */
@Injectable()
export class JoiningRulesReader {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  /** The rules of today; these organizations keep their state until the end of the transaction. */
  async for(organizationIds: readonly string[]): Promise<JoiningRules> {
    const organizations = await this.organizations.lockShared([...new Set(organizationIds)]);
    const refusals = new Map(organizations.map((facts) => [facts.id, refusalToTakeMembers(facts)]));
    return {
      limit: await this.reference.membershipLimit(this.clock.today()),
      refusalOf: (id) => {
        const refusal = refusals.get(id);
        return refusal === undefined ? new AppError('ORGANIZATION.NOT_FOUND') : refusal;
      },
    };
  }
}
