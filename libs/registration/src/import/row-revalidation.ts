import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { subjectOf } from './forms/form-registry.js';
import { type ImportEntity, mappingOf } from './import.entity.js';
import { ImportReferences } from './import-references.js';
import { DuplicateFinder } from './rules/duplicate-finder.js';
import { linkOrganizations } from './rules/organization-file.js';
import { readOrganizationCells } from './rules/organization-row.js';
import type { StoredCells } from './rules/row-cells.js';
import { readVolunteerCells } from './rules/volunteer-row.js';
import { COPY_TYPES, type StagedRow, toCopyRow } from './staged-row.js';
import { StagingRepository, type StoredRow } from './staging.repository.js';
import { correct, openCells } from './validation/cell-sealing.js';
import { CopyEncoder } from './validation/copy-encoder.js';
import { stageVolunteerRow } from './validation/file-validation.js';
import { stageOrganizations } from './validation/organization-stager.js';
import { ReferenceIndexes } from './validation/reference-indexes.js';
import { personBlind } from './validation/volunteer-stager.js';

interface RowCells {
  rowNo: number;
  cells: StoredCells;
}

/** Checks mended rows with the same rules as the file, in this process: a clerk who waits for a cell is not sent to a queue. */
@Injectable()
export class RowRevalidation {
  private indexes: ReferenceIndexes | undefined;

  constructor(
    private readonly staging: StagingRepository,
    private readonly references: ImportReferences,
    private readonly clock: Clock,
  ) {}

  /** Says which rows were checked. They get new ids, so the import's range of ids grows: undo goes by it. */
  async run(
    entity: ImportEntity,
    row: StoredRow,
    corrections: Readonly<Record<string, string>>,
  ): Promise<number[]> {
    const indexes = (this.indexes ??= new ReferenceIndexes(await this.references.shared()));
    const firstId = indexes.ids.next();
    const staged =
      subjectOf(entity.kind) === 'people'
        ? await this.volunteers(entity, indexes, row, corrections)
        : await this.organizations(entity, indexes, row, corrections);
    includeIds(entity, firstId, indexes.ids.next());
    const rowNos = staged.map(({ rowNo }) => rowNo);
    await this.staging.remove(entity.id, rowNos);
    await this.staging.copy(encode(entity.id, staged));
    return rowNos;
  }

  /** The row itself, and every row that had its person before or has its person now: which of them is the first may change. */
  private async volunteers(
    entity: ImportEntity,
    indexes: ReferenceIndexes,
    row: StoredRow,
    corrections: Readonly<Record<string, string>>,
  ): Promise<StagedRow[]> {
    const mapping = mappingOf(entity);
    const context = await this.contextOf(entity, indexes);
    const keys = indexes.keys(entity.id);
    const mended = correct(openCells(indexes.sealer, entity.id, row.rowNo, row.cells), corrections);
    const { key } = readVolunteerCells(row.rowNo, mended, mapping, context);
    const numbers = [row.idBlind, key ? personBlind(keys.blind, key.idNumber) : null].filter(
      (n) => n !== null,
    );
    const others = (await this.staging.withNumbers(entity.id, numbers)).filter(
      ({ rowNo }) => rowNo !== row.rowNo,
    );
    const rows: RowCells[] = others.map(({ rowNo, cells }) => ({
      rowNo,
      cells: openCells(indexes.sealer, entity.id, rowNo, cells),
    }));
    rows.push({ rowNo: row.rowNo, cells: mended });
    rows.sort((a, b) => a.rowNo - b.rowNo);
    const duplicates = new DuplicateFinder();
    return rows.map(({ rowNo, cells }) =>
      stageVolunteerRow(rowNo, cells, { mapping, context, keys, duplicates }),
    );
  }

  private async contextOf({ organizationId, kind }: ImportEntity, indexes: ReferenceIndexes) {
    return indexes.context({
      ...(await this.references.unit(organizationId, kind)),
      today: this.clock.today(),
    });
  }

  /** Organizations name each other, so the whole file is linked anew; it is small. */
  private async organizations(
    entity: ImportEntity,
    indexes: ReferenceIndexes,
    row: StoredRow,
    corrections: Readonly<Record<string, string>>,
  ): Promise<StagedRow[]> {
    const mapping = mappingOf(entity);
    const context = await this.contextOf(entity, indexes);
    const rows = (await this.staging.all(entity.id)).map(({ rowNo, cells }): RowCells => {
      const opened = openCells(indexes.sealer, entity.id, rowNo, cells);
      return { rowNo, cells: rowNo === row.rowNo ? correct(opened, corrections) : opened };
    });
    const prepared = rows.map(({ rowNo, cells }) => readOrganizationCells(rowNo, cells, mapping, context));
    return stageOrganizations(linkOrganizations(prepared, mapping, context), entity.id, indexes.sealer);
  }
}

/** In both directions: the clock of this process may be behind the one by which the file's rows got theirs. */
function includeIds(entity: ImportEntity, firstId: string, lastId: string): void {
  if (entity.firstId === null || firstId < entity.firstId) entity.firstId = firstId;
  if (entity.lastId === null || lastId > entity.lastId) entity.lastId = lastId;
}

function encode(importId: string, rows: readonly StagedRow[]): Uint8Array[] {
  const encoder = new CopyEncoder(COPY_TYPES);
  for (const row of rows) encoder.row(toCopyRow(importId, row));
  return [encoder.end()];
}
