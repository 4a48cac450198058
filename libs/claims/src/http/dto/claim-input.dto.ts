import { ApiProperty } from '@nestjs/swagger';
import { MayBeAbsent, MayBeNull } from '#kezhi/platform/http';
import { ArrayMaxSize, ArrayNotEmpty, IsIn, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { CLAIM_MODES, type ClaimMode } from '../../claim.js';
import type { ClaimChange, ClaimInput } from '../../claims.service.js';

const MOST_EVIDENCE = 10;

export class NewClaimDto implements ClaimInput {
  /** `own`: as a team of its own, which the claiming account will administer. `merge`: its members go over to `organizationId`. */
  @ApiProperty({ enum: CLAIM_MODES })
  @IsIn(CLAIM_MODES)
  mode: ClaimMode;

  /** The claiming organization: approved, and within the caller's reach. Only with `merge`. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @MayBeNull()
  @IsUUID()
  organizationId?: string | null;

  /** Why the team is the claimant's. */
  @IsString()
  @Length(1, 1_000)
  statement: string;

  /** Ids of what the same account has uploaded to `organization-claims/attachments`. */
  @IsUUID(undefined, { each: true })
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_EVIDENCE)
  evidence: string[];
}

/** Only while the claim has been sent back. What is absent stays; evidence is added, never taken away. */
export class EditClaimDto implements ClaimChange {
  @MayBeAbsent()
  @IsString()
  @Length(1, 1_000)
  statement?: string;

  @MayBeAbsent()
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(MOST_EVIDENCE)
  evidence?: string[];
}

export class ClaimReasonDto {
  /** Needed for a return and a rejection. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(500)
  reason?: string | null;
}
