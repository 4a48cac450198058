/**
 * Registration: the collective route, from an Excel file of a unit to registered organizations and volunteers, and the online
 * route of an organization, from a proven e-mail address to its supervisor's approval.
 */
export { importCommitted, importUndone } from './import/import.events.js';
export type { CommitMode, ImportEntity, ImportKind } from './import/import.entity.js';
export { IMPORT_STATES, IMPORT_TRANSITIONS, type ImportState } from './import/import.states.js';
export { CommitService } from './import/commit.service.js';
export { ImportFilesService } from './import/import-files.service.js';
export { ImportsService, type NewImport, type StoredUpload } from './import/imports.service.js';
export { UndoService } from './import/undo.service.js';
export { ValidationService } from './import/validation.service.js';
export { VolunteerRegistrations } from './volunteers-online/volunteer-registrations.js';
export { Confirmations } from './persons/confirmations.js';
export { GuardianConsents } from './persons/guardian-consents.js';
export { RegistrationProcessing } from './volunteers-online/registration-processing.js';
export { RegistrationApplications } from './online/registration-applications.js';
export { RegistrationEntry } from './online/registration-entry.js';
export { RegistrationReviews } from './online/registration-reviews.js';
export {
  REGISTRATION_STATES,
  REGISTRATION_TRANSITIONS,
  type RegistrationState,
} from './online/registration.states.js';
export { RegistrationModule } from './registration.module.js';
