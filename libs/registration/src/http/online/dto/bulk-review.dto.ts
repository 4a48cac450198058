import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsString, MaxLength } from 'class-validator';
import type { ErrorCode } from '#kezhi/kernel';
import { REVIEW_EVENTS, type ReviewEvent } from '../../../online/registration.states.js';
import { ReviewInputDto } from './review-input.dto.js';

const MOST_AT_ONCE = 200;

export class BulkReviewDto extends ReviewInputDto {
  @ApiProperty({ enum: REVIEW_EVENTS })
  @IsIn(REVIEW_EVENTS)
  event: ReviewEvent;

  /** 1 to 200 numbers. */
  @ApiProperty({ type: [String] })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(30, { each: true })
  trackingNos: string[];
}

export class BulkProblemDto {
  @ApiProperty({ type: String })
  code: ErrorCode;
  detail: string;
}

export class BulkResultDto {
  trackingNo: string;
  done: boolean;

  /** Why not. */
  @ApiProperty({ type: BulkProblemDto, nullable: true })
  problem: BulkProblemDto | null;
}

export class BulkResultsDto {
  /** In the order of the request. */
  @ApiProperty({ type: [BulkResultDto] })
  results: BulkResultDto[];
}
