import { Injectable } from '@nestjs/common';
import { type Actor, AppError, Clock, next, type Scope } from '#kezhi/kernel';
import { AuditLog, Database } from '#kezhi/platform';
import { cleanParagraphs } from '#kezhi/standards';
import { MembershipSuccession, type Prospects } from '#kezhi/volunteers';
import { ownershipOf } from './claim-ownership.js';
import { ClaimSettlement } from './claim-settlement.js';
import { ClaimAnnouncements } from './claim-announcements.js';
import type { ClaimFacts } from './claim.js';
import { CLAIM_STATES, type ClaimEvent, NEEDS_REASON } from './claim.states.js';
import { ClaimsRepository } from './claims.repository.js';

export interface ClaimDecision {
  reason?: string | null;
  /** From If-Match; null when the client did not say what it saw. */
  expectedVersion: number | null;
}

export type ReviewEvent = Extract<ClaimEvent, 'approval' | 'return' | 'rejection'>;

/** What the supervisor line decides about claims for the teams below it (谁主管谁负责). */
@Injectable()
export class ClaimReviews {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsRepository,
    private readonly settlement: ClaimSettlement,
    private readonly members: MembershipSuccession,
    private readonly announcements: ClaimAnnouncements,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What an approval would do, in numbers. */
  async consequences(scope: Scope, id: string): Promise<Prospects> {
    const { organizationId, claimantId } = await this.require(scope, id);
    return this.members.prospectsOfWaiting(organizationId, claimantId);
  }

  decide(actor: Actor, scope: Scope, id: string, event: ReviewEvent, decision: ClaimDecision): Promise<void> {
    return this.database.run(async () => {
      const seen = await this.require(scope, id);
      if (ownershipOf(actor, seen, await this.claims.hasSubmitted(id, actor.accountId)))
        throw new AppError('CLAIM.OWN_CLAIM');
      const reason = cleanParagraphs(decision.reason ?? '') || null;
      if (reason === null && NEEDS_REASON.has(event)) throw new AppError('CLAIM.REASON_REQUIRED');
      next(CLAIM_STATES, seen.status, event, 'CLAIM.TRANSITION');
      if (event === 'approval') await this.settlement.hold(seen);
      const claim = await this.lock(id, decision.expectedVersion);
      if (event === 'approval') await this.settlement.approve(claim, reason, actor.accountId);
      else await this.sendBack(claim, event, reason);
      this.audit.note({ organizationId: claim.organizationId, mode: claim.mode });
      this.audit.about(claim.organizationId);
    });
  }

  private async sendBack(
    claim: ClaimFacts,
    event: Exclude<ReviewEvent, 'approval'>,
    reason: string | null,
  ): Promise<void> {
    const { id, status: from } = claim;
    const to = next(CLAIM_STATES, from, event, 'CLAIM.TRANSITION');
    const decidedAt = event === 'rejection' ? this.clock.now() : undefined;
    await this.claims.update(claim, { status: to, reason, decidedAt });
    await this.claims.appendDecision(id, { event, from, to, reason });
    await this.announcements.decided([id], event);
  }

  private async require(scope: Scope, id: string): Promise<ClaimFacts> {
    const claim = await this.claims.findDecidable(scope, id);
    if (!claim) throw new AppError('CLAIM.NOT_FOUND');
    return claim;
  }

  private async lock(id: string, expectedVersion: number | null): Promise<ClaimFacts> {
    const claim = await this.claims.lock(id);
    if (!claim) throw new AppError('CLAIM.NOT_FOUND');
    if (expectedVersion !== null && expectedVersion !== claim.version) throw new AppError('COMMON.STALE');
    return claim;
  }
}
