import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Housekeeping } from '#kezhi/platform/jobs';
import { ValidationService } from '../import/validation.service.js';

const EVERY_MS = 5_000;

/** After a crash of PostgreSQL the staged rows are gone: validates the imports anew that still need theirs. */
@Injectable()
export class StagingWatch implements OnApplicationBootstrap {
  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly validation: ValidationService,
  ) {}

  onApplicationBootstrap(): void {
    this.housekeeping.add('imports.staging-watch', EVERY_MS, () => this.validation.restageLost());
  }
}
