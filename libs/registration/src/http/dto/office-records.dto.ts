import { IsString, Length } from 'class-validator';

/** Of why somebody looks at what is sealed, or closes a record; characters. */
export const LONGEST_REASON = 500;

export class ClosureDto {
  /** Stands in the audit log. */
  @IsString()
  @Length(1, LONGEST_REASON)
  reason: string;
}

export class ExportParams {
  /** Stands in the audit log, and on the person's own page among who looked. */
  @IsString()
  @Length(1, LONGEST_REASON)
  reason: string;
}
