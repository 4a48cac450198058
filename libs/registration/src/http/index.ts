import { Module } from '@nestjs/common';
import { RegistrationModule } from '../registration.module.js';
import { ImportAnswers } from './import-answers.js';
import { ImportFilesController } from './import-files.controller.js';
import { ImportProgress } from './import-progress.js';
import { ImportUploads } from './import-uploads.js';
import { ImportsController } from './imports.controller.js';
import { ApplicationAnswers } from './online/application-answers.js';
import { ApplicationsController } from './online/applications.controller.js';
import { RegistrationPlacesController } from './online/registration-places.controller.js';
import { ReviewAnswers } from './online/review-answers.js';
import { RegistrationReviewsController } from './online/reviews.controller.js';

/** Registration over HTTP. */
@Module({
  imports: [RegistrationModule],
  controllers: [
    ImportFilesController,
    ImportsController,
    RegistrationPlacesController,
    RegistrationReviewsController,
    ApplicationsController,
  ],
  providers: [ApplicationAnswers, ImportAnswers, ImportProgress, ImportUploads, ReviewAnswers],
})
export class RegistrationHttpModule {}
