import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import type { Language, Scope } from '#kezhi/kernel';
import { Audited, Id, InScope, Pages, RequestLanguage, Requires } from '#kezhi/platform/http';
import { FormationBoard, type MeasuredUnit } from '../formation-board.js';
import { Formation } from '../formation.js';
import { OrganizationPosts } from '../organization-posts.js';
import {
  FormationBoardDto,
  FormationBoardParams,
  FormationDto,
  toBoardUnitDto,
} from './dto/formation.dto.js';
import { PostDto, PostInputDto } from './dto/post.dto.js';
import { EachItem } from './each-item.pipe.js';

const MOST_POSTS = 20;

const BOARD = { toItem: toBoardUnitDto, sortKey: ({ name, id }: MeasuredUnit) => [name, id] };

/** Who leads an organization, and what formation rules ask of it. */
@ApiTags('organizations')
@ApiBearerAuth()
@Controller('organizations/:id')
export class OrganizationPostsController {
  constructor(
    private readonly posts: OrganizationPosts,
    private readonly formation: Formation,
    private readonly board: FormationBoard,
    private readonly pages: Pages,
  ) {}

  @Get('posts')
  @Requires('organization:read')
  list(@InScope() scope: Scope, @Id() id: string): Promise<PostDto[]> {
    return this.posts.list(scope, id);
  }

  /** Replaces them all. */
  @Put('posts')
  @ApiBody({ type: [PostInputDto] })
  @Requires('organization:edit')
  @Audited('organization:edit-posts')
  replace(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body(new EachItem(PostInputDto, MOST_POSTS)) posts: PostInputDto[],
  ): Promise<PostDto[]> {
    return this.posts.replace(scope, id, posts);
  }

  /** How far the organization is with the rules that hold for its rank and territory. They inform; few of them block. */
  @Get('formation')
  @Requires('organization:read')
  report(
    @InScope() scope: Scope,
    @Id() id: string,
    @RequestLanguage() language: Language,
  ): Promise<FormationDto> {
    return this.formation.report(scope, id, language);
  }

  /** The units directly below with the rule that holds for each and what is missing, and the members of the whole subtree. */
  @Get('formation-board')
  @Requires('organization:read')
  async readBoard(
    @InScope() scope: Scope,
    @Id() id: string,
    @Query() params: FormationBoardParams,
  ): Promise<FormationBoardDto> {
    const list = `formation-board:${id}`;
    const incomplete = params.incomplete === 'true';
    const { units, ...unit } = await this.board.read(scope, id, incomplete, this.pages.query(list, params));
    return { ...unit, ...this.pages.page(list, params, units, BOARD) };
  }
}
