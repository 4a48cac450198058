import { Module } from '@nestjs/common';
import { OrganizationsModule } from '#kezhi/organizations';
import { VolunteersModule } from '#kezhi/volunteers';
import { RegistrationNamesRepository } from '../registration-names.repository.js';
import { RegistrationModule } from '../registration.module.js';
import { ConsentTextsController } from './consent-texts.controller.js';
import { ImportAnswers } from './import-answers.js';
import { ImportFilesController } from './import-files.controller.js';
import { ImportProgress } from './import-progress.js';
import { ImportUploads } from './import-uploads.js';
import { ImportsController } from './imports.controller.js';
import { OfficeRecordsController } from './office-records.controller.js';
import { OwnBelongingsController } from './own-belongings.controller.js';
import { OwnRecordController } from './own-record.controller.js';
import { PersonConfirmationsController } from './person-confirmations.controller.js';
import { VolunteerRegistrationAnswers } from './volunteer-registration-answers.js';
import { VolunteerRegistrationsController } from './volunteer-registrations.controller.js';
import { ApplicationAnswers } from './online/application-answers.js';
import { ApplicationsController } from './online/applications.controller.js';
import { RegistrationPlacesController } from './online/registration-places.controller.js';
import { ReviewAnswers } from './online/review-answers.js';
import { RegistrationReviewsController } from './online/reviews.controller.js';

/** Registration over HTTP. */
@Module({
  imports: [RegistrationModule, OrganizationsModule, VolunteersModule],
  controllers: [
    ImportFilesController,
    ImportsController,
    ConsentTextsController,
    OwnBelongingsController,
    OwnRecordController,
    OfficeRecordsController,
    PersonConfirmationsController,
    VolunteerRegistrationsController,
    RegistrationPlacesController,
    RegistrationReviewsController,
    ApplicationsController,
  ],
  providers: [
    ApplicationAnswers,
    ImportAnswers,
    ImportProgress,
    ImportUploads,
    RegistrationNamesRepository,
    ReviewAnswers,
    VolunteerRegistrationAnswers,
  ],
})
export class RegistrationHttpModule {}
