import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { type CellMark, markWorkbook } from '#kezhi/documents';
import { type Act, type Actor, AppError, describe, type ErrorCode, type Scope } from '#kezhi/kernel';
import { AuditLog, FileStore, type OutgoingFile } from '#kezhi/platform';
import { Sealer } from '#kezhi/platform/thread';
import { cleanParagraphs } from '#kezhi/standards';
import { findForm, subjectOf } from './forms/form-registry.js';
import { buildTemplate } from './forms/template-workbook.js';
import { type ImportEntity, mappingOf } from './import.entity.js';
import { type ImportListItem, ImportsRepository } from './imports.repository.js';
import { ImportsService } from './imports.service.js';
import { MendedCells } from './mended-cells.js';
import { StagingRepository, type StoredRow } from './staging.repository.js';
import { openCorrection } from './validation/cell-sealing.js';

const PAGE = 1_000;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The files of an import: the template before it, the original, and the same workbook with its bad cells marked. */
@Injectable()
export class ImportFilesService {
  constructor(
    private readonly imports: ImportsService,
    private readonly stored: ImportsRepository,
    private readonly sealer: Sealer,
    private readonly staging: StagingRepository,
    private readonly files: FileStore,
    private readonly audit: AuditLog,
  ) {}

  async template(kind: string, version?: string): Promise<OutgoingFile> {
    const form = findForm(kind, version?.split('@').at(-1));
    if (!form) throw new AppError('IMPORT.TEMPLATE_UNKNOWN');
    return { name: `${form.title}.xlsx`, type: XLSX, stream: buildTemplate(form) };
  }

  /** What was uploaded, byte for byte. Throws IMPORT.REASON_REQUIRED. */
  async original(actor: Actor, scope: Scope, importId: string, reason?: string): Promise<OutgoingFile> {
    const entity = await this.imports.get(scope, importId);
    refuseRemoved(entity);
    await this.recordLook('import:download', actor, entity, reason);
    const type = entity.source?.format === 'csv' ? 'text/csv' : XLSX;
    return { name: entity.fileName, type, stream: await this.files.open(entity.fileKey) };
  }

  /**
   * The clerk's own workbook, every bad cell coloured and commented, every mended one filled in: mend it and upload it as the next
   * revision. Throws IMPORT.REASON_REQUIRED.
   */
  async marked(actor: Actor, scope: Scope, importId: string, reason?: string): Promise<OutgoingFile> {
    const entity = await this.imports.get(scope, importId);
    if (!entity.source) throw new AppError('IMPORT.NOT_READY', { from: entity.status });
    refuseRemoved(entity);
    await this.recordLook('import:download-marked', actor, entity, reason);
    const folder = await mkdtemp(path.join(os.tmpdir(), 'kezhi-marked-'));
    const target = path.join(folder, 'marked.xlsx');
    const source = await this.files.toLocalFile(entity.fileKey);
    try {
      await markWorkbook({
        source: source.path,
        target,
        sheetIndex: entity.source.sheetIndex,
        marks: this.marks(entity),
      });
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    } finally {
      await source.release();
    }
    const stream = createReadStream(target);
    stream.on('close', () => void rm(folder, { recursive: true, force: true }));
    return { name: markedName(entity.fileName), type: XLSX, stream };
  }

  private async *marks(entity: ImportEntity): AsyncGenerator<CellMark> {
    const mended = await this.mended(entity);
    let after = 0;
    for (;;) {
      const rows = await this.staging.withProblems(entity.id, after, PAGE);
      for (const row of rows) {
        yield* mended.upTo(row.rowNo - 1);
        yield* [...marksOf(row), ...mended.upTo(row.rowNo)].toSorted((a, b) => a.column - b.column);
      }
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) break;
      after = last.rowNo;
    }
    yield* mended.upTo(Infinity);
  }

  /** What was mended in the browser goes into the file, or it would be lost with the next upload. */
  private async mended(entity: ImportEntity): Promise<MendedCells> {
    const mapping = mappingOf(entity);
    const corrections = await this.stored.corrections(entity.id, entity.revision);
    return new MendedCells(
      corrections.flatMap(({ rowNo, field, sealed }) => {
        const column = mapping.match(field)?.columnIndex;
        if (column === undefined) return [];
        return { rowNo, column, text: openCorrection(this.sealer, entity.id, rowNo, field, sealed) };
      }),
    );
  }

  /**
   * A file holds people's data in clear, children's too, so that whoever fetches it stands in the audit log. Whoever has uploaded it
   * knows what it says; anybody else says what they need it for.
   */
  private async recordLook(action: Act, actor: Actor, entity: ImportEntity, reason = ''): Promise<void> {
    const { id, kind, organizationId, createdBy } = entity;
    const why = cleanParagraphs(reason);
    const isOwn = createdBy === actor.accountId;
    if (why === '' && !isOwn && subjectOf(kind) === 'people') throw new AppError('IMPORT.REASON_REQUIRED');
    if (why !== '') this.audit.note({ reason: why });
    await this.audit.append({ action, objectType: 'import', objectId: id, organizationId });
  }
}

function refuseRemoved({ filesWithdrawnAt, filesRemovedAt }: ImportListItem): void {
  if (filesWithdrawnAt !== null) throw new AppError('IMPORT.FILES_WITHDRAWN');
  if (filesRemovedAt !== null) throw new AppError('IMPORT.FILES_REMOVED');
}

/** One mark per cell, in column order; several problems of a cell share a comment. */
function marksOf({ rowNo, problems }: StoredRow): CellMark[] {
  const byColumn = new Map<number, CellMark>();
  for (const { columnIndex, severity, code, details } of problems ?? []) {
    const column = columnIndex ?? 0;
    const comment = describe(code satisfies ErrorCode, details, 'zh');
    const known = byColumn.get(column);
    byColumn.set(column, {
      rowNo,
      column,
      severity: severity === 'error' || known?.severity === 'error' ? 'error' : 'notice',
      comment: known ? `${known.comment}\n${comment}` : comment,
    });
  }
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}

function markedName(fileName: string): string {
  return `${fileName.replace(/\.(xlsx|csv)$/i, '')}_标注.xlsx`;
}
