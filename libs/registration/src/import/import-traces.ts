import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import type { RetentionKeeper } from '#kezhi/platform';
import { ImportKeepingRepository } from './import-keeping.repository.js';

/**
 * What imports hold of somebody who refuses or closes: the row that was read from the file, what a clerk corrected in it, and the
 * uploaded file, out of which a single row cannot be taken.
 */
@Injectable()
export class ImportTraces implements RetentionKeeper {
  readonly rule = 'imports.traces';

  constructor(
    private readonly keeping: ImportKeepingRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * In the imports by which the person came. Call it before the person is changed, in the same transaction: imports are locked
   * before people, as undo locks them.
   */
  async erase(personId: string): Promise<void> {
    const imports = await this.keeping.sourcesOf(personId);
    await this.keeping.withdrawFiles(imports, this.clock.now());
    await this.keeping.dropPerson(personId, imports);
  }

  /** In all other imports that have ended: some did not take the person, others were uploaded after the refusal. */
  async remove(before: Date, limit: number): Promise<number> {
    const imports = await this.keeping.lockWithTraces(before, limit);
    await this.keeping.withdrawFiles(imports, this.clock.now());
    await this.keeping.dropTraces(imports);
    return imports.length;
  }
}
