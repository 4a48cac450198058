/** People and their memberships: lists within a reach, details with secrets masked, exact search, reveal, standing. */
export { MembershipDecisions } from './membership-decisions.js';
export { MembershipEntries } from './membership-entries.js';
export { membershipDecided, membershipRequested } from './membership.events.js';
export type { ConsentEntry, ConsentText, GivenConsent } from './consents/consent.js';
export { Consents } from './consents/consents.service.js';
export { Enrolment } from './enrolment.js';
export { MEMBERSHIP_STATES } from './membership.states.js';
export type {
  LeftBehind,
  MembersCarried,
  OpenMemberships,
  Prospects,
  WaitingSettled,
} from './members-carried.js';
export { MemberLocks } from './member-locks.js';
export { MembershipSuccession } from './membership-succession.js';
export type { MembershipFilters, MembershipRow } from './membership.js';
export { isMinor as isMinorOn } from './minors.js';
export { MinorAccess } from './minors/minor-access.js';
export { isUnder14 } from './minors/minor.js';
export { MembershipsService } from './memberships.service.js';
export {
  OFFICE_OUTCOMES,
  type OfficeForm,
  type OfficeOutcome,
  OfficeRegistration,
} from './office-registration.js';
export { type MembershipNews, MembershipNewsRepository } from './membership-news.repository.js';
export { NewPeople, type NewPerson, type PreparedPerson } from './new-person.js';
export type { OwnMembership, Registrar } from './own-record.repository.js';
export { OwnMemberships } from './own-memberships.js';
export { OwnRecord } from './own-record.js';
export { OwnStanding } from './own-standing.js';
export {
  MEMBERSHIP_STATUSES,
  type MembershipStatus,
  PERSON_STATUSES,
  type PersonSecrets,
  type PersonStatus,
  SECRET_FIELDS,
  type SecretField,
} from './person.js';
export { PERSON_STATES } from './person.states.js';
export { RegionFollowers } from './region-followers.js';
export { awakeAt } from './reminders/quiet-hours.js';
export { ConfirmationReminders } from './reminders/confirmation-reminders.js';
export type { VolunteerFilters } from './volunteer-filters.js';
export { VolunteerLists } from './volunteer-lists.js';
export { VolunteerLookup } from './volunteer-lookup.js';
export type { VolunteerChanges } from './volunteer-input.js';
export { VolunteerRecords } from './volunteer-records.js';
export { type StandingInput, VolunteerStanding } from './volunteer-standing.js';
export { readVolunteerNo, volunteerNo } from './volunteer-number.js';
export { volunteerScope } from './volunteer-scope.js';
export type { Volunteer } from './volunteer.js';
export { VolunteersModule } from './volunteers.module.js';
