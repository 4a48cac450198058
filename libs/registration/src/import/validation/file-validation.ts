import { type DuplicateReading, DuplicateFinder } from '../rules/duplicate-finder.js';
import type { VolunteerContext } from '../rules/import-context.js';
import { linkOrganizations } from '../rules/organization-file.js';
import { type PreparedOrganization, readOrganizationCells } from '../rules/organization-row.js';
import { errorAt, takeCells, type StoredCells } from '../rules/row-cells.js';
import { type PreparedVolunteer, readVolunteerCells } from '../rules/volunteer-row.js';
import type { ColumnMapping } from '../rules/column-mapping.js';
import { subjectOf } from '../forms/form-registry.js';
import { COPY_TYPES, type StagedRow, toCopyRow } from '../staged-row.js';
import { correct } from './cell-sealing.js';
import { CopyEncoder } from './copy-encoder.js';
import { stageOrganizations } from './organization-stager.js';
import type { ThreadStart, ValidationSummary, ValidationTask } from './protocol.js';
import { ReferenceIndexes } from './reference-indexes.js';
import { openSheet, type OpenSheet } from './sheet-reading.js';
import { personBlind, stageVolunteer, type StagingKeys } from './volunteer-stager.js';

const CHUNK_BYTES = 256 * 1024;
const SHARE_TO_TELL = 0.02;

export interface ValidatedChunk {
  chunk: Uint8Array<ArrayBuffer>;
  processed: number;
  expected: number | null;
}

/** From a file to staged rows: pure but for reading the file, so it runs in a thread and again after any crash. */
export class FileValidation {
  private readonly references: ReferenceIndexes;

  constructor(start: ThreadStart) {
    this.references = new ReferenceIndexes(start);
  }

  async *run(task: ValidationTask): AsyncGenerator<ValidatedChunk, ValidationSummary> {
    const { ids } = this.references;
    const firstId = ids.next();
    const sheet = await openSheet(task);
    try {
      const rows =
        subjectOf(task.kind) === 'people' ? this.volunteers(task, sheet) : this.organizations(task, sheet);
      yield* encode(task.importId, rows, sheet);
      return { firstId, lastId: ids.next(), notices: sheet.notices.list(), source: sheet.source };
    } finally {
      await sheet.close();
    }
  }

  /** Row by row: nothing but the duplicate finder grows with the file. */
  private async *volunteers(task: ValidationTask, sheet: OpenSheet): AsyncGenerator<StagedRow[]> {
    const context = this.references.context(task);
    const keys = this.references.keys(task.importId);
    const duplicates = new DuplicateFinder();
    const { mapping } = sheet.match;
    for await (const batch of cellsOf(sheet, task)) {
      yield batch.map(({ rowNo, cells }) =>
        stageVolunteerRow(rowNo, cells, { mapping, context, keys, duplicates }),
      );
    }
  }

  /** All rows at once: supervisors may stand in the same file in any order. Such files are small. */
  private async *organizations(task: ValidationTask, sheet: OpenSheet): AsyncGenerator<StagedRow[]> {
    const context = this.references.context(task);
    const prepared: PreparedOrganization[] = [];
    for await (const batch of cellsOf(sheet, task)) {
      for (const { rowNo, cells } of batch)
        prepared.push(readOrganizationCells(rowNo, cells, sheet.match.mapping, context));
    }
    const linked = linkOrganizations(prepared, sheet.match.mapping, context);
    yield stageOrganizations(linked, task.importId, this.references.sealer);
  }
}

/** What rows of one file are read with; `duplicates` remembers the rows before. */
export interface VolunteerReading {
  mapping: ColumnMapping;
  context: VolunteerContext;
  keys: StagingKeys;
  duplicates: DuplicateFinder;
}

/** From cells to a staged row. A person's further row for another team is staged as a link to the first one. */
export function stageVolunteerRow(
  rowNo: number,
  cells: StoredCells,
  { mapping, context, keys, duplicates }: VolunteerReading,
): StagedRow {
  const row = readVolunteerCells(rowNo, cells, mapping, context);
  if (!row.key) return stageVolunteer(row, keys, null, 'create');
  const idBlind = personBlind(keys.blind, row.key.idNumber);
  const reading = duplicates.add(idBlind, rowNo, row.key.organizationId, row.key.name);
  const outcome = reading.kind === 'another-organization' ? 'link' : 'create';
  return stageVolunteer(withDuplicate(row, reading, mapping), keys, idBlind, outcome);
}

/** A repeated row keeps its cells and gets the problem that names the first one. */
function withDuplicate(
  row: PreparedVolunteer,
  reading: DuplicateReading,
  mapping: ColumnMapping,
): PreparedVolunteer {
  if (reading.kind !== 'repeated' && reading.kind !== 'other-name') return row;
  const [field, code] =
    reading.kind === 'repeated'
      ? (['idNumber', 'ROW.REPEATED'] as const)
      : (['name', 'ROW.REPEATED_OTHER_NAME'] as const);
  const problem = errorAt(mapping, field, code, { rowNo: reading.rowNo });
  const { value: _, ...rest } = row;
  return { ...rest, problems: [...row.problems, problem] };
}

/** The cells of each data row, as the clerk has mended them. */
async function* cellsOf(
  sheet: OpenSheet,
  { corrections }: ValidationTask,
): AsyncGenerator<Array<{ rowNo: number; cells: StoredCells }>> {
  for await (const batch of sheet.dataRows()) {
    yield batch.map((row) => {
      const cells = takeCells(row, sheet.match.mapping) ?? { texts: {} };
      const mended = corrections[row.rowNo];
      return { rowNo: row.rowNo, cells: mended ? correct(cells, mended) : cells };
    });
  }
}

async function* encode(
  importId: string,
  rows: AsyncGenerator<StagedRow[]>,
  sheet: OpenSheet,
): AsyncGenerator<ValidatedChunk> {
  const encoder = new CopyEncoder(COPY_TYPES);
  let processed = 0;
  for await (const batch of rows) {
    for (const row of batch) encoder.row(toCopyRow(importId, row));
    processed += batch.length;
    if (encoder.size >= CHUNK_BYTES)
      yield { chunk: encoder.take(), processed, expected: expectedRows(processed, sheet.shareRead()) };
  }
  yield { chunk: encoder.end(), processed, expected: processed };
}

/** From the pace so far, to two digits: rows are about equally long. Null while too little was read to tell. */
function expectedRows(processed: number, share: number): number | null {
  if (share < SHARE_TO_TELL) return null;
  return Math.max(processed, Number((processed / share).toPrecision(2)));
}
