import { Module } from '@nestjs/common';
import { RegistrationModule } from '../registration.module.js';
import { ApplicationRegionsProcessor } from './application-regions.processor.js';
import { CommitImportProcessor } from './commit-import.processor.js';
import { OfficeProcessors } from './office.processors.js';
import { PeopleProcessors } from './people.processors.js';
import { EndedUnitProcessor } from './ended-unit.processor.js';
import { StagingWatch } from './staging-watch.js';
import { RegistrationRetention } from './registration-retention.js';
import { UndoImportProcessor } from './undo-import.processor.js';
import { ValidateImportProcessor } from './validate-import.processor.js';

/** Registration's part of the worker: validating, merging and undoing imports. */
@Module({
  imports: [RegistrationModule],
  providers: [
    ApplicationRegionsProcessor,
    ValidateImportProcessor,
    CommitImportProcessor,
    UndoImportProcessor,
    EndedUnitProcessor,
    StagingWatch,
    RegistrationRetention,
    PeopleProcessors,
    OfficeProcessors,
  ],
})
export class RegistrationJobsModule {}
