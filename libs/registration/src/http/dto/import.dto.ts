import { ApiProperty } from '@nestjs/swagger';
import { describe, type ErrorCode, type Language } from '#kezhi/kernel';
import type { FileNotice, ImportKind } from '../../import/import.entity.js';
import type { ImportState } from '../../import/import.states.js';
import type { ImportListItem } from '../../import/imports.repository.js';
import type { ShownRow } from '../../import/rows.service.js';
import type { ProblemGroup } from '../../import/staging.repository.js';
import type { RowOutcome } from '../../import/staged-row.js';

const FILE_REMOVALS = ['term', 'refusal'] as const;
type FileRemoval = (typeof FILE_REMOVALS)[number];

export class ImportCountsDto {
  total: number;
  create: number;
  link: number;
  unchanged: number;
  invalid: number;
}

export class ImportNoticeDto {
  code: string;
  detail: string;
}

export class ImportColumnDto {
  /** The heading as it stands in the file. */
  title: string;
  field: string;
  /** `exact`, or `alias` when the heading was matched by meaning. */
  how: string;
}

export class ImportDto {
  id: string;
  kind: ImportKind;
  status: ImportState;
  organizationId: string;
  organizationName: string;
  fileName: string;
  fileSize: number;
  template: string;
  revision: number;
  rows: ImportCountsDto;
  /** Rows read so far; live while `validating`. */
  processed: number;
  /** Rows to be read, by the pace so far; null until enough was read to tell. */
  expected: number | null;
  sheet: string | null;
  columns: ImportColumnDto[];
  mode: string | null;
  createdAt: Date;
  /** Who sent the file, by display name. */
  createdByName: string;
  startedAt: Date | null;
  finishedAt: Date | null;
  committedAt: Date | null;
  /** Asked for and not finished yet. */
  undoing: boolean;
  undoneAt: Date | null;
  /** Why the files are gone: their time was over, or somebody in them refused or closed; null while they can be fetched. */
  @ApiProperty({ enum: FILE_REMOVALS, nullable: true })
  filesRemoved: FileRemoval | null;
  notices: ImportNoticeDto[];
  problem?: ImportNoticeDto;
  version: number;
}

export class RowProblemDto {
  column: string;
  field: string;
  severity: 'error' | 'notice';
  code: string;
  detail: string;
  /** The cell, masked where it holds personal data. */
  value: string | null;
}

export class ImportRowDto {
  rowNo: number;
  outcome: RowOutcome;
  /** Of a child under 14, as far as the row tells: its name is masked too, and every look at it is reported. */
  under14: boolean;
  /** field -> text, personal cells masked. */
  cells: Record<string, string>;
  problems: RowProblemDto[];
}

export class ImportRowPageDto {
  items: ImportRowDto[];
  nextCursor: string | null;
}

export class ImportPageDto {
  items: ImportDto[];
  nextCursor: string | null;
}

export class ProblemGroupDto {
  code: string;
  field: string;
  column: string;
  severity: 'error' | 'notice';
  /** How to mend it, in words. */
  detail: string;
  rows: number;
  firstRowNo: number;
}

export class ProblemGroupsDto {
  items: ProblemGroupDto[];
}

export class CorrectedRowDto {
  row: ImportRowDto;
  /** The import's totals after the correction. */
  import: ImportDto;
}

export class RevealedRowDto {
  cells: Record<string, string>;
}

export function toImportDto(entity: ImportListItem, language: Language): ImportDto {
  const problem = entity.problem ? { problem: toNotice(entity.problem, language) } : {};
  return {
    id: entity.id,
    kind: entity.kind,
    status: entity.status,
    organizationId: entity.organizationId,
    organizationName: entity.organizationName,
    fileName: entity.fileName,
    fileSize: entity.fileSize,
    template: entity.template,
    revision: entity.revision,
    rows: {
      total: entity.total,
      create: entity.toCreate,
      link: entity.toLink,
      unchanged: entity.unchanged,
      invalid: entity.invalid,
    },
    processed: entity.processed,
    expected: entity.expected,
    sheet: entity.source?.sheetName ?? null,
    columns: (entity.source?.columns ?? []).map(({ title, field, how }) => ({ title, field, how })),
    mode: entity.mode,
    createdAt: entity.createdAt,
    createdByName: entity.createdByName,
    startedAt: entity.startedAt,
    finishedAt: entity.finishedAt,
    committedAt: entity.committedAt,
    undoing: entity.undoRequestedAt !== null && entity.undoneAt === null,
    undoneAt: entity.undoneAt,
    filesRemoved: fileRemoval(entity),
    notices: entity.notices.map((notice) => toNotice(notice, language)),
    ...problem,
    version: entity.version,
  };
}

export function toRowDto(row: ShownRow, language: Language): ImportRowDto {
  return {
    rowNo: row.rowNo,
    outcome: row.outcome,
    under14: row.under14,
    cells: row.cells,
    problems: row.problems.map(({ column, field, severity, code, details, value }) => ({
      column,
      field,
      severity,
      code,
      detail: describe(code, details, language),
      value,
    })),
  };
}

export function toGroupDto(group: ProblemGroup, language: Language): ProblemGroupDto {
  const { code, details, ...rest } = group;
  return { ...rest, code, detail: describe(code, details, language) };
}

function toNotice({ code, details }: FileNotice, language: Language): ImportNoticeDto {
  return { code: code satisfies ErrorCode, detail: describe(code, details, language) };
}

function fileRemoval({ filesWithdrawnAt, filesRemovedAt }: ImportListItem): FileRemoval | null {
  if (filesWithdrawnAt !== null) return 'refusal';
  return filesRemovedAt === null ? null : 'term';
}
