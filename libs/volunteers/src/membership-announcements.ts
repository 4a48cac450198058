import { Injectable } from '@nestjs/common';
import { AuditLog, Outbox } from '#kezhi/platform';
import type { SavedDecision } from './membership-decisions.repository.js';
import { membershipDecided, membershipRequested } from './membership.events.js';
import type { Candidate } from './membership-verdicts.js';

/** Tells the world what became of memberships: events for other domains, a remark for the audit row of the request. */
@Injectable()
export class MembershipAnnouncements {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async requested(membershipId: string, personId: string, organizationId: string): Promise<void> {
    await this.outbox.publish(membershipRequested, { membershipId, personId, organizationId });
  }

  async decided(candidates: readonly Candidate[], { event, to, reason }: SavedDecision): Promise<void> {
    const facts = candidates.map(({ id, personId, organizationId }) => ({
      membershipId: id,
      personId,
      organizationId,
      event,
      status: to,
    }));
    await this.outbox.publishAll(membershipDecided, facts);
    this.audit.note({ event, reason, memberships: candidates.map(({ id }) => id) });
  }
}
