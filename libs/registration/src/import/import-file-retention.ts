import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { FileStore, type RetentionKeeper } from '#kezhi/platform';
import { ImportsRepository } from './imports.repository.js';

/** Takes away what an ended import no longer needs: its files, what was staged of them, and what was mended. */
@Injectable()
export class ImportFileRetention implements RetentionKeeper {
  readonly rule = 'imports.files';

  constructor(
    private readonly imports: ImportsRepository,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Files first: to delete one twice does no harm, to forget one would. */
  async remove(before: Date, limit: number): Promise<number> {
    const ended = await this.imports.lockEndedBefore(before, limit);
    const keys = await this.imports.fileKeys(ended);
    for (const key of keys) await this.files.delete(key);
    await this.imports.dropContents(ended, this.clock.now());
    return ended.length;
  }
}
