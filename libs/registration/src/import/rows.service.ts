import { Injectable } from '@nestjs/common';
import { AppError, type Scope } from '#kezhi/kernel';
import { Sealer } from '#kezhi/platform/thread';
import { cleanText, maskGuardianName } from '#kezhi/standards';
import { type ImportEntity, mappingOf } from './import.entity.js';
import { ImportsService } from './imports.service.js';
import { maskCell } from './rules/mask-cell.js';
import { RowReveals } from './row-reveals.js';
import type { RowProblem, StoredCells } from './rules/row-cells.js';
import {
  type ProblemGroup,
  type RowFilter,
  StagingRepository,
  type StoredRow,
} from './staging.repository.js';
import { openCells } from './validation/cell-sealing.js';
import type { RowOutcome } from './staged-row.js';

/** A row as anybody with the import in reach may see it: personal cells masked. */
export interface ShownRow {
  rowNo: number;
  outcome: RowOutcome;
  /** Of a child under 14, as far as the row tells: its name is masked too, and a look at it is reported. */
  under14: boolean;
  cells: Record<string, string>;
  problems: Array<RowProblem & { value: string | null }>;
}

/** The rows of an import, as they are shown. */
@Injectable()
export class RowsService {
  constructor(
    private readonly imports: ImportsService,
    private readonly staging: StagingRepository,
    private readonly sealer: Sealer,
    private readonly reveals: RowReveals,
  ) {}

  /** In file order, one more than `limit`. */
  async page(
    scope: Scope,
    importId: string,
    filter: RowFilter,
    afterRowNo: number,
    limit: number,
  ): Promise<ShownRow[]> {
    const entity = await this.imports.get(scope, importId);
    const rows = await this.staging.page(importId, filter, afterRowNo, limit);
    return rows.map((row) => this.show(entity, row));
  }

  async groups(scope: Scope, importId: string): Promise<ProblemGroup[]> {
    await this.imports.get(scope, importId);
    return this.staging.groups(importId);
  }

  show(entity: ImportEntity, row: StoredRow): ShownRow {
    const { texts } = this.open(entity, row);
    const { form } = mappingOf(entity);
    const under14 = this.reveals.isChild(entity, texts);
    const masked = (field: string) => {
      const text = texts[field];
      if (text === undefined) return null;
      return under14 && field === 'name' ? maskGuardianName(cleanText(text)) : maskCell(form, field, text);
    };
    return {
      rowNo: row.rowNo,
      outcome: row.outcome,
      under14,
      cells: Object.fromEntries(Object.keys(texts).map((field) => [field, masked(field) ?? ''])),
      problems: (row.problems ?? []).map((problem) => ({ ...problem, value: masked(problem.field) })),
    };
  }

  /** A row's own cells in clear, for whoever has to mend it. Who it was and why is written down. */
  async reveal(
    scope: Scope,
    importId: string,
    rowNo: number,
    reason: string,
  ): Promise<Record<string, string>> {
    const entity = await this.imports.get(scope, importId);
    const row = await this.staging.find(importId, rowNo);
    if (!row) throw new AppError('IMPORT.ROW_NOT_FOUND', { rowNo });
    const { texts } = this.open(entity, row);
    await this.reveals.record(entity, row, texts, reason);
    return { ...texts };
  }

  private open({ id }: ImportEntity, { rowNo, cells }: StoredRow): StoredCells {
    return openCells(this.sealer, id, rowNo, cells);
  }
}
