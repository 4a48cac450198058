import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Scope } from '#kezhi/kernel';
import { Audited, Id, IfMatch, InScope, PageParams, Pages, Requires } from '#kezhi/platform/http';
import type { DecisionRow } from '../organization-decision.js';
import { OrganizationLists } from '../organization-lists.js';
import { OrganizationRelocations } from '../organization-relocations.js';
import { OrganizationReviews } from '../organization-reviews.js';
import { DecisionInputDto, DecisionPageDto, RelocationInputDto, toDecisionDto } from './dto/decision.dto.js';
import { OrganizationDetailDto, toOrganizationDetailDto } from './dto/organization.dto.js';

const HISTORY = {
  toItem: toDecisionDto,
  sortKey: ({ at, id }: DecisionRow) => [at.toISOString(), id],
};

/** What is decided about an organization, and what was. */
@ApiTags('organizations')
@ApiBearerAuth()
@Controller('organizations/:id')
export class OrganizationReviewsController {
  constructor(
    private readonly reviews: OrganizationReviews,
    private readonly relocations: OrganizationRelocations,
    private readonly lists: OrganizationLists,
    private readonly pages: Pages,
  ) {}

  /** Hands a draft or a returned organization to its supervisor. */
  @Post('submission')
  @HttpCode(200)
  @Requires('organization:edit')
  @Audited('organization:submit')
  async submission(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: DecisionInputDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<OrganizationDetailDto> {
    await this.reviews.decide(scope, id, 'submission', { reason, expectedVersion });
    return toOrganizationDetailDto(await this.lists.getChanged(id));
  }

  @Post('approval')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('organization:approve')
  async approval(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: DecisionInputDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<OrganizationDetailDto> {
    await this.reviews.decide(scope, id, 'approval', { reason, expectedVersion });
    return toOrganizationDetailDto(await this.lists.getChanged(id));
  }

  /** Back to the author, who may mend it and submit it again. Needs a reason. */
  @Post('return')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('organization:return')
  async returnToAuthor(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: DecisionInputDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<OrganizationDetailDto> {
    await this.reviews.decide(scope, id, 'return', { reason, expectedVersion });
    return toOrganizationDetailDto(await this.lists.getChanged(id));
  }

  /** Needs a reason. */
  @Post('suspension')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('organization:suspend')
  async suspension(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: DecisionInputDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<OrganizationDetailDto> {
    await this.reviews.decide(scope, id, 'suspension', { reason, expectedVersion });
    return toOrganizationDetailDto(await this.lists.getChanged(id));
  }

  @Post('reinstatement')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('organization:reinstate')
  async reinstatement(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: DecisionInputDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<OrganizationDetailDto> {
    await this.reviews.decide(scope, id, 'reinstatement', { reason, expectedVersion });
    return toOrganizationDetailDto(await this.lists.getChanged(id));
  }

  /** To another supervisor, with everything below. Needs the permission on both sides. */
  @Post('move')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('organization:move')
  async move(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { parentId, reason }: RelocationInputDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<OrganizationDetailDto> {
    await this.relocations.move(scope, id, { parentId, reason, expectedVersion });
    return toOrganizationDetailDto(await this.lists.getChanged(id));
  }

  /** Every decision, newest first. */
  @Get('history')
  @Requires('organization:read')
  async history(
    @InScope() scope: Scope,
    @Id() id: string,
    @Query() params: PageParams,
  ): Promise<DecisionPageDto> {
    const list = `organization-history:${id}`;
    const read = await this.reviews.history(scope, id, this.pages.query(list, params));
    return this.pages.page(list, params, read, HISTORY);
  }
}
