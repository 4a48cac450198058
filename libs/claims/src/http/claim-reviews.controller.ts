import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor, Scope } from '#kezhi/kernel';
import {
  Audited,
  CurrentActor,
  Id,
  IfMatch,
  InScope,
  PageParams,
  Pages,
  Requires,
} from '#kezhi/platform/http';
import { ClaimLists, type LeftBehind } from '../claim-lists.js';
import { ClaimReviews } from '../claim-reviews.js';
import { ClaimReasonDto } from './dto/claim-input.dto.js';
import {
  ClaimDetailDto,
  ConsequencesDto,
  LeftBehindPageDto,
  toClaimDetailDto,
  toConsequencesDto,
} from './dto/claim.dto.js';

const LEFT_BEHIND = {
  toItem: (row: LeftBehind) => row,
  sortKey: ({ volunteerId }: LeftBehind) => [volunteerId],
};

/** What the supervisor line sees of claims and decides about them. Nobody decides their own. */
@ApiTags('organization-claims')
@ApiBearerAuth()
@Controller('organization-claims/:id')
export class ClaimReviewsController {
  constructor(
    private readonly reviews: ClaimReviews,
    private readonly lists: ClaimLists,
    private readonly pages: Pages,
  ) {}

  /** What an approval would do now, in numbers. */
  @Get('consequences')
  @Requires('organization:review')
  async consequences(@InScope() scope: Scope, @Id() id: string): Promise<ConsequencesDto> {
    return toConsequencesDto(await this.reviews.consequences(scope, id));
  }

  /** Members who could not come along when the claim was approved. */
  @Get('left-behind')
  @Requires('organization:review')
  async leftBehind(
    @InScope() scope: Scope,
    @Id() id: string,
    @Query() params: PageParams,
  ): Promise<LeftBehindPageDto> {
    const list = `organization-claim-left-behind:${id}`;
    const read = await this.lists.leftBehind(scope, id, this.pages.query(list, params));
    return this.pages.page(list, params, read, LEFT_BEHIND);
  }

  /** The team is the claimant's from now on; competing claims are superseded. */
  @Post('approval')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('claim:approve')
  async approval(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: ClaimReasonDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<ClaimDetailDto> {
    await this.reviews.decide(actor, scope, id, 'approval', { reason, expectedVersion });
    return toClaimDetailDto(await this.lists.get(actor, id));
  }

  /** Back to the claimant, who may mend it and submit it again. Needs a reason. */
  @Post('return')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('claim:return')
  async returnToClaimant(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: ClaimReasonDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<ClaimDetailDto> {
    await this.reviews.decide(actor, scope, id, 'return', { reason, expectedVersion });
    return toClaimDetailDto(await this.lists.get(actor, id));
  }

  /** For good. Needs a reason. */
  @Post('rejection')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('claim:reject')
  async rejection(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: ClaimReasonDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<ClaimDetailDto> {
    await this.reviews.decide(actor, scope, id, 'rejection', { reason, expectedVersion });
    return toClaimDetailDto(await this.lists.get(actor, id));
  }
}
