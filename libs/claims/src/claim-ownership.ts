import type { Actor } from '#kezhi/kernel';
import type { ClaimFacts } from './claim.js';

/**
 * Whether a claim is the actor's own, whom it therefore may not be decided by: they have submitted it, or they hold a role on the
 * claiming organization itself. An officer further up the line is none of both. Pure.
 */
export function ownershipOf(
  { grants }: Pick<Actor, 'grants'>,
  { claimantId }: Pick<ClaimFacts, 'claimantId'>,
  hasSubmitted: boolean,
): boolean {
  return hasSubmitted || grants.some(({ organizationId }) => organizationId === claimantId);
}
