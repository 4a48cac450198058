import { Injectable } from '@nestjs/common';
import { AppError, next, type Scope } from '#kezhi/kernel';
import { MemberCounts } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import { cleanParagraphs } from '#kezhi/standards';
import { JoiningRulesReader } from './joining-rules.js';
import { memberChanges } from './member-changes.js';
import { MembershipAnnouncements } from './membership-announcements.js';
import { MembershipDecisionsRepository } from './membership-decisions.repository.js';
import { type Candidate, type Verdict, verdicts } from './membership-verdicts.js';
import { MEMBERSHIP_STATES, type MembershipEvent, NEEDS_REASON } from './membership.states.js';

export interface MembershipDecisionInput {
  reason?: string | null;
  /** From If-Match; null when the client did not say what it saw. */
  expectedVersion: number | null;
}

/** What became of one membership of many: `refusal` null when it was done. */
export interface DecisionResult {
  id: string;
  refusal: AppError | null;
}

/** Everything that an organization decides about who belongs to it. */
@Injectable()
export class MembershipDecisions {
  constructor(
    private readonly database: Database,
    private readonly memberships: MembershipDecisionsRepository,
    private readonly rules: JoiningRulesReader,
    private readonly counts: MemberCounts,
    private readonly announcements: MembershipAnnouncements,
  ) {}

  decide(scope: Scope, id: string, event: MembershipEvent, input: MembershipDecisionInput): Promise<void> {
    return this.database.run(async () => {
      const [verdict] = await this.judge(scope, [id], event);
      if (!verdict) throw new AppError('MEMBERSHIP.NOT_FOUND');
      const { candidate } = verdict;
      if (input.expectedVersion !== null && input.expectedVersion !== candidate.version)
        throw new AppError('COMMON.STALE');
      if ('refusal' in verdict) throw verdict.refusal;
      await this.settle([candidate], event, reasonFor(event, input.reason));
    });
  }

  /** One decision on many, each for itself: what cannot be done does not hold up the others. */
  decideAll(
    scope: Scope,
    ids: readonly string[],
    event: MembershipEvent,
    reason: string | null,
  ): Promise<DecisionResult[]> {
    return this.database.run(async () => {
      const given = reasonFor(event, reason);
      const judged = await this.judge(scope, ids, event);
      await this.settle(
        judged.filter((verdict) => 'to' in verdict).map(({ candidate }) => candidate),
        event,
        given,
      );
      const refusals = new Map(judged.map((verdict) => [verdict.candidate.id, refusalIn(verdict)]));
      return ids.map((id) => ({ id, refusal: refusals.has(id) ? (refusals.get(id) ?? null) : notFound() }));
    });
  }

  private async judge(scope: Scope, ids: readonly string[], event: MembershipEvent): Promise<Verdict[]> {
    await this.memberships.lockPeopleOf(scope, ids);
    const candidates = await this.memberships.candidates(scope, ids);
    const rules = await this.rules.for(candidates.map(({ organizationId }) => organizationId));
    return verdicts(candidates, event, rules);
  }

  private async settle(
    candidates: readonly Candidate[],
    event: MembershipEvent,
    reason: string | null,
  ): Promise<void> {
    const [first] = candidates;
    if (!first) return;
    const decision = { event, to: next(MEMBERSHIP_STATES, first.status, event), reason };
    await this.memberships.save(candidates, decision);
    await this.counts.addAll(memberChanges(candidates, event));
    await this.announcements.decided(candidates, decision);
  }
}

function reasonFor(event: MembershipEvent, given: string | null | undefined): string | null {
  const reason = cleanParagraphs(given ?? '') || null;
  if (reason === null && NEEDS_REASON.has(event)) throw new AppError('MEMBERSHIP.REASON_REQUIRED');
  return reason;
}

const refusalIn = (verdict: Verdict): AppError | null => ('refusal' in verdict ? verdict.refusal : null);
const notFound = () => new AppError('MEMBERSHIP.NOT_FOUND');
