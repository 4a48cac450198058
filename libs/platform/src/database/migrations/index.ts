import { Work1700000001000 } from './1700000001000-work.js';
import { Organizations1700000002000 } from './1700000002000-organizations.js';
import { Identity1700000003000 } from './1700000003000-identity.js';
import { Volunteers1700000004000 } from './1700000004000-volunteers.js';
import { Imports1700000005000 } from './1700000005000-imports.js';
import { Contact1700000006000 } from './1700000006000-contact.js';
import { ReferringKeys1700000006500 } from './1700000006500-referring-keys.js';
import { SecondFactor1700000007000 } from './1700000007000-second-factor.js';
import { OrganizationRegistration1700000008000 } from './1700000008000-organization-registration.js';
import { VolunteerRegistration1700000009000 } from './1700000009000-volunteer-registration.js';
import { Memberships1700000010000 } from './1700000010000-memberships.js';
import { Claims1700000011000 } from './1700000011000-claims.js';
import { OrganizationLife1700000012000 } from './1700000012000-organization-life.js';
import { SearchAndProtection1700000013000 } from './1700000013000-search-and-protection.js';
import { ListPlaces1700000014000 } from './1700000014000-list-places.js';
import { MemberAccounts1700000015000 } from './1700000015000-member-accounts.js';
import { KeptForAWhile1700000016000 } from './1700000016000-kept-for-a-while.js';
import { UnitsThatEnd1700000018000 } from './1700000018000-units-that-end.js';
import { RulesOfUnits1700000019000 } from './1700000019000-rules-of-units.js';
import { ReviewerDigests1700000020000 } from './1700000020000-reviewer-digests.js';
import { OfficeRegistration1700000021000 } from './1700000021000-office-registration.js';
import { RoutineEntries1700000022000 } from './1700000022000-routine-entries.js';
import { RegionSearch1700000022500 } from './1700000022500-region-search.js';
import { AgesOfPeople1700000023000 } from './1700000023000-ages-of-people.js';
import { SimilarNames1700000025000 } from './1700000025000-similar-names.js';
import { AgesApartFromKeys1700000026000 } from './1700000026000-ages-apart-from-keys.js';

export const MIGRATIONS = [
  Work1700000001000,
  Organizations1700000002000,
  Identity1700000003000,
  Volunteers1700000004000,
  Imports1700000005000,
  Contact1700000006000,
  ReferringKeys1700000006500,
  SecondFactor1700000007000,
  OrganizationRegistration1700000008000,
  VolunteerRegistration1700000009000,
  Memberships1700000010000,
  Claims1700000011000,
  OrganizationLife1700000012000,
  SearchAndProtection1700000013000,
  ListPlaces1700000014000,
  MemberAccounts1700000015000,
  KeptForAWhile1700000016000,
  UnitsThatEnd1700000018000,
  RulesOfUnits1700000019000,
  ReviewerDigests1700000020000,
  OfficeRegistration1700000021000,
  RoutineEntries1700000022000,
  RegionSearch1700000022500,
  AgesOfPeople1700000023000,
  SimilarNames1700000025000,
  AgesApartFromKeys1700000026000,
];
