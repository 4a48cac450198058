import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { MemberCounts } from './member-counts.js';
import type { OrganizationFacts } from './organization.js';
import { OrganizationsRepository } from './organizations.repository.js';
import { ReferenceDataRepository } from './reference/reference-data.repository.js';
import { seatCount } from './seat-count.js';

/** How many administrators an organization may have. Who holds the seats is known to whoever gives the role. */
@Injectable()
export class AdministratorSeats {
  constructor(
    private readonly organizations: OrganizationsRepository,
    private readonly reference: ReferenceDataRepository,
    private readonly counts: MemberCounts,
    private readonly clock: Clock,
  ) {}

  /**
   * The seats of an organization, which stays locked until the end of the transaction: of two who want the last seat, one
   * waits until the other is counted. Null where no rule is in force.
   */
  async lock(organizationId: string): Promise<number | null> {
    const organization = await this.organizations.lock(organizationId);
    return organization ? this.of(organization) : null;
  }

  /** The seats now, to be shown. Null where no rule is in force. */
  async of({ id, regionPath }: Pick<OrganizationFacts, 'id' | 'regionPath'>): Promise<number | null> {
    const rule = await this.reference.seatRule(regionPath, this.clock.today());
    if (!rule) return null;
    const { own } = await this.counts.of(id);
    return seatCount(rule, own.confirmed);
  }
}
