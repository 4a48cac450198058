import { Injectable } from '@nestjs/common';
import { type Actor, AppError, next, type Scope } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { Sealer } from '#kezhi/platform/thread';
import { type ImportEntity, mappingOf } from './import.entity.js';
import { IMPORT_TRANSITIONS } from './import.states.js';
import { ImportsRepository } from './imports.repository.js';
import { Merges } from './merges.js';
import { countRows } from './outcome-counts.js';
import { RowRevalidation } from './row-revalidation.js';
import { StagingRepository, type StoredRow } from './staging.repository.js';
import { sealCorrection } from './validation/cell-sealing.js';

/** Cells mended in the browser: kept, and checked again at once together with the rows that they concern. */
@Injectable()
export class RowCorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly staging: StagingRepository,
    private readonly revalidation: RowRevalidation,
    private readonly merges: Merges,
    private readonly sealer: Sealer,
  ) {}

  /** The row as it stands after the correction. */
  correct(
    actor: Actor,
    scope: Scope,
    importId: string,
    rowNo: number,
    cells: Readonly<Record<string, string>>,
  ): Promise<{ entity: ImportEntity; row: StoredRow }> {
    return this.database.run(async () => {
      const entity = await this.lockReady(scope, importId);
      assertFields(entity, cells);
      const row = await this.staging.find(importId, rowNo);
      if (!row) throw new AppError('IMPORT.ROW_NOT_FOUND', { rowNo });
      await this.imports.saveCorrections(entity, rowNo, this.seal(importId, rowNo, cells), actor.accountId);
      const rowNos = await this.revalidation.run(entity, row, cells);
      countRows(entity, await this.merges.resolve(entity, rowNos));
      await this.imports.save(entity);
      const mended = await this.staging.find(importId, rowNo);
      if (!mended) throw new AppError('IMPORT.ROW_NOT_FOUND', { rowNo });
      return { entity, row: mended };
    });
  }

  private async lockReady(scope: Scope, importId: string): Promise<ImportEntity> {
    if (!(await this.imports.findInScope(importId, scope))) throw new AppError('IMPORT.NOT_FOUND');
    const entity = await this.imports.lock(importId);
    if (!entity) throw new AppError('IMPORT.NOT_FOUND');
    // Only what could be committed can be mended: while it is read or merged, its rows are not the clerk's.
    next(IMPORT_TRANSITIONS, entity.status, 'commit', 'IMPORT.NOT_READY');
    return entity;
  }

  private seal(
    importId: string,
    rowNo: number,
    cells: Readonly<Record<string, string>>,
  ): Map<string, Buffer> {
    return new Map(
      Object.entries(cells).map(([field, text]) => [
        field,
        sealCorrection(this.sealer, importId, rowNo, field, text),
      ]),
    );
  }
}

function assertFields(entity: ImportEntity, cells: Readonly<Record<string, string>>): void {
  const { form } = mappingOf(entity);
  const known = new Set(form.columns.map(({ field }) => field));
  for (const field of Object.keys(cells))
    if (!known.has(field)) throw new AppError('IMPORT.FIELD_UNKNOWN', { field });
}
