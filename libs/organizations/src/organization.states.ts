import type { Transitions } from '#kezhi/kernel';
import type { OrganizationStatus } from './organization.js';

export const ORGANIZATION_EVENTS = [
  'submission',
  'approval',
  'return',
  'rejection',
  'suspension',
  'reinstatement',
  'dissolution',
  'merge',
] as const;
export type OrganizationEvent = (typeof ORGANIZATION_EVENTS)[number];

/** An organization's end concerns its members, units and administrators as well: organization-endings.ts. */
export type EndEvent = Extract<OrganizationEvent, 'rejection' | 'dissolution' | 'merge'>;
export type ReviewEvent = Exclude<OrganizationEvent, EndEvent>;

/** What may happen to an organization (domain: Organization states). Rejected, dissolved and merged are for ever. */
export const ORGANIZATION_STATES: Transitions<OrganizationStatus, OrganizationEvent> = {
  draft: { submission: 'submitted' },
  submitted: { approval: 'approved', return: 'returned', rejection: 'rejected' },
  returned: { submission: 'submitted' },
  rejected: {},
  approved: { suspension: 'suspended', dissolution: 'dissolved', merge: 'merged' },
  suspended: { reinstatement: 'approved', dissolution: 'dissolved', merge: 'merged' },
  dissolved: {},
  merged: {},
};

/** Whoever is refused something is told why. */
export const NEEDS_REASON: ReadonlySet<OrganizationEvent> = new Set([
  'return',
  'rejection',
  'suspension',
  'dissolution',
  'merge',
]);
