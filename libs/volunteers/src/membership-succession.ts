import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { MemberCounts, ReferenceData } from '#kezhi/organizations';
import type { EndWord, MembersCarried, Prospects, Succession, WaitingSettled } from './members-carried.js';
import { type Amounts, MembershipSuccessionRepository } from './membership-succession.repository.js';
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

  /** People before organizations, as everybody locks. Again, once the organization is locked, for those who came meanwhile. */
  lockPeople(organizationId: string): Promise<void> {
    return this.memberships.lockPeople(organizationId);
  }

  /** All open memberships end: members have left, requests are declined. */
  async end(organizationId: string, word: EndWord): Promise<MembersCarried> {
    const { left } = await this.carry(await this.succession({ organizationId, successorId: null, word }));
    return { followed: 0, ended: left.people, leftBehind: [] };
  }

  /**
   * Members go over to the successor with the standing they have; requests are asked there anew. Whoever is there already, or
   * holds too many memberships, does not come along.
   */
  async follow(organizationId: string, successorId: string, word: EndWord): Promise<MembersCarried> {
    const succession = await this.succession({ organizationId, successorId, word });
    const behind = await this.memberships.leftBehind(succession, ['both', 'limit'], MOST_NAMED);
    const { arrived, left } = await this.carry(succession);
    return {
      followed: arrived.people,
      ended: left.people - arrived.people,
      leftBehind: behind.map(({ number, reason, ...person }) => ({
        ...person,
        volunteerNo: volunteerNo(number),
        reason: reason === 'both' ? 'both' : 'limit',
      })),
    };
  }

  /**
   * Whoever waits in a claimed team becomes a member of the successor, or of the team itself, each once and within the limit.
   * Inside the caller's transaction, with people and organizations locked.
   */
  async settleWaiting(teamId: string, successorId: string | null): Promise<WaitingSettled> {
    const claim = await this.claim(teamId, successorId);
    const behind = await this.memberships.leftBehind(claim, ['limit', 'closed'], null);
    const { arrived } = await this.carry(claim);
    return {
      joined: arrived.people,
      staysBehind: behind.map(({ volunteerId, reason }) => ({
        personId: volunteerId,
        reason: reason === 'closed' ? 'closed' : 'limit',
      })),
    };
  }

  private async carry(succession: Succession): Promise<{ arrived: Amounts; left: Amounts }> {
    const { organizationId, successorId } = succession;
    const carried = await this.memberships.carry(succession, this.clock.now());
    const { arrived, left } = carried;
    if (left.registered > 0)
      await this.counts.add(organizationId, { registered: -left.registered, confirmed: -left.confirmed });
    if (successorId !== null) await this.counts.add(successorId, arrived);
    return carried;
  }

  private async succession(
    question: Pick<Succession, 'organizationId' | 'successorId'> & { word?: EndWord },
  ): Promise<Succession> {
    return { who: 'standing', word: null, ...question, limit: await this.limit() };
  }

  private async claim(organizationId: string, successorId: string | null): Promise<Succession> {
    const to = successorId ?? organizationId;
    return { organizationId, successorId: to, who: 'waiting', word: null, limit: await this.limit() };
  }

  private limit(): Promise<number | null> {
    return this.reference.membershipLimit(this.clock.today());
  }
}
