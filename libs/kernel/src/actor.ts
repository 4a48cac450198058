import type { Role } from './permissions.js';

/** One role of an account on one organization, with what scopes need to know about that organization. */
export interface Grant {
  readonly role: Role;
  readonly organizationId: string;
  /** The territory an association officer is responsible for (属地); null for the professional line. */
  readonly territory: string | null;
}

/** Who is acting. Grants are read anew for every request, so that a role taken away stops at once. */
export interface Actor {
  readonly accountId: string;
  readonly account: string;
  readonly sessionId: string | null;
  readonly grants: readonly Grant[];
  /** The registered person whose account this is; null for an office's account. */
  readonly personId: string | null;
  /** Signed in with a first or reset password: nothing but a change of password is possible. */
  readonly mustChangePassword: boolean;
}
