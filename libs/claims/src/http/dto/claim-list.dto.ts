import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { MayBeAbsent, PageParams, sortsOf } from '#kezhi/platform/http';
import {
  CLAIM_MODES,
  CLAIM_STATUSES,
  type ClaimFilters,
  type ClaimMode,
  type ClaimStatus,
} from '../../claim.js';

const VIEWS = ['inbox', 'mine'] as const;
const SORTS = sortsOf(['createdAt'] as const);

export class ClaimListParams extends PageParams implements ClaimFilters {
  /** `inbox`: what one may decide about. `mine`: what one has asked for, or one's organizations have. */
  @ApiProperty({ enum: VIEWS, required: false })
  @MayBeAbsent()
  @IsIn(VIEWS)
  view?: (typeof VIEWS)[number];

  /** The legacy team: claims that compete. */
  @MayBeAbsent()
  @IsUUID()
  organization?: string;

  /** The claiming organization. */
  @MayBeAbsent()
  @IsUUID()
  claimant?: string;

  @ApiProperty({ enum: CLAIM_STATUSES, required: false })
  @MayBeAbsent()
  @IsIn(CLAIM_STATUSES)
  status?: ClaimStatus;

  @ApiProperty({ enum: CLAIM_MODES, required: false })
  @MayBeAbsent()
  @IsIn(CLAIM_MODES)
  mode?: ClaimMode;

  @ApiProperty({ enum: SORTS, required: false })
  @IsIn(SORTS)
  sort: (typeof SORTS)[number] = '-createdAt';
}

export function toClaimFilters({
  view,
  organization,
  claimant,
  status,
  mode,
  sort,
}: ClaimListParams): ClaimFilters {
  return { view, organization, claimant, status, mode, oldestFirst: sort === 'createdAt' };
}
