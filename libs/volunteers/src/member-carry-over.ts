import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { MemberCounts, ReferenceData } from '#kezhi/organizations';
import type { CarryOver, Consequences } from './carried-over.js';
import { MemberCarryOverRepository } from './member-carry-over.repository.js';

/**
 * Members of a team that was carried over from the earlier platform. Their memberships wait (`requested`) and count for nothing
 * until the team is claimed; then all of them are decided at once. Nothing about a person is changed but how many memberships
 * there are.
 */
@Injectable()
export class MemberCarryOver {
  constructor(
    private readonly members: MemberCarryOverRepository,
    private readonly counts: MemberCounts,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  /** `successorId` null: the team goes on by itself. */
  async consequences(teamId: string, successorId: string | null): Promise<Consequences> {
    return this.members.consequences({ teamId, successorId, limit: await this.limit() });
  }

  /** People before organizations, as everybody locks. Again, once the team is locked, for those who came meanwhile. */
  lockPeople(teamId: string): Promise<void> {
    return this.members.lockPeople(teamId);
  }

  /** Inside the caller's transaction, with people and organizations locked. */
  async carryOver(teamId: string, successorId: string | null): Promise<CarryOver> {
    const carrying = { teamId, successorId, limit: await this.limit() };
    const staysBehind = await this.members.staysBehind(carrying);
    const { joined, confirmed } = await this.members.carryOver(carrying, this.clock.now());
    await this.counts.add(successorId ?? teamId, { registered: joined, confirmed });
    return { joined, confirmed, staysBehind };
  }

  private limit(): Promise<number | null> {
    return this.reference.membershipLimit(this.clock.today());
  }
}
