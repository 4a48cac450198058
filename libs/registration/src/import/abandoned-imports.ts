import { Injectable } from '@nestjs/common';
import { Clock, next } from '#kezhi/kernel';
import { AuditLog, type RetentionKeeper } from '#kezhi/platform';
import { IMPORT_TRANSITIONS } from './import.states.js';
import { ImportKeepingRepository } from './import-keeping.repository.js';

/** Cancels what was uploaded and checked, and then left alone: it would be kept for ever otherwise. What it held goes by its own terms. */
@Injectable()
export class AbandonedImports implements RetentionKeeper {
  readonly rule = 'imports.abandoned';

  constructor(
    private readonly keeping: ImportKeepingRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async remove(before: Date, limit: number): Promise<number> {
    const cancelled = next(IMPORT_TRANSITIONS, 'ready', 'cancel');
    const left = await this.keeping.endUntouched(before, limit, { status: cancelled, at: this.clock.now() });
    for (const { id, organizationId } of left)
      await this.audit.append({
        action: 'import:cancel',
        objectType: 'import',
        objectId: id,
        organizationId,
        details: { abandoned: true },
      });
    return left.length;
  }
}
