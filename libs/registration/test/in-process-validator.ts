import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { AppConfig, FileStore } from '#kezhi/platform';
import type { ImportEntity } from '../src/import/import.entity.js';
import { ImportReferences } from '../src/import/import-references.js';
import { FileValidation } from '../src/import/validation/file-validation.js';
import { FileValidator } from '../src/import/file-validator.js';

/** The same validation without the thread around it: a thread cannot load TypeScript. */
@Injectable()
class InProcessValidator {
  constructor(
    private readonly references: ImportReferences,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async open(entity: ImportEntity) {
    const file = await this.files.toLocalFile(entity.fileKey);
    return new FileValidation(await this.references.shared()).run({
      importId: entity.id,
      kind: entity.kind,
      template: entity.template,
      path: file.path,
      today: this.clock.today(),
      maxRows: this.config.maxImportRows,
      maxBytes: this.config.maxUploadBytes,
      corrections: {},
      ...(await this.references.unit(entity.organizationId, entity.kind)),
    });
  }
}

/** What a testing module puts in place of the thread. */
export const IN_PROCESS_VALIDATOR = { token: FileValidator, useClass: InProcessValidator as never };
