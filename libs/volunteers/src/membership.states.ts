import type { Transitions } from '#kezhi/kernel';
import type { MembershipStatus } from './person.js';

export const MEMBERSHIP_EVENTS = ['approval', 'decline', 'leaving', 'removal'] as const;
export type MembershipEvent = (typeof MEMBERSHIP_EVENTS)[number];

/** What may happen to a membership. Whoever wants to join again asks anew. */
export const MEMBERSHIP_STATES: Transitions<MembershipStatus, MembershipEvent> = {
  requested: { approval: 'approved', decline: 'declined' },
  approved: { leaving: 'left', removal: 'removed' },
  declined: {},
  left: {},
  removed: {},
};

/** Whoever is refused something, or loses it, is told why. */
export const NEEDS_REASON: ReadonlySet<MembershipEvent> = new Set(['decline', 'removal']);
