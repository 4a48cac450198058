import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobProcessors, type JobProcessor, type JobRun } from '#kezhi/platform/jobs';
import { CommitService } from '../import/commit.service.js';
import { commitImport } from '../import/import.jobs.js';

@Injectable()
export class CommitImportProcessor implements JobProcessor<{ importId: string }>, OnModuleInit {
  readonly job = commitImport;

  constructor(
    private readonly processors: JobProcessors,
    private readonly commits: CommitService,
  ) {}

  onModuleInit(): void {
    this.processors.register(this);
  }

  handle({ importId }: { importId: string }, run: JobRun): Promise<void> {
    return this.commits.run(importId, run);
  }

  /** Nothing was merged; the clerk gets the import back as it was, with the reason. */
  exhausted({ importId }: { importId: string }): Promise<void> {
    return this.commits.giveUp(importId);
  }
}
