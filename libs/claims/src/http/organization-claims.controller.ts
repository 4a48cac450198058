import { Body, Controller, Get, HttpCode, Patch, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor, Scope } from '#kezhi/kernel';
import {
  Audited,
  CurrentActor,
  download,
  Id,
  IfMatch,
  InScope,
  PageParams,
  Pages,
  Requires,
} from '#kezhi/platform/http';
import type { FastifyRequest } from 'fastify';
import { ClaimLists } from '../claim-lists.js';
import type { ClaimDecisionRow, ClaimRow } from '../claim.js';
import { ClaimsService } from '../claims.service.js';
import { ClaimEvidence } from './claim-evidence.js';
import { EditClaimDto } from './dto/claim-input.dto.js';
import { ClaimListParams, toClaimFilters } from './dto/claim-list.dto.js';
import {
  ClaimDecisionPageDto,
  ClaimDetailDto,
  ClaimPageDto,
  toClaimDecisionDto,
  toClaimDetailDto,
  toClaimDto,
  UploadedEvidenceDto,
} from './dto/claim.dto.js';

const PAGE = { toItem: toClaimDto, sortKey: ({ id }: ClaimRow) => [id] };
const HISTORY = {
  toItem: toClaimDecisionDto,
  sortKey: ({ at, id }: ClaimDecisionRow) => [at.toISOString(), id],
};
const UPLOAD = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      file: { type: 'string', format: 'binary', description: 'PDF, JPEG or PNG, 10 MB at most' },
    },
  },
};

/** Claims for teams of the earlier platform (认领): reading them, and the claimant's own acts. */
@ApiTags('organization-claims')
@ApiBearerAuth()
@Controller('organization-claims')
export class OrganizationClaimsController {
  constructor(
    private readonly lists: ClaimLists,
    private readonly claims: ClaimsService,
    private readonly evidence: ClaimEvidence,
    private readonly pages: Pages,
  ) {}

  /** Newest first, unless it is asked otherwise. */
  @Get()
  @Requires('claim:read')
  async list(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Query() params: ClaimListParams,
  ): Promise<ClaimPageDto> {
    const page = this.pages.query('organization-claims', params);
    const read = await this.lists.list(actor, scope, toClaimFilters(params), page);
    return this.pages.page('organization-claims', params, read, PAGE);
  }

  /** Evidence for a claim that is about to be made. What no claim takes within a day is removed. */
  @Post('attachments')
  @HttpCode(201)
  @Requires('claim:submit')
  @Audited('claim:upload-evidence', { byService: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody(UPLOAD)
  upload(@Req() request: FastifyRequest): Promise<UploadedEvidenceDto> {
    return this.evidence.receive(request);
  }

  @Get(':id')
  @Requires('claim:read')
  async get(@CurrentActor() actor: Actor, @Id() id: string): Promise<ClaimDetailDto> {
    return toClaimDetailDto(await this.lists.get(actor, id));
  }

  /** Everything that happened to it, newest first. */
  @Get(':id/history')
  @Requires('claim:read')
  async history(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() params: PageParams,
  ): Promise<ClaimDecisionPageDto> {
    const list = `organization-claim-history:${id}`;
    const read = await this.lists.history(actor, id, this.pages.query(list, params));
    return this.pages.page(list, params, read, HISTORY);
  }

  /** A piece of evidence, byte for byte. */
  @Get(':id/attachments/:attachmentId')
  @Requires('claim:read')
  @ApiProduces('application/octet-stream')
  async attachment(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('attachmentId') attachmentId: string,
  ): Promise<StreamableFile> {
    return download(await this.lists.evidence(actor, id, attachmentId));
  }

  /** Mends a claim that was sent back. */
  @Patch(':id')
  @Requires('claim:submit')
  @Audited('claim:edit')
  async edit(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() change: EditClaimDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<ClaimDetailDto> {
    await this.claims.edit(actor, scope, id, change, expectedVersion);
    return toClaimDetailDto(await this.lists.get(actor, id));
  }

  /** Hands a claim that was sent back in again. */
  @Post(':id/submission')
  @HttpCode(200)
  @Requires('claim:submit')
  @Audited('claim:submit')
  async submission(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
    @IfMatch() expectedVersion: number | null,
  ): Promise<ClaimDetailDto> {
    await this.claims.move(actor, scope, id, 'submission', expectedVersion);
    return toClaimDetailDto(await this.lists.get(actor, id));
  }

  /** Gives it up. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Requires('claim:submit')
  @Audited('claim:withdraw')
  async withdrawal(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
    @IfMatch() expectedVersion: number | null,
  ): Promise<ClaimDetailDto> {
    await this.claims.move(actor, scope, id, 'withdrawal', expectedVersion);
    return toClaimDetailDto(await this.lists.get(actor, id));
  }
}
