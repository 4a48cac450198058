import { Injectable } from '@nestjs/common';
import { AppError, Clock, next } from '#kezhi/kernel';
import { Database, JobQueue } from '#kezhi/platform';
import type { ImportEntity } from './import.entity.js';
import { validateImport } from './import.jobs.js';
import { IMPORT_TRANSITIONS, type ImportEvent } from './import.states.js';
import { ImportsRepository } from './imports.repository.js';
import type { JobClaim } from './job-claim.js';
import { Merges } from './merges.js';
import { countRows } from './outcome-counts.js';
import { type OutcomeCounts, StagingRepository } from './staging.repository.js';
import { FileValidator } from './file-validator.js';
import type { ValidationSummary } from './validation/protocol.js';

const PROGRESS_EVERY_MS = 300;

/**
 * Reads an import's file and stages its rows. File, corrections and reference data decide everything, so a run that was
 * killed is simply run again; its rows become visible together with the state `ready`, never half.
 */
@Injectable()
export class ValidationService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly staging: StagingRepository,
    private readonly merges: Merges,
    private readonly validator: FileValidator,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  async run(importId: string, claim: JobClaim): Promise<void> {
    const entity = await this.begin(importId, claim);
    if (!entity) return;
    try {
      await this.database.run(() => this.stage(entity, claim));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await this.refuse(entity, error);
    }
  }

  /** After the last failed attempt: the clerk hears of it instead of waiting for ever. */
  async giveUp(importId: string): Promise<void> {
    const entity = await this.imports.findById(importId);
    if (entity) await this.refuse(entity, new AppError('IMPORT.INTERRUPTED', { importId }));
  }

  /** Once after each crash of the database that has emptied the staging table. */
  async restageLost(): Promise<void> {
    await this.database.run(async () => {
      if (await this.staging.survived()) return;
      for (const importId of await this.imports.withLostStaging()) {
        const entity = await this.imports.lock(importId);
        if (!entity) continue;
        entity.status = next(IMPORT_TRANSITIONS, entity.status, 'restage');
        await this.imports.save(entity);
        await this.queue.enqueue(validateImport, { importId }, { key: `${importId} ${entity.revision}` });
      }
    });
  }

  /** Null when there is nothing to do any more: cancelled, or validated by a run that died after its commit. */
  private begin(importId: string, claim: JobClaim): Promise<ImportEntity | null> {
    return this.transit(importId, 'validate', claim, (entity) => {
      entity.startedAt = this.clock.now();
      entity.finishedAt = null;
      entity.processed = 0;
      entity.problem = null;
    });
  }

  /** One transaction from the first row to `ready`. Progress is written beside it, on a connection of its own. */
  private async stage(entity: ImportEntity, claim: JobClaim): Promise<void> {
    await this.staging.clear(entity.id);
    const rows = await this.validator.open(entity, claim.signal);
    let summary: ValidationSummary | undefined;
    const progress = this.progressOf(entity.id);
    const chunks = async function* () {
      for (;;) {
        const step = await rows.next();
        if (step.done) {
          summary = step.value;
          return;
        }
        progress(step.value.processed, step.value.expected);
        yield step.value.chunk;
      }
    };
    await this.staging.copy(chunks());
    await this.staging.analyze();
    if (!summary) throw new Error('validation ended without a summary');
    const counts = await this.merges.resolve(entity);
    await this.finish(entity.id, claim, { ...summary, counts });
  }

  private async finish(
    importId: string,
    claim: JobClaim,
    { counts, ...summary }: ValidationSummary & { counts: OutcomeCounts },
  ): Promise<void> {
    const done = await this.transit(importId, 'stage', claim, (entity) => {
      Object.assign(entity, summary);
      countRows(entity, counts);
      entity.processed = counts.total;
      entity.expected = counts.total;
      entity.finishedAt = this.clock.now();
    });
    // Cancelled meanwhile: its rows must not stay.
    if (!done) await this.staging.clear(importId);
  }

  private async refuse({ id }: ImportEntity, { code, details }: AppError): Promise<void> {
    await this.database.run(async () => {
      const entity = await this.imports.lock(id);
      if (!entity || IMPORT_TRANSITIONS[entity.status].fail === undefined) return;
      entity.status = next(IMPORT_TRANSITIONS, entity.status, 'fail');
      entity.problem = { code, details };
      entity.finishedAt = this.clock.now();
      await this.imports.save(entity);
    });
  }

  private transit(
    importId: string,
    event: ImportEvent,
    claim: JobClaim,
    act: (entity: ImportEntity) => void,
  ): Promise<ImportEntity | null> {
    return this.database.run(async () => {
      await claim.assertClaim();
      const entity = await this.imports.lock(importId);
      const status = entity && IMPORT_TRANSITIONS[entity.status][event];
      if (!entity || status === undefined || status === null) return null;
      act(entity);
      entity.status = status;
      return this.imports.save(entity);
    });
  }

  /** Writes at most a few times a second, outside of the running transaction, so that watchers see it. */
  private progressOf(importId: string): (processed: number, expected: number | null) => void {
    let last = 0;
    return (processed, expected) => {
      const now = performance.now();
      if (now - last < PROGRESS_EVERY_MS) return;
      last = now;
      this.database
        .outside(() => this.imports.reportProgress(importId, processed, expected))
        .catch(() => undefined);
    };
  }
}
