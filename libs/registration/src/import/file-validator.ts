import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { AppConfig, FileStore, type LocalFile } from '#kezhi/platform';
import { Sealer } from '#kezhi/platform/thread';
import type { ImportEntity } from './import.entity.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportReferences } from './import-references.js';
import { openCorrection } from './validation/cell-sealing.js';
import type { ValidatedRows, ValidationSummary } from './validation/protocol.js';
import { ValidationThreads } from './validation/validation-threads.js';

/** Brings together what validation of an import needs, and has a thread do it. */
@Injectable()
export class FileValidator implements OnApplicationShutdown {
  private threads: ValidationThreads | undefined;

  constructor(
    private readonly imports: ImportsRepository,
    private readonly references: ImportReferences,
    private readonly files: FileStore,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /**
   * Gathers all that is asked of the database before the first row is made: the rows go into a COPY on the caller's
   * connection, and nothing else can be asked on it until that has ended.
   */
  async open(
    entity: ImportEntity,
    signal: AbortSignal,
  ): Promise<AsyncGenerator<ValidatedRows, ValidationSummary>> {
    this.threads ??= new ValidationThreads(await this.references.shared());
    const [unit, corrections, file] = [
      await this.references.unit(entity.organizationId, entity.kind),
      await this.corrections(entity),
      await this.files.toLocalFile(entity.fileKey),
    ];
    const task = {
      importId: entity.id,
      kind: entity.kind,
      template: entity.template,
      path: file.path,
      today: this.clock.today(),
      maxRows: this.config.maxImportRows,
      maxBytes: this.config.maxUploadBytes,
      corrections,
      ...unit,
    };
    return released(this.threads.validate(task, signal), file);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads?.close();
  }

  private async corrections({ id, revision }: ImportEntity): Promise<Record<number, Record<string, string>>> {
    const byRow: Record<number, Record<string, string>> = {};
    for (const { rowNo, field, sealed } of await this.imports.corrections(id, revision))
      (byRow[rowNo] ??= {})[field] = openCorrection(this.sealer, id, rowNo, field, sealed);
    return byRow;
  }
}

/** The same rows; the file is let go with the last of them, or when nobody wants more. */
async function* released(
  rows: AsyncGenerator<ValidatedRows, ValidationSummary>,
  file: LocalFile,
): AsyncGenerator<ValidatedRows, ValidationSummary> {
  try {
    return yield* rows;
  } finally {
    await file.release();
  }
}
