import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobProcessors, type JobProcessor, type JobRun } from '#kezhi/platform/jobs';
import { undoImport } from '../import/import.jobs.js';
import { UndoService } from '../import/undo.service.js';

@Injectable()
export class UndoImportProcessor implements JobProcessor<{ importId: string }>, OnModuleInit {
  readonly job = undoImport;

  constructor(
    private readonly processors: JobProcessors,
    private readonly undoing: UndoService,
  ) {}

  onModuleInit(): void {
    this.processors.register(this);
  }

  handle({ importId }: { importId: string }, run: JobRun): Promise<void> {
    return this.undoing.run(importId, run);
  }

  exhausted({ importId }: { importId: string }): Promise<void> {
    return this.undoing.giveUp(importId);
  }
}
