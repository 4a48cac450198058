import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { type MemberAmounts, MemberCounts, ReferenceData } from '#kezhi/organizations';
import { MembershipAnnouncements } from './membership-announcements.js';
import type {
  CarriedMembership,
  EndWord,
  MembersCarried,
  Prospects,
  Succession,
  WaitingSettled,
} from './members-carried.js';
import { type Carried, MembershipSuccessionRepository } from './membership-succession.repository.js';
import { volunteerNo } from './volunteer-number.js';

const MOST_NAMED = 100;

/**
 * What becomes of the members of an organization that ends, and of those who waited in a team of the earlier platform until
 * somebody claimed it. Nothing about a person is changed but which memberships there are, and how many.
 */
@Injectable()
export class MembershipSuccession {
  constructor(
    private readonly memberships: MembershipSuccessionRepository,
    private readonly counts: MemberCounts,
    private readonly reference: ReferenceData,
    private readonly announcements: MembershipAnnouncements,
    private readonly clock: Clock,
  ) {}

  /** Were it to end now: `successorId` null for nobody. */
  async prospects(organizationId: string, successorId: string | null): Promise<Prospects> {
    return this.memberships.prospects(await this.succession({ organizationId, successorId }));
  }

  /** Were the team to be claimed now: `successorId` null when it goes on by itself. */
  async prospectsOfWaiting(teamId: string, successorId: string | null): Promise<Prospects> {
    return this.memberships.prospects(await this.claim(teamId, successorId));
  }

  /** All open memberships end: members have left, requests are declined. Hold them first. */
  async end(organizationId: string, word: EndWord): Promise<MembersCarried> {
    const { left } = await this.carry(await this.succession({ organizationId, successorId: null, word }));
    return { followed: 0, ended: left.length, leftBehind: [] };
  }

  /**
   * Members go over to the successor with the standing they have; requests are asked there anew. Whoever is there already, or
   * holds too many memberships, does not come along. Hold them first.
   */
  async follow(organizationId: string, successorId: string, word: EndWord): Promise<MembersCarried> {
    const succession = await this.succession({ organizationId, successorId, word });
    const behind = await this.memberships.leftBehind(succession, ['both', 'limit'], MOST_NAMED);
    const { arrived, left } = await this.carry(succession);
    return {
      followed: arrived.length,
      ended: left.length - arrived.length,
      leftBehind: behind.map(({ number, reason, ...person }) => ({
        ...person,
        volunteerNo: volunteerNo(number),
        reason: reason === 'both' ? 'both' : 'limit',
      })),
    };
  }

  /**
   * Whoever waits in a claimed team becomes a member of the successor, or of the team itself, each once and within the limit.
   * Hold them first.
   */
  async settleWaiting(teamId: string, successorId: string | null): Promise<WaitingSettled> {
    const claim = await this.claim(teamId, successorId);
    const behind = await this.memberships.leftBehind(claim, ['limit', 'closed'], null);
    const { arrived } = await this.carry(claim);
    return {
      joined: arrived.length,
      staysBehind: behind.map(({ volunteerId, reason }) => ({
        personId: volunteerId,
        reason: reason === 'closed' ? 'closed' : 'limit',
      })),
    };
  }

  private async carry(succession: Succession): Promise<Carried> {
    const { organizationId, successorId } = succession;
    const carried = await this.memberships.carry(succession, this.clock.now());
    const { registered, confirmed } = amountsOf(carried.left);
    if (registered > 0)
      await this.counts.add(organizationId, { registered: -registered, confirmed: -confirmed });
    await this.announcements.ended(organizationId, carried.left);
    if (successorId !== null) {
      await this.counts.add(successorId, amountsOf(carried.arrived));
      await this.announcements.joined(successorId, carried.arrived);
    }
    return carried;
  }

  private async succession(
    question: Pick<Succession, 'organizationId' | 'successorId'> & { word?: EndWord },
  ): Promise<Succession> {
    return { who: 'standing', word: null, ...question, limit: await this.limit() };
  }

  private async claim(organizationId: string, successorId: string | null): Promise<Succession> {
    const word = successorId === null ? null : 'organization_merged';
    const to = successorId ?? organizationId;
    return { organizationId, successorId: to, who: 'waiting', word, limit: await this.limit() };
  }

  private limit(): Promise<number | null> {
    return this.reference.membershipLimit(this.clock.today());
  }
}

function amountsOf(memberships: readonly CarriedMembership[]): MemberAmounts {
  const members = memberships.filter(({ member }) => member);
  return { registered: members.length, confirmed: members.filter(({ active }) => active).length };
}
