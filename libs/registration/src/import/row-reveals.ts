import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '#kezhi/kernel';
import { AuditLog, currentActor } from '#kezhi/platform';
import { cleanParagraphs } from '#kezhi/standards';
import { MinorAccess } from '#kezhi/volunteers';
import { isChildsRow } from './child-row.js';
import { subjectOf } from './forms/form-registry.js';
import { type ImportEntity, mappingOf } from './import.entity.js';
import { personalFields } from './rules/mask-cell.js';
import { RowRevealsRepository } from './row-reveals.repository.js';
import type { StoredRow } from './staging.repository.js';

/** Writes down who looked at a row in clear, and why; also for the person whom the row becomes. */
@Injectable()
export class RowReveals {
  constructor(
    private readonly reveals: RowRevealsRepository,
    private readonly minors: MinorAccess,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Throws IMPORT.REASON_REQUIRED. */
  async record(
    entity: ImportEntity,
    row: StoredRow,
    texts: Readonly<Record<string, string>>,
    reason: string,
  ): Promise<void> {
    const why = cleanParagraphs(reason);
    if (why === '') throw new AppError('IMPORT.REASON_REQUIRED');
    const under14 = this.isChild(entity, texts);
    this.audit.note({ rowNo: row.rowNo, reason: why, under14 });
    const { accountId } = currentActor();
    const at = this.clock.now();
    const personal = personalFields(mappingOf(entity).form);
    const personId = await this.reveals.insert({
      importId: entity.id,
      revision: entity.revision,
      rowNo: row.rowNo,
      idBlind: row.idBlind,
      accountId,
      under14,
      fields: Object.keys(texts).filter((field) => personal.has(field)),
      reason: why,
      at,
    });
    if (under14 && personId !== null)
      await this.minors.recordReveals([{ personId, accountId, reason: why, at }]);
  }

  /** The rows have just become people. In the transaction that made them so. */
  async findPeople({ id, revision }: ImportEntity): Promise<void> {
    await this.minors.recordReveals(await this.reveals.findPeople(id, revision));
  }

  isChild({ kind }: ImportEntity, texts: Readonly<Record<string, string>>): boolean {
    return subjectOf(kind) === 'people' && isChildsRow(texts, this.clock.today());
  }
}
