import { Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
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
  ) {}

  /** All that there are and ever were, the newest first. */
  list(personId: string): Promise<OwnMembership[]> {
    return this.records.memberships(personId);
  }

  /** Asks to join; the organization decides. Answers the membership's id. */
  ask(personId: string, organizationId: string): Promise<string> {
    return this.entries.ask(personId, organizationId);
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
}
