import { ApiProperty } from '@nestjs/swagger';
import { MayBeNull } from '#kezhi/platform/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { describe, type Language } from '#kezhi/kernel';
import type { DecisionResult } from '../../membership-decisions.js';

const MOST_AT_ONCE = 1_000;
const BULK_DECISIONS = ['approval', 'decline'] as const;

class ReasonDto {
  /** Needed for a decline and a removal; the person may read it. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(500)
  reason?: string | null;
}

export class MembershipDecisionDto extends ReasonDto {}

export class NewMembershipDto extends ReasonDto {
  /** Somebody within reach, or whose membership here was declined or taken away. */
  @IsUUID()
  volunteerId: string;

  @IsUUID()
  organizationId: string;
}

export class MembershipDecisionsDto extends ReasonDto {
  @ApiProperty({ type: [String], minItems: 1, maxItems: MOST_AT_ONCE })
  @IsUUID(undefined, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayMinSize(1)
  ids: string[];

  @ApiProperty({ enum: BULK_DECISIONS })
  @IsIn(BULK_DECISIONS)
  decision: (typeof BULK_DECISIONS)[number];
}

/** What became of one membership. */
class DecisionResultDto {
  id: string;

  @ApiProperty({ enum: ['done', 'refused'] })
  result: 'done' | 'refused';

  /** Of the catalogue; null when it was done. */
  @ApiProperty({ type: String, nullable: true })
  code: string | null;

  /** The code's sentence in the language of the request. */
  @ApiProperty({ type: String, nullable: true })
  detail: string | null;
}

export class DecisionResultsDto {
  /** In the order in which they were asked for. */
  @ApiProperty({ type: [DecisionResultDto] })
  items: DecisionResultDto[];

  done: number;
  refused: number;
}

export function toDecisionResultsDto(
  results: readonly DecisionResult[],
  language: Language,
): DecisionResultsDto {
  const items = results.map(({ id, refusal }): DecisionResultDto =>
    refusal === null
      ? { id, result: 'done', code: null, detail: null }
      : {
          id,
          result: 'refused',
          code: refusal.code,
          detail: describe(refusal.code, refusal.details, language),
        },
  );
  const refused = items.filter(({ result }) => result === 'refused').length;
  return { items, done: items.length - refused, refused };
}
