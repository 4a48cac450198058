import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Scope } from '#kezhi/kernel';
import { Audited, Id, IfMatch, InScope, PageParams, Pages, Requires } from '#kezhi/platform/http';
import { OrganizationEdits } from '../organization-edits.js';
import { OrganizationLists } from '../organization-lists.js';
import { OrganizationRecords } from '../organization-records.js';
import { SimilarOrganizations } from '../similar-organizations.js';
import {
  OrganizationBranchDto,
  OrganizationDetailDto,
  OrganizationPageDto,
  SimilarOrganizationsDto,
  toOrganizationDetailDto,
  toSimilarOrganizationsDto,
} from './dto/organization.dto.js';
import { CreateOrganizationDto, EditOrganizationDto } from './dto/organization-input.dto.js';
import { OrganizationListParams, SimilarNameParams, toListQuery } from './dto/organization-list.dto.js';
import { CHILDREN, pageShape, toBranchDto } from './organization-pages.js';

/** The organization tree: who supervises whom, and where. */
@ApiTags('organizations')
@ApiBearerAuth()
@Controller('organizations')
export class OrganizationsController {
  constructor(
    private readonly lists: OrganizationLists,
    private readonly records: OrganizationRecords,
    private readonly edits: OrganizationEdits,
    private readonly similar: SimilarOrganizations,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('organization:read')
  async list(@InScope() scope: Scope, @Query() params: OrganizationListParams): Promise<OrganizationPageDto> {
    const query = toListQuery(params);
    const read = await this.lists.list(scope, query, this.pages.query('organizations', params));
    return this.pages.page('organizations', params, read, pageShape(query.sort.field));
  }

  /** Organizations of this name anywhere, and of a similar one in the region: perhaps the one that is being entered is there already. */
  @Get('duplicates')
  @Requires('organization:create')
  async duplicates(@Query() params: SimilarNameParams): Promise<SimilarOrganizationsDto> {
    return toSimilarOrganizationsDto(await this.similar.to(params));
  }

  /** Approved at once when the author reviews for the supervisor and no rule of formation blocks it, else a draft. */
  @Post()
  @Requires('organization:create')
  @Audited('organization:create')
  async create(
    @InScope() scope: Scope,
    @Body() { draft = false, ...input }: CreateOrganizationDto,
  ): Promise<OrganizationDetailDto> {
    const { id } = await this.records.create(scope, input, { draft });
    return toOrganizationDetailDto(await this.lists.getChanged(id));
  }

  @Get(':id')
  @Requires('organization:read')
  async get(@InScope() scope: Scope, @Id() id: string): Promise<OrganizationDetailDto> {
    return toOrganizationDetailDto(await this.lists.get(scope, id));
  }

  @Patch(':id')
  @Requires('organization:edit')
  @Audited('organization:edit')
  async edit(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() input: EditOrganizationDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<OrganizationDetailDto> {
    await this.edits.edit(scope, id, input, expectedVersion);
    return toOrganizationDetailDto(await this.lists.getChanged(id));
  }

  /** The organization and a page of those directly under it, by name. */
  @Get(':id/tree')
  @Requires('organization:read')
  async tree(
    @InScope() scope: Scope,
    @Id() id: string,
    @Query() params: PageParams,
  ): Promise<OrganizationBranchDto> {
    const branch = await this.lists.branch(scope, id, this.pages.query(CHILDREN + id, params));
    return toBranchDto(branch, this.pages.page(CHILDREN + id, params, branch.children, pageShape('name')));
  }
}
