import { AppError, type Details, type ErrorCode } from '#kezhi/kernel';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { findForm } from './forms/form-registry.js';
import { FORM_KINDS, type FormKind } from './forms/registration-form.js';
import type { ImportState } from './import.states.js';
import { ColumnMapping } from './rules/column-mapping.js';

export const IMPORT_KINDS = FORM_KINDS;
export type ImportKind = FormKind;

export const COMMIT_MODES = ['valid-rows', 'all-or-nothing'] as const;
export type CommitMode = (typeof COMMIT_MODES)[number];

/** Something to say about the file as a whole. */
export interface FileNotice {
  code: ErrorCode;
  details: Details;
}

/** Where in the workbook the rows were found: needed to mark the same workbook later. */
export interface ImportSource {
  format: 'xlsx' | 'csv';
  sheetIndex: number;
  sheetName: string;
  headerRowNo: number;
  columns: Array<{ index: number; title: string; field: string; how: 'exact' | 'alias' }>;
}

/** One collective registration. See 1700000005000-imports for the table. */
@Entity('imports')
export class ImportEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: ImportKind;
  @Column('text') template: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') status: ImportState;
  @Column('int') revision: number;
  @Column('text', { name: 'file_key' }) fileKey: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('bigint', { name: 'file_size' }) fileSize: number;
  @Column('bytea', { name: 'content_sha256' }) contentSha256: Buffer;
  @Column('jsonb', { nullable: true }) source: ImportSource | null;
  @Column('int') total: number;
  @Column('int', { name: 'to_create' }) toCreate: number;
  @Column('int', { name: 'to_link' }) toLink: number;
  @Column('int') unchanged: number;
  @Column('int') invalid: number;
  @Column('int') processed: number;
  @Column('int', { nullable: true }) expected: number | null;
  @Column('jsonb') notices: FileNotice[];
  @Column('jsonb', { nullable: true }) problem: FileNotice | null;
  @Column('text', { nullable: true }) mode: CommitMode | null;
  @Column('uuid', { name: 'first_id', nullable: true }) firstId: string | null;
  @Column('uuid', { name: 'last_id', nullable: true }) lastId: string | null;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
  @Column('timestamptz', { name: 'committed_at', nullable: true }) committedAt: Date | null;
  @Column('uuid', { name: 'committed_by', nullable: true }) committedBy: string | null;
  @Column('timestamptz', { name: 'undo_requested_at', nullable: true }) undoRequestedAt: Date | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
  @Column('timestamptz', { name: 'files_withdrawn_at', nullable: true }) filesWithdrawnAt: Date | null;
  @Column('timestamptz', { name: 'files_removed_at', nullable: true }) filesRemovedAt: Date | null;
  @Column('timestamptz', { name: 'rows_removed_at', nullable: true }) rowsRemovedAt: Date | null;
  @VersionColumn() version: number;
}

/** The columns of the file as validation has recognised them. */
export function mappingOf({ kind, template, source }: ImportEntity): ColumnMapping {
  const form = findForm(kind, template.split('@')[1]);
  if (!form) throw new AppError('IMPORT.TEMPLATE_UNKNOWN');
  const columns = source?.columns ?? [];
  return new ColumnMapping(
    form,
    columns.map(({ index, title, field, how }) => ({ columnIndex: index, title, field, how })),
  );
}
