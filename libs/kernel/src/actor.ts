import type { Role } from './permissions.js';

/** One role of an account on one organization, with what scopes need to know about that organization. */
export interface Grant {
  readonly role: Role;
  readonly organizationId: string;
  /** The territory an association officer is responsible for (属地); null for the professional line. */
  readonly territory: string | null;
}

/**
 * `password-change`: signed in with a first or reset password. `second-factor`: holds a role that needs one, and has enrolled
 * none yet.
 */
export type Owed = 'password-change' | 'second-factor';

/** Who is acting. Grants are read anew for every request, so that a role taken away stops at once. */
export interface Actor {
  readonly accountId: string;
  readonly account: string;
  readonly sessionId: string | null;
  readonly grants: readonly Grant[];
  /** The registered person whose account this is; null for an office's account. */
  readonly personId: string | null;
  /** What must be done before anything else is possible; null for almost everybody. */
  readonly owes: Owed | null;
}
