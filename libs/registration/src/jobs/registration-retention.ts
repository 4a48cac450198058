import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Retention } from '#kezhi/platform';
import { Housekeeping } from '#kezhi/platform/jobs';
import { AbandonedImports } from '../import/abandoned-imports.js';
import { ImportFileRetention } from '../import/import-file-retention.js';
import { ImportRowRetention } from '../import/import-row-retention.js';
import { ImportTraces } from '../import/import-traces.js';
import { ForgottenRegistrations } from '../online/forgotten-registrations.js';
import { FORGETTABLE } from '../online/registrations.repository.js';

const WITHDRAWN_EVERY_MS = 5_000;

/** Tells the platform how what registrations keep is removed. */
@Injectable()
export class RegistrationRetention implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly retention: Retention,
    private readonly housekeeping: Housekeeping,
    private readonly files: ImportFileRetention,
    private readonly rows: ImportRowRetention,
    private readonly traces: ImportTraces,
    private readonly applications: ForgottenRegistrations,
    private readonly abandoned: AbandonedImports,
  ) {}

  onModuleInit(): void {
    this.retention.register(
      this.files,
      this.rows,
      this.traces,
      this.abandoned,
      ...FORGETTABLE.map((what) => ({
        rule: `registrations.${what}`,
        remove: (before: Date, limit: number) => this.applications.remove(what, before, limit),
      })),
    );
  }

  onApplicationBootstrap(): void {
    this.housekeeping.add('imports.withdrawn-files', WITHDRAWN_EVERY_MS, () => this.files.removeWithdrawn());
  }
}
