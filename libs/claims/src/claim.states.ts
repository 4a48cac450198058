import type { Transitions } from '#kezhi/kernel';
import type { ClaimStatus } from './claim.js';

export const CLAIM_EVENTS = [
  'submission',
  'approval',
  'return',
  'rejection',
  'supersession',
  'withdrawal',
] as const;
export type ClaimEvent = (typeof CLAIM_EVENTS)[number];

/** What may happen to a claim. Of competing ones an approval supersedes the others; what is decided stays decided. */
export const CLAIM_STATES: Transitions<ClaimStatus, ClaimEvent> = {
  submitted: {
    approval: 'approved',
    return: 'returned',
    rejection: 'rejected',
    supersession: 'superseded',
    withdrawal: 'withdrawn',
  },
  returned: { submission: 'submitted', supersession: 'superseded', withdrawal: 'withdrawn' },
  approved: {},
  rejected: {},
  superseded: {},
  withdrawn: {},
};

/** Whoever is refused something is told why. */
export const NEEDS_REASON: ReadonlySet<ClaimEvent> = new Set(['return', 'rejection']);
