import type { Language, Role } from '#kezhi/kernel';

/** An account that is opened by hand; a role is given when the actor may, or later by somebody else. */
export interface Opening {
  email: string;
  displayName: string;
  role: Role | null;
  organizationId: string;
  language: Language;
}

/** Who is to get which role, and in which language they are told. */
export interface Invitation {
  email: string;
  displayName: string;
  role: Role;
  organizationId: string;
  organizationName: string;
  language: Language;
}

/** What the first message to the owner of a new account needs. */
export type Welcome = Omit<Invitation, 'role' | 'email'>;
