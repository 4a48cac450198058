import { Module } from '@nestjs/common';
import { RegistrationModule } from '../registration.module.js';
import { ImportAnswers } from './import-answers.js';
import { ImportFilesController } from './import-files.controller.js';
import { ImportProgress } from './import-progress.js';
import { ImportUploads } from './import-uploads.js';
import { ImportsController } from './imports.controller.js';

/** Registration over HTTP. */
@Module({
  imports: [RegistrationModule],
  controllers: [ImportFilesController, ImportsController],
  providers: [ImportAnswers, ImportProgress, ImportUploads],
})
export class RegistrationHttpModule {}
