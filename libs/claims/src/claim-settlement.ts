import { Injectable } from '@nestjs/common';
import { AppError, Clock, next } from '#kezhi/kernel';
import { RoleGrantsService } from '#kezhi/identity';
import { LegacyTeams } from '#kezhi/organizations';
import { MemberLocks, MembershipSuccession } from '#kezhi/volunteers';
import { ClaimAnnouncements } from './claim-announcements.js';
import type { ClaimFacts } from './claim.js';
import { CLAIM_STATES } from './claim.states.js';
import { ClaimsRepository } from './claims.repository.js';

/**
 * What an approved claim does, all of it in one transaction. It gives the team to somebody, never a person: nothing about people is
 * written but which team they belong to, and nothing about accounts but one role of the account that has asked.
 */
@Injectable()
export class ClaimSettlement {
  constructor(
    private readonly claims: ClaimsRepository,
    private readonly teams: LegacyTeams,
    private readonly locks: MemberLocks,
    private readonly members: MembershipSuccession,
    private readonly roles: RoleGrantsService,
    private readonly announcements: ClaimAnnouncements,
    private readonly clock: Clock,
  ) {}

  /** People, then organizations, then claims: as everybody locks. Of two who decide about one team at once, the second finds it taken. */
  hold({ organizationId, claimantId }: Pick<ClaimFacts, 'organizationId' | 'claimantId'>): Promise<void> {
    return this.locks.hold(organizationId, () => this.teams.lockForClaim(organizationId, claimantId));
  }

  /** Hold first, then lock the claim. */
  async approve(claim: ClaimFacts, reason: string | null, decidedBy: string): Promise<void> {
    const { id, organizationId, claimantId } = claim;
    const to = next(CLAIM_STATES, claim.status, 'approval', 'CLAIM.TRANSITION');
    const { joined, staysBehind } = await this.members.settleWaiting(organizationId, claimantId);
    if (claimantId === null) await this.handOver(claim, decidedBy);
    else await this.teams.settleAsMerged(organizationId, claimantId);
    const lost = await this.claims.supersedeOthers(claim);
    const decidedAt = this.clock.now();
    await this.claims.update(claim, {
      status: to,
      reason,
      decidedAt,
      joined,
      leftBehind: staysBehind.length,
    });
    await this.claims.recordLeftBehind(id, staysBehind);
    await this.claims.appendDecision(id, { event: 'approval', from: claim.status, to, reason }, decidedBy);
    await this.announcements.decided([id], 'approval');
    await this.announcements.decided(lost, 'supersession');
  }

  private async handOver({ organizationId, submittedBy }: ClaimFacts, decidedBy: string): Promise<void> {
    await this.teams.settleAsOwn(organizationId);
    const entrusted = await this.roles.entrust(
      { accountId: submittedBy, role: 'team_administrator', organizationId, expiresAt: null },
      decidedBy,
    );
    if (!entrusted) throw new AppError('CLAIM.CLAIMANT_GONE');
  }
}
