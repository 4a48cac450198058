import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Database, FileStore, type RetentionKeeper } from '#kezhi/platform';
import { ImportKeepingRepository } from './import-keeping.repository.js';

const BATCH = 50;

/**
 * Deletes what was uploaded, of all revisions: the one place where personal data lies in clear, and which nothing needs once
 * the import has ended. Undo and the recognition of the same bytes go by the database.
 */
@Injectable()
export class ImportFileRetention implements RetentionKeeper {
  readonly rule = 'imports.files';

  constructor(
    private readonly database: Database,
    private readonly keeping: ImportKeepingRepository,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  async remove(before: Date, limit: number): Promise<number> {
    return this.delete(await this.keeping.lockWithFiles(before, limit));
  }

  /** What somebody's refusal has withdrawn. Everything that waits by now, so that nothing is lost with a worker that dies. */
  async removeWithdrawn(): Promise<void> {
    const some = () => this.database.run(async () => this.delete(await this.keeping.lockWithdrawn(BATCH)));
    while ((await some()) > 0);
  }

  /** Files first: to delete one twice does no harm, to forget one would. */
  private async delete(imports: readonly string[]): Promise<number> {
    if (imports.length === 0) return 0;
    for (const key of await this.keeping.fileKeys(imports)) await this.files.delete(key);
    await this.keeping.markFilesRemoved(imports, this.clock.now());
    return imports.length;
  }
}
