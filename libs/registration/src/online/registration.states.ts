import type { Transitions } from '#kezhi/kernel';

export const REGISTRATION_STATES = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export const REGISTRATION_EVENTS = ['submission', 'withdrawal', 'approval', 'return', 'rejection'] as const;
export type RegistrationEvent = (typeof REGISTRATION_EVENTS)[number];

/** What a reviewer decides; the others are the applicant's own acts. */
export const REVIEW_EVENTS = ['approval', 'return', 'rejection'] as const;
export type ReviewEvent = (typeof REVIEW_EVENTS)[number];

/** The life of an online registration. The organization itself comes into being at the approval. */
export const REGISTRATION_TRANSITIONS: Transitions<RegistrationState, RegistrationEvent> = {
  draft: { submission: 'submitted', withdrawal: 'withdrawn' },
  submitted: { approval: 'approved', return: 'returned', rejection: 'rejected', withdrawal: 'withdrawn' },
  returned: { submission: 'submitted', withdrawal: 'withdrawn' },
  approved: {},
  rejected: {},
  withdrawn: {},
};

/** While the applicant may write in it. */
export const EDITABLE: ReadonlySet<RegistrationState> = new Set(['draft', 'returned']);
