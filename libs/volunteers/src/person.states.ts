import type { Transitions } from '#kezhi/kernel';
import type { PersonStatus } from './person.js';

export const PERSON_EVENTS = ['confirmation', 'suspension', 'reinstatement', 'closure'] as const;
export type PersonEvent = (typeof PERSON_EVENTS)[number];

/** What may happen to a person. A refusal has no state: it erases the person and leaves a tombstone. */
export const PERSON_STATES: Transitions<PersonStatus, PersonEvent> = {
  pending_confirmation: { confirmation: 'active' },
  active: { suspension: 'suspended', closure: 'closed' },
  suspended: { reinstatement: 'active', closure: 'closed' },
  closed: {},
};
