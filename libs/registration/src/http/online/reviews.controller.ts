import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor, Scope } from '#kezhi/kernel';
import { Audited, CurrentActor, download, Id, IfMatch, InScope, Requires } from '#kezhi/platform/http';
import { RegistrationInbox } from '../../online/registration-inbox.js';
import { BulkResultsDto, BulkReviewDto } from './dto/bulk-review.dto.js';
import { InboxParams, ReturnInputDto, ReviewInputDto } from './dto/review-input.dto.js';
import { ReviewDetailDto, ReviewItemPageDto } from './dto/review.dto.js';
import { ReviewAnswers } from './review-answers.js';

/** What waits for review: applications from outside, and organizations that offices have submitted. */
@ApiTags('registrations')
@ApiBearerAuth()
@Controller('registrations')
export class RegistrationReviewsController {
  constructor(
    private readonly answers: ReviewAnswers,
    private readonly inbox: RegistrationInbox,
  ) {}

  /** The inbox: by default what waits for a decision of one's own units. */
  @Get()
  @Requires('organization:review')
  list(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Query() params: InboxParams,
  ): Promise<ReviewItemPageDto> {
    return this.answers.list({ actor, scope }, params);
  }

  /** Decides on up to 200 at once; each is answered for itself. */
  @Post('decisions')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('registration:decide', { byService: true })
  decisions(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Body() body: BulkReviewDto,
  ): Promise<BulkResultsDto> {
    return this.answers.decideAll({ actor, scope }, body);
  }

  @Get(':trackingNo/review')
  @Requires('organization:review')
  get(@InScope() scope: Scope, @Param('trackingNo') trackingNo: string): Promise<ReviewDetailDto> {
    return this.answers.get(scope, trackingNo);
  }

  @Get(':trackingNo/review/attachments/:attachmentId')
  @Requires('organization:review')
  @ApiProduces('application/octet-stream')
  async attachment(
    @InScope() scope: Scope,
    @Param('trackingNo') trackingNo: string,
    @Id('attachmentId') attachmentId: string,
  ): Promise<StreamableFile> {
    return download(await this.inbox.attachment(scope, trackingNo, attachmentId));
  }

  /** The organization exists from then on, and its administrator is invited; `invitation` says whether that was possible. */
  @Post(':trackingNo/approval')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('registration:approve')
  approval(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Param('trackingNo') trackingNo: string,
    @Body() body: ReviewInputDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<ReviewDetailDto> {
    return this.answers.decide({ actor, scope }, trackingNo, 'approval', body, expectedVersion);
  }

  /** Back to the applicant, with reasons for the whole or for single fields. */
  @Post(':trackingNo/return')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('registration:return')
  returnToApplicant(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Param('trackingNo') trackingNo: string,
    @Body() body: ReturnInputDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<ReviewDetailDto> {
    return this.answers.decide({ actor, scope }, trackingNo, 'return', body, expectedVersion);
  }

  /** For good. Needs a reason. */
  @Post(':trackingNo/rejection')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('registration:reject')
  rejection(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Param('trackingNo') trackingNo: string,
    @Body() body: ReviewInputDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<ReviewDetailDto> {
    return this.answers.decide({ actor, scope }, trackingNo, 'rejection', body, expectedVersion);
  }

  /** Invites the administrator of an approved organization, where the approval could not. */
  @Post(':trackingNo/invitation')
  @HttpCode(200)
  @Requires('role:grant')
  @Audited('registration:invite')
  invitation(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Param('trackingNo') trackingNo: string,
  ): Promise<ReviewDetailDto> {
    return this.answers.invite({ actor, scope }, trackingNo);
  }
}
