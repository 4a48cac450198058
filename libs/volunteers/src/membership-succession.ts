import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { MemberCounts, ReferenceData } from '#kezhi/organizations';
import type { EndWord, MembersCarried, OpenMemberships } from './members-carried.js';
import { MembershipSuccessionRepository } from './membership-succession.repository.js';
import { volunteerNo } from './volunteer-number.js';

/** What becomes of the members of an organization that ends. Their records stay. */
@Injectable()
export class MembershipSuccession {
  constructor(
    private readonly memberships: MembershipSuccessionRepository,
    private readonly counts: MemberCounts,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  count(organizationId: string, successorId: string | null): Promise<OpenMemberships> {
    return this.memberships.count(organizationId, successorId);
  }

  /** People before organizations, as everybody locks. Again, once the organization is locked, for those who came meanwhile. */
  lockPeople(organizationId: string): Promise<void> {
    return this.memberships.lockPeople(organizationId);
  }

  /** All open memberships end: members have left, requests are declined. */
  async end(organizationId: string, word: EndWord): Promise<MembersCarried> {
    const ended = await this.memberships.end(organizationId, word, this.clock.now());
    await this.leave(organizationId, ended);
    return { followed: 0, ended: ended.people, leftBehind: [] };
  }

  /**
   * Members go over to the successor with the standing they have; requests are asked there anew. Whoever is there already, or
   * holds too many memberships, does not come along.
   */
  async follow(organizationId: string, successorId: string, word: EndWord): Promise<MembersCarried> {
    const at = this.clock.now();
    const limit = await this.reference.membershipLimit(this.clock.today());
    const left = await this.memberships.leftBehind(organizationId, successorId, limit);
    const promoted = await this.memberships.admitRequested(organizationId, successorId, at);
    const joined = await this.memberships.join(organizationId, successorId, limit, at);
    const ended = await this.memberships.end(organizationId, word, at);
    await this.leave(organizationId, ended);
    await this.counts.add(successorId, {
      registered: joined.registered + promoted.registered,
      confirmed: joined.confirmed + promoted.confirmed,
    });
    return {
      followed: joined.people,
      ended: ended.people - joined.people,
      leftBehind: left.map(({ number, ...person }) => ({ ...person, volunteerNo: volunteerNo(number) })),
    };
  }

  private leave(
    organizationId: string,
    { registered, confirmed }: { registered: number; confirmed: number },
  ): Promise<void> {
    return this.counts.add(organizationId, { registered: -registered, confirmed: -confirmed });
  }
}
