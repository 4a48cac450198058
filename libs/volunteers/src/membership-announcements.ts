import { Injectable } from '@nestjs/common';
import { AuditLog, Outbox } from '#kezhi/platform';
import type { CarriedMembership } from './members-carried.js';
import type { SavedDecision } from './membership-decisions.repository.js';
import { membershipDecided, membershipRequested } from './membership.events.js';
import type { Candidate } from './membership-verdicts.js';

type Fact = Pick<CarriedMembership, 'id' | 'personId' | 'member'>;

/** Tells the world what became of memberships: events for other domains, a remark for the audit row of the request. */
@Injectable()
export class MembershipAnnouncements {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async requested(membershipId: string, personId: string, organizationId: string): Promise<void> {
    await this.outbox.publish(membershipRequested, { membershipId, personId, organizationId });
    this.audit.about(organizationId);
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
    this.audit.note({ event, reason });
    for (const [organizationId, memberships] of byOrganization(candidates))
      this.audit.about(organizationId, { memberships });
  }

  /** Of an organization that has ended: members have left, requests were declined. The act itself says how many. */
  async ended(organizationId: string, facts: readonly Fact[]): Promise<void> {
    const payloads = facts.map(({ id, personId, member }) => ({
      membershipId: id,
      personId,
      organizationId,
      ...(member ? LEFT : DECLINED),
    }));
    await this.outbox.publishAll(membershipDecided, payloads);
  }

  /** Who came over to an organization: as a member, or as somebody who asks. */
  async joined(organizationId: string, facts: readonly Fact[]): Promise<void> {
    const ids = ({ id, personId }: Fact) => ({ membershipId: id, personId, organizationId });
    const members = facts.filter(({ member }) => member);
    const asking = facts.filter(({ member }) => !member);
    await this.outbox.publishAll(
      membershipDecided,
      members.map((fact) => ({ ...ids(fact), ...APPROVED })),
    );
    await this.outbox.publishAll(membershipRequested, asking.map(ids));
  }
}

/** Ids of memberships, in their order. */
function byOrganization(candidates: readonly Candidate[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, organizationId } of candidates) {
    const known = ids.get(organizationId);
    if (known) known.push(id);
    else ids.set(organizationId, [id]);
  }
  return ids;
}

const LEFT = { event: 'leaving', status: 'left' } as const;
const DECLINED = { event: 'decline', status: 'declined' } as const;
const APPROVED = { event: 'approval', status: 'approved' } as const;
