import type { ConsentEntry, OwnMembership, PersonSecrets, Registrar, Volunteer } from '#kezhi/volunteers';
import type { Access } from './own-accesses.js';

/** Everything that is stored about one person, in clear. */
export interface PersonExport {
  exportedAt: Date;
  person: Volunteer;
  isMinor: boolean;
  secrets: PersonSecrets;
  registrar: Registrar | null;
  memberships: readonly OwnMembership[];
  consents: readonly ConsentEntry[];
  accesses: readonly Access[];
}
