import type { Language, Role } from '#kezhi/kernel';

/** Who is to get which role, and in which language they are told. */
export interface Invitation {
  email: string;
  displayName: string;
  role: Role;
  organizationId: string;
  organizationName: string;
  language: Language;
}
