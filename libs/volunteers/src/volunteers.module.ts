import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '#kezhi/organizations';
import { declareSealed } from '#kezhi/platform';
import { ClosedPeopleRepository } from './closed-people.repository.js';
import { MemberLocksRepository } from './member-locks.repository.js';
import { MemberLocks } from './member-locks.js';
import { MembershipSuccessionRepository } from './membership-succession.repository.js';
import { MembershipSuccession } from './membership-succession.js';
import { JoiningRulesReader } from './joining-rules.js';
import { MembershipAnnouncements } from './membership-announcements.js';
import { MembershipDecisionsRepository } from './membership-decisions.repository.js';
import { MembershipDecisions } from './membership-decisions.js';
import { MembershipEntriesRepository } from './membership-entries.repository.js';
import { MembershipEntries } from './membership-entries.js';
import { PersonDirectory } from '#kezhi/platform';
import { ConsentsRepository } from './consents/consents.repository.js';
import { Consents } from './consents/consents.service.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import { Enrolment } from './enrolment.js';
import { MembershipWays } from './membership-ways.js';
import { MembershipNewsRepository } from './membership-news.repository.js';
import { MembershipsRepository } from './memberships.repository.js';
import { MembershipsService } from './memberships.service.js';
import { MinorAccess } from './minors/minor-access.js';
import { MinorAccessesRepository } from './minors/minor-accesses.repository.js';
import { PeopleStatisticsRepository } from './people-statistics.repository.js';
import { NewPeople } from './new-person.js';
import { OfficeRegistration } from './office-registration.js';
import { OwnMemberships } from './own-memberships.js';
import { OwnRecordRepository } from './own-record.repository.js';
import { OwnRecord } from './own-record.js';
import { OwnStanding } from './own-standing.js';
import { PeopleDirectory } from './people-directory.repository.js';
import { PersonEntity } from './person.entity.js';
import { RecordTrail } from './record-trail.js';
import { RegionFollowersRepository } from './region-followers.repository.js';
import { RegionFollowers } from './region-followers.js';
import { ConfirmationRemindersRepository } from './reminders/confirmation-reminders.repository.js';
import { ConfirmationReminders } from './reminders/confirmation-reminders.js';
import { SecretChanges } from './secret-changes.js';
import { ServiceIntents } from './service-intents.js';
import { VolunteerListsRepository } from './volunteer-lists.repository.js';
import { VolunteerLists } from './volunteer-lists.js';
import { RefusalsRepository } from './refusals.repository.js';
import { Refusals } from './refusals.js';
import { VolunteerLookup } from './volunteer-lookup.js';
import { VolunteerReachRepository } from './volunteer-reach.repository.js';
import { VolunteerReadings } from './volunteer-readings.js';
import { VolunteerRecords } from './volunteer-records.js';
import { VolunteerStanding } from './volunteer-standing.js';
import { VolunteerWays } from './volunteer-ways.js';
import { VolunteersRepository } from './volunteers.repository.js';

declareSealed({ table: 'people', key: { id: 'uuid' }, sealed: { sealed: 't.id::text' } });

const SERVICES = [
  ClosedPeopleRepository,
  MembershipDecisions,
  MembershipEntries,
  MemberLocks,
  MembershipNewsRepository,
  MembershipSuccession,
  MembershipsService,
  RegionFollowers,
  MinorAccess,
  ConfirmationReminders,
  Consents,
  Enrolment,
  NewPeople,
  OfficeRegistration,
  OwnMemberships,
  OwnRecord,
  OwnStanding,
  Refusals,
  VolunteerLists,
  VolunteerLookup,
  VolunteerRecords,
  VolunteerStanding,
];

/** Global, since identity asks `PersonDirectory` without knowing who answers. */
@Global()
@Module({
  imports: [OrganizationsModule, TypeOrmModule.forFeature([PersonEntity])],
  providers: [
    ...SERVICES,
    MemberLocksRepository,
    MembershipSuccessionRepository,
    JoiningRulesReader,
    MembershipAnnouncements,
    MembershipDecisionsRepository,
    MembershipEntriesRepository,
    MembershipWays,
    MembershipsRepository,
    RegionFollowersRepository,
    MinorAccessesRepository,
    PeopleStatisticsRepository,
    RecordTrail,
    RefusalsRepository,
    ConfirmationRemindersRepository,
    ConsentsRepository,
    EnrolmentRepository,
    OwnRecordRepository,
    PeopleDirectory,
    { provide: PersonDirectory, useExisting: PeopleDirectory },
    SecretChanges,
    ServiceIntents,
    VolunteerListsRepository,
    VolunteerReachRepository,
    VolunteerReadings,
    VolunteersRepository,
    VolunteerWays,
  ],
  exports: [...SERVICES, PersonDirectory],
})
export class VolunteersModule {}
