import { MayBeAbsent, PageParams } from '#kezhi/platform/http';
import { IsIn, IsObject, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { COMMIT_MODES, type CommitMode, IMPORT_KINDS, type ImportKind } from '../../import/import.entity.js';
import { IMPORT_STATES, type ImportState } from '../../import/import.states.js';
import { OUTCOMES, type RowOutcome } from '../../import/staged-row.js';
import { IsCells } from './is-cells.js';
import { LONGEST_REASON } from './office-records.dto.js';

export class ImportListParams extends PageParams {
  /** Only imports of this organization and of those below it. */
  @MayBeAbsent()
  @IsUUID()
  within?: string;

  @MayBeAbsent()
  @IsIn(IMPORT_KINDS)
  kind?: ImportKind;

  @MayBeAbsent()
  @IsIn(IMPORT_STATES)
  status?: ImportState;
}

export class RowListParams extends PageParams {
  @MayBeAbsent()
  @IsIn(OUTCOMES)
  outcome?: RowOutcome;

  /** Only rows with a problem of this code. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(60)
  code?: string;

  /** Together with `code`: only where that problem is in this field. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(60)
  field?: string;
}

/** The parts of the upload beside the file itself. */
export class NewImportDto {
  @IsIn(IMPORT_KINDS)
  kind: ImportKind;

  /** The unit that registers (填报单位). */
  @IsUUID()
  organizationId: string;

  /** `volunteers@2019`; the form in force when it is left out. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(60)
  template?: string;
}

export class CommitImportDto {
  /** `valid-rows` leaves rows with problems out; `all-or-nothing` refuses while there is one. */
  @IsIn(COMMIT_MODES)
  mode: CommitMode;
}

export class CorrectRowDto {
  /** field -> new text; empty text empties the cell. */
  @IsObject()
  @IsCells()
  cells: Record<string, string>;
}

export class RevealRowDto {
  /** Why the cells must be seen; it stands in the audit log. */
  @IsString()
  @Length(2, 200)
  @Matches(/\S\s*\S/)
  reason: string;
}

export class TemplateParams {
  @MayBeAbsent()
  @IsString()
  @MaxLength(60)
  version?: string;
}

export class FileParams {
  /** What a form of people is needed for, by whoever has not uploaded it. Stands in the audit log. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_REASON)
  reason?: string;
}
