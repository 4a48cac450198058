import type { NamedOrganization } from './organization-decision.js';
import type { OrganizationFacts } from './organization.js';

/** An organization that is about to end, and who takes over; both locked until the end of the transaction. */
export interface Ending {
  organization: OrganizationFacts & { version: number };
  successor: (OrganizationFacts & { version: number }) | null;
}

/** What stands below an organization that ends. */
export interface UnitsBelow {
  /** Directly below, whatever their state. */
  count: number;
  /** Of them those that live on: neither rejected nor dissolved nor merged. */
  open: number;
  /** Members of everything below, as its supervisors count them. */
  members: number;
  /** Open ones whose name the successor supervises already. */
  clashes: NamedOrganization[];
}
