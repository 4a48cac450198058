import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { AppConfig, FileStore } from '#kezhi/platform';
import { Sealer } from '#kezhi/platform/thread';
import type { ImportEntity } from '../import.entity.js';
import { ImportsRepository } from '../imports.repository.js';
import { ImportReferences } from '../import-references.js';
import { openCorrection } from './cell-sealing.js';
import { type ValidatedRows, type ValidationSummary, ValidationThreads } from './validation-threads.js';

/** Brings together what validation of an import needs, and has a thread do it. */
@Injectable()
export class FileValidator implements OnApplicationShutdown {
  private threads: Promise<ValidationThreads> | undefined;

  constructor(
    private readonly imports: ImportsRepository,
    private readonly references: ImportReferences,
    private readonly files: FileStore,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async *validate(
    entity: ImportEntity,
    signal: AbortSignal,
  ): AsyncGenerator<ValidatedRows, ValidationSummary> {
    const file = await this.files.toLocalFile(entity.fileKey);
    try {
      this.threads ??= this.references.shared().then((start) => new ValidationThreads(start));
      const threads = await this.threads;
      const unit = await this.references.unit(entity.organizationId, entity.kind);
      const task = {
        importId: entity.id,
        kind: entity.kind,
        template: entity.template,
        path: file.path,
        today: this.clock.today(),
        maxRows: this.config.maxImportRows,
        maxBytes: this.config.maxUploadBytes,
        corrections: await this.corrections(entity),
        ...unit,
      };
      return yield* threads.validate(task, signal);
    } finally {
      await file.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.threads)?.close();
  }

  private async corrections({ id, revision }: ImportEntity): Promise<Record<number, Record<string, string>>> {
    const byRow: Record<number, Record<string, string>> = {};
    for (const { rowNo, field, sealed } of await this.imports.corrections(id, revision))
      (byRow[rowNo] ??= {})[field] = openCorrection(this.sealer, id, rowNo, field, sealed);
    return byRow;
  }
}
