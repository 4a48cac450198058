import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import type { RetentionKeeper } from '#kezhi/platform';
import { ImportKeepingRepository } from './import-keeping.repository.js';

/** Takes away what was staged of an ended import's file, and what was mended in it. */
@Injectable()
export class ImportRowRetention implements RetentionKeeper {
  readonly rule = 'imports.rows';

  constructor(
    private readonly keeping: ImportKeepingRepository,
    private readonly clock: Clock,
  ) {}

  async remove(before: Date, limit: number): Promise<number> {
    const ended = await this.keeping.lockWithRows(before, limit);
    await this.keeping.dropRows(ended, this.clock.now());
    return ended.length;
  }
}
