import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule, PersonIdentityModule } from '#kezhi/identity';
import { OrganizationsModule } from '#kezhi/organizations';
import { declareSealed } from '#kezhi/platform';
import { SuccessionModule } from '#kezhi/succession';
import { VolunteersModule } from '#kezhi/volunteers';
import { AbandonedImports } from './import/abandoned-imports.js';
import { CommitService } from './import/commit.service.js';
import { ImportEntity } from './import/import.entity.js';
import { ImportFileRetention } from './import/import-file-retention.js';
import { ImportFilesService } from './import/import-files.service.js';
import { ImportKeepingRepository } from './import/import-keeping.repository.js';
import { ImportReferences } from './import/import-references.js';
import { ImportRowRetention } from './import/import-row-retention.js';
import { ImportTraces } from './import/import-traces.js';
import { ImportUndoRepository } from './import/import-undo.repository.js';
import { ImportsRepository } from './import/imports.repository.js';
import { ImportsService } from './import/imports.service.js';
import { Merges } from './import/merges.js';
import { OrganizationMerge } from './import/organization-merge.js';
import { OrganizationStagingRepository } from './import/organization-staging.repository.js';
import { RowCorrectionsService } from './import/row-corrections.service.js';
import { RowReveals } from './import/row-reveals.js';
import { RowRevealsRepository } from './import/row-reveals.repository.js';
import { RowRevalidation } from './import/row-revalidation.js';
import { RowsService } from './import/rows.service.js';
import { StagingRepository } from './import/staging.repository.js';
import { UndoService } from './import/undo.service.js';
import { EndedImporters } from './import/ended-importers.js';
import { FileValidator } from './import/file-validator.js';
import { ValidationService } from './import/validation.service.js';
import { VolunteerMergeRepository } from './import/volunteer-merge.repository.js';
import { VolunteerMerge } from './import/volunteer-merge.js';
import { Confirmations } from './persons/confirmations.js';
import { GuardianConsents } from './persons/guardian-consents.js';
import { OwnAccesses } from './persons/own-accesses.js';
import { MembershipLetters } from './persons/membership-letters.js';
import { OwnContacts } from './persons/own-contacts.js';
import { OwnExport } from './persons/own-export.js';
import { OfficeExport } from './persons/office-export.js';
import { OwnPages } from './persons/own-page.js';
import { RecordClosing } from './persons/record-closing.js';
import { RegistrationProcessing } from './volunteers-online/registration-processing.js';
import { VolunteerRegistrationsRepository } from './volunteers-online/volunteer-registrations.repository.js';
import { RegistrationReceipts } from './volunteers-online/registration-receipts.js';
import { VolunteerRegistrations } from './volunteers-online/volunteer-registrations.js';
import { ApplicationRegions } from './online/application-regions.js';
import { ForgottenRegistrations } from './online/forgotten-registrations.js';
import { EndedSupervisorsRepository } from './online/ended-supervisors.repository.js';
import { EndedSupervisors } from './online/ended-supervisors.js';
import { OfficeSubmissions } from './online/office-submissions.js';
import { OfficeLetters } from './online/office-letters.js';
import { RegistrationApplications } from './online/registration-applications.js';
import { RegistrationApproval } from './online/registration-approval.js';
import { RegistrationChecks } from './online/registration-checks.js';
import { RegistrationDocuments } from './online/registration-documents.js';
import { RegistrationEntry } from './online/registration-entry.js';
import { RegistrationInboxRepository } from './online/registration-inbox.repository.js';
import { RegistrationInbox } from './online/registration-inbox.js';
import { RegistrationLetters } from './online/registration-letters.js';
import { RegistrationPlaces } from './online/registration-places.js';
import { ReviewerDigestsRepository } from './online/reviewer-digests.repository.js';
import { RegistrationReviews } from './online/registration-reviews.js';
import { RegistrationsRepository } from './online/registrations.repository.js';

declareSealed(
  { table: 'organization_registrations', key: { id: 'uuid' }, sealed: { sealed: 't.id::text' } },
  { table: 'organization_registration_submissions', key: { id: 'uuid' }, sealed: { sealed: 't.id::text' } },
  { table: 'volunteer_registrations', key: { id: 'uuid' }, sealed: { sealed: 't.id::text' } },
  {
    table: 'import_rows',
    key: { import_id: 'uuid', row_no: 'int' },
    sealed: {
      cells: `t.import_id || ' ' || t.row_no`,
      // A person or an organization that is to be: the blob moves into its table as it is.
      sealed: `coalesce(t.value ->> 'id', t.person_id::text)`,
    },
  },
  {
    table: 'import_corrections',
    key: { import_id: 'uuid', revision: 'int', row_no: 'int', field: 'text' },
    sealed: { sealed: `t.import_id || ' ' || t.row_no || ' ' || t.field` },
  },
);

const SERVICES = [
  AbandonedImports,
  ImportsService,
  RowsService,
  RowCorrectionsService,
  EndedImporters,
  ImportFileRetention,
  ImportFilesService,
  ImportRowRetention,
  ImportTraces,
  ValidationService,
  CommitService,
  UndoService,
  Confirmations,
  GuardianConsents,
  OwnAccesses,
  MembershipLetters,
  OwnContacts,
  OwnExport,
  OwnPages,
  OfficeExport,
  RecordClosing,
  RegistrationProcessing,
  RegistrationReceipts,
  VolunteerRegistrations,
];

/** Online registration. */
const ONLINE_SERVICES = [
  ApplicationRegions,
  ForgottenRegistrations,
  EndedSupervisors,
  OfficeLetters,
  RegistrationApplications,
  RegistrationDocuments,
  RegistrationEntry,
  RegistrationInbox,
  RegistrationPlaces,
  RegistrationReviews,
];

@Module({
  imports: [
    OrganizationsModule,
    IdentityModule,
    PersonIdentityModule,
    SuccessionModule,
    VolunteersModule,
    TypeOrmModule.forFeature([ImportEntity]),
  ],
  providers: [
    ...SERVICES,
    ...ONLINE_SERVICES,
    EndedSupervisorsRepository,
    FileValidator,
    ImportKeepingRepository,
    ImportReferences,
    ImportsRepository,
    ImportUndoRepository,
    Merges,
    OfficeSubmissions,
    OrganizationMerge,
    OrganizationStagingRepository,
    RegistrationApproval,
    RegistrationChecks,
    RegistrationInboxRepository,
    RegistrationLetters,
    ReviewerDigestsRepository,
    RegistrationsRepository,
    RowReveals,
    RowRevealsRepository,
    RowRevalidation,
    StagingRepository,
    VolunteerMerge,
    VolunteerMergeRepository,
    VolunteerRegistrationsRepository,
  ],
  exports: [...SERVICES, ...ONLINE_SERVICES],
})
export class RegistrationModule {}
