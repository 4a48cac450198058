import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobProcessors, type JobProcessor, type JobRun } from '#kezhi/platform/jobs';
import { validateImport } from '../import/import.jobs.js';
import { ValidationService } from '../import/validation.service.js';

@Injectable()
export class ValidateImportProcessor implements JobProcessor<{ importId: string }>, OnModuleInit {
  readonly job = validateImport;

  constructor(
    private readonly processors: JobProcessors,
    private readonly validation: ValidationService,
  ) {}

  onModuleInit(): void {
    this.processors.register(this);
  }

  handle({ importId }: { importId: string }, run: JobRun): Promise<void> {
    return this.validation.run(importId, run);
  }

  exhausted({ importId }: { importId: string }): Promise<void> {
    return this.validation.giveUp(importId);
  }
}
