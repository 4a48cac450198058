import type { OrganizationStatus } from './organization.js';

export interface Decision {
  organizationId: string;
  /** A word of ORGANIZATION_EVENTS, or `creation`, `import`. */
  event: string;
  from: OrganizationStatus | null;
  to: OrganizationStatus;
  reason: string | null;
}

export interface DecisionRow {
  id: string;
  at: Date;
  /** The account that decided; null for an import and for the system. */
  account: string | null;
  event: string;
  fromStatus: OrganizationStatus | null;
  toStatus: OrganizationStatus;
  reason: string | null;
}
