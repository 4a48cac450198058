import { Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { OrganizationsService } from '#kezhi/organizations';
import { Database, SYSTEM_SCOPE } from '#kezhi/platform';
import { MembershipDecisions } from './membership-decisions.js';
import { MembershipEntriesRepository } from './membership-entries.repository.js';
import { MembershipEntries } from './membership-entries.js';
import { type OwnMembership, OwnRecordRepository } from './own-record.repository.js';

/** Where somebody belongs, as that person sees and decides it. */
@Injectable()
export class OwnMemberships {
  constructor(
    private readonly database: Database,
    private readonly records: OwnRecordRepository,
    private readonly memberships: MembershipEntriesRepository,
    private readonly entries: MembershipEntries,
    private readonly decisions: MembershipDecisions,
    private readonly organizations: OrganizationsService,
  ) {}

  /** All that there are and ever were, the newest first. */
  list(personId: string): Promise<OwnMembership[]> {
    return this.records.memberships(personId);
  }

  /** Asks to join; the organization decides. Answers the membership's id. */
  ask(personId: string, organizationId: string): Promise<string> {
    return this.entries.ask(personId, organizationId);
  }

  /**
   * Wishes that have been on their way: where an organization was merged meanwhile, its successor is asked, as with requests that
   * waited there. One that stopped taking members is no reason to refuse the others. Answers how many were asked.
   */
  async askAll(personId: string, organizationIds: readonly string[]): Promise<number> {
    let asked = 0;
    for (const id of await this.merged(organizationIds)) if (await this.isAsked(personId, id)) asked += 1;
    return asked;
  }

  /** Leaves, or takes the own request back, which then was never there. */
  leave(personId: string, id: string): Promise<void> {
    return this.database.run(async () => {
      await this.memberships.lockPerson(personId);
      const status = await this.records.membershipStatus(personId, id);
      if (status === null) throw new AppError('MEMBERSHIP.NOT_FOUND');
      if (status === 'requested') await this.records.removeRequest(id);
      else await this.decisions.decide(SYSTEM_SCOPE, id, 'leaving', { expectedVersion: null });
    });
  }

  /** Each once, by id, as everybody locks organizations. */
  private async merged(organizationIds: readonly string[]): Promise<string[]> {
    const ids = new Set<string>();
    for (const { id, status } of await this.organizations.facts(organizationIds)) {
      const heir = status === 'merged' ? await this.organizations.heirOf(id) : undefined;
      ids.add(heir?.id ?? id);
    }
    return [...ids].sort();
  }

  private async isAsked(personId: string, organizationId: string): Promise<boolean> {
    try {
      await this.ask(personId, organizationId);
      return true;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  }
}
