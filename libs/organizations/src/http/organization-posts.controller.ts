import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import type { Language, Scope } from '#kezhi/kernel';
import { Audited, Id, InScope, RequestLanguage, Requires } from '#kezhi/platform/http';
import { Formation } from '../formation.js';
import { OrganizationPosts } from '../organization-posts.js';
import { FormationDto } from './dto/formation.dto.js';
import { PostDto, PostInputDto } from './dto/post.dto.js';
import { EachItem } from './each-item.pipe.js';

const MOST_POSTS = 20;

/** Who leads an organization, and what formation rules ask of it. */
@ApiTags('organizations')
@ApiBearerAuth()
@Controller('organizations/:id')
export class OrganizationPostsController {
  constructor(
    private readonly posts: OrganizationPosts,
    private readonly formation: Formation,
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
}
