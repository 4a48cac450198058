import { Injectable } from '@nestjs/common';
import type { Scope } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { MembershipSuccession } from '#kezhi/volunteers';
import { OrganizationEnds } from './organization-ends.js';

export interface RejectionInput {
  reason?: string | null;
  /** From If-Match; null when the client did not say what it saw. */
  expectedVersion: number | null;
}

/**
 * Rejects an organization that was submitted, for good. People may have been registered with it while it waited: they do not belong
 * to it any longer, and whoever was to administer it does not either.
 */
@Injectable()
export class Rejections {
  constructor(
    private readonly database: Database,
    private readonly ends: OrganizationEnds,
    private readonly memberships: MembershipSuccession,
  ) {}

  reject(scope: Scope, id: string, { reason, expectedVersion }: RejectionInput): Promise<void> {
    return this.database.run(async () => {
      const event = 'rejection';
      const ending = await this.ends.hold(scope, { event, id, successorId: null }, expectedVersion);
      const members = await this.memberships.end(id, 'organization_rejected');
      await this.ends.close(ending, { event, reason: reason ?? '' }, members);
    });
  }
}
