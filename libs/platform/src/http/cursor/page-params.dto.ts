import { MayBeAbsent } from '../problem/presence.js';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

export const MAX_PAGE = 200;
const DEFAULT_PAGE = 50;
const LONGEST_CURSOR = 1_000;

/** What every list takes. A list's own parameters extend it: filters, and `sort` with `@IsIn` of what it can. */
export class PageParams {
  /** Rows per page, 1 to 200. */
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  limit: number = DEFAULT_PAGE;

  /** `nextCursor` of the page before, with the same filters and sort. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_CURSOR)
  cursor?: string;

  /** `total` counts all rows that match, exactly; it costs time. */
  @MayBeAbsent()
  @IsIn(['total'])
  include?: 'total';
}
