import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Scope } from '#kezhi/kernel';
import { OrganizationLists } from '#kezhi/organizations';
import { DecisionInputDto, OrganizationDetailDto, toOrganizationDetailDto } from '#kezhi/organizations/http';
import { Audited, Id, IfMatch, InScope, Requires } from '#kezhi/platform/http';
import { Dissolutions } from '../dissolutions.js';
import { Merges } from '../merges.js';
import { Rejections } from '../rejections.js';
import { DissolutionInputDto, EndedDto } from './dto/dissolution.dto.js';
import { MergeInputDto, MergePreviewDto, MergePreviewInputDto } from './dto/merge.dto.js';

/** How an organization ends. Its records stay. */
@ApiTags('organizations')
@ApiBearerAuth()
@Controller('organizations/:id')
export class OrganizationEndsController {
  constructor(
    private readonly dissolutions: Dissolutions,
    private readonly merges: Merges,
    private readonly rejections: Rejections,
    private readonly lists: OrganizationLists,
  ) {}

  /** Of what was submitted, for good. Whoever was registered with it is no member any longer. Needs a reason. */
  @Post('rejection')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('organization:reject')
  async rejection(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: DecisionInputDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<OrganizationDetailDto> {
    await this.rejections.reject(scope, id, { reason, expectedVersion });
    return toOrganizationDetailDto(await this.lists.getChanged(id));
  }

  /** For good. Members leave or follow the successor, units below follow it, roles on the organization end. */
  @Post('dissolution')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('organization:dissolve')
  dissolution(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason, successorId = null, members = 'end' }: DissolutionInputDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<EndedDto> {
    return this.dissolutions.dissolve(scope, id, { reason, successorId, members, expectedVersion });
  }

  /** What a merge would do, and the token that the merge needs. Changes nothing. */
  @Post('merge-preview')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('organization:preview-merge')
  mergePreview(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { intoId }: MergePreviewInputDto,
  ): Promise<MergePreviewDto> {
    return this.merges.preview(scope, id, intoId);
  }

  /** For good, exactly as the preview said; when something has changed since, 409. */
  @Post('merge')
  @HttpCode(200)
  @Requires('organization:review')
  @Audited('organization:merge')
  merge(@InScope() scope: Scope, @Id() id: string, @Body() input: MergeInputDto): Promise<EndedDto> {
    return this.merges.merge(scope, id, input);
  }
}
