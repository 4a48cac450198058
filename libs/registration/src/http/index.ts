import { Module } from '@nestjs/common';
import { OrganizationsModule } from '#kezhi/organizations';
import { VolunteersModule } from '#kezhi/volunteers';
import { RegistrationModule } from '../registration.module.js';
import { ConsentTextsController } from './consent-texts.controller.js';
import { ImportAnswers } from './import-answers.js';
import { ImportFilesController } from './import-files.controller.js';
import { ImportProgress } from './import-progress.js';
import { ImportUploads } from './import-uploads.js';
import { ImportsController } from './imports.controller.js';
import { OwnBelongingsController } from './own-belongings.controller.js';
import { OwnRecordController } from './own-record.controller.js';
import { PersonConfirmationsController } from './person-confirmations.controller.js';
import { VolunteerRegistrationAnswers } from './volunteer-registration-answers.js';
import { VolunteerRegistrationsController } from './volunteer-registrations.controller.js';

/** Registration over HTTP. */
@Module({
  imports: [RegistrationModule, OrganizationsModule, VolunteersModule],
  controllers: [
    ImportFilesController,
    ImportsController,
    ConsentTextsController,
    OwnBelongingsController,
    OwnRecordController,
    PersonConfirmationsController,
    VolunteerRegistrationsController,
  ],
  providers: [ImportAnswers, ImportProgress, ImportUploads, VolunteerRegistrationAnswers],
})
export class RegistrationHttpModule {}
