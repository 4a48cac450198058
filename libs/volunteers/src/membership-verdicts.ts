import { AppError, next } from '#kezhi/kernel';
import { MEMBERSHIP_STATES, type MembershipEvent } from './membership.states.js';
import type { MembershipStatus, PersonStatus } from './person.js';

/** A membership on which something is to be decided, with what the decision depends on. */
export interface Candidate {
  id: string;
  personId: string;
  organizationId: string;
  status: MembershipStatus;
  version: number;
  personStatus: PersonStatus;
  /** Approved memberships of the person, in all organizations. */
  memberships: number;
}

export interface JoiningRules {
  /** Approved memberships that a person may have at a time; null where no rule is in force. */
  limit: number | null;
  /** Why an organization takes no members; null when it does. */
  refusalOf: (organizationId: string) => AppError | null;
}

/** What becomes of one membership: its next state, or why not. */
export type Verdict =
  { candidate: Candidate; to: MembershipStatus } | { candidate: Candidate; refusal: AppError };

const JOINING: ReadonlySet<PersonStatus> = new Set(['pending_confirmation', 'active']);

/** Why somebody cannot become a member of one more organization, or null. Pure. */
export function refusalToJoin(
  {
    personStatus,
    memberships,
    organizationId,
  }: Pick<Candidate, 'personStatus' | 'memberships' | 'organizationId'>,
  { limit, refusalOf }: JoiningRules,
): AppError | null {
  if (!JOINING.has(personStatus)) return new AppError('MEMBERSHIP.PERSON_STATUS', { status: personStatus });
  if (limit !== null && memberships >= limit) return new AppError('MEMBERSHIP.LIMIT', { limit });
  return refusalOf(organizationId);
}

/**
 * Decides on many memberships at once, each for itself. Whoever asks several organizations is counted as they are
 * approved, in the order of the candidates. Pure.
 */
export function verdicts(
  candidates: readonly Candidate[],
  event: MembershipEvent,
  rules: JoiningRules,
): Verdict[] {
  const gained = new Map<string, number>();
  return candidates.map((candidate): Verdict => {
    const earlier = gained.get(candidate.personId) ?? 0;
    const refusal = refusalIn({ ...candidate, memberships: candidate.memberships + earlier }, event, rules);
    if (refusal) return { candidate, refusal };
    if (event === 'approval') gained.set(candidate.personId, earlier + 1);
    return { candidate, to: next(MEMBERSHIP_STATES, candidate.status, event) };
  });
}

function refusalIn(candidate: Candidate, event: MembershipEvent, rules: JoiningRules): AppError | null {
  if (MEMBERSHIP_STATES[candidate.status][event] === undefined)
    return new AppError('MEMBERSHIP.TRANSITION', { from: candidate.status });
  return event === 'approval' ? refusalToJoin(candidate, rules) : null;
}
