import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor, Scope } from '#kezhi/kernel';
import { Audited, CurrentActor, Id, InScope, Pages, Requires } from '#kezhi/platform/http';
import { RoleGrantsService } from '../grants/role-grants.service.js';
import {
  GrantRoleDto,
  ROLE_GRANT_PAGE,
  RoleGrantDto,
  RoleGrantListParams,
  RoleGrantPageDto,
  toRoleGift,
  toRoleGrantDto,
} from './dto/role-grant.dto.js';

const LIST = 'role-grants';

@ApiTags('role-grants')
@ApiBearerAuth()
@Controller('role-grants')
export class RoleGrantsController {
  constructor(
    private readonly grants: RoleGrantsService,
    private readonly pages: Pages,
  ) {}

  /** Roles on organizations within reach, newest first. */
  @Get()
  @Requires('account:read')
  async list(@InScope() scope: Scope, @Query() params: RoleGrantListParams): Promise<RoleGrantPageDto> {
    const read = await this.grants.list(params, scope, this.pages.query(LIST, params));
    return this.pages.page(LIST, params, read, ROLE_GRANT_PAGE);
  }

  /** Gives a role that reaches no further than the giver's own. It counts from the account's next request on. */
  @Post()
  @Requires('role:grant')
  @Audited('role:grant')
  async grant(@CurrentActor() actor: Actor, @Body() body: GrantRoleDto): Promise<RoleGrantDto> {
    return toRoleGrantDto(await this.grants.grant(actor, toRoleGift(body)));
  }

  /** Takes a role away, from the account's next request on, whatever its token says. */
  @Post(':id/revocation')
  @HttpCode(200)
  @Requires('role:grant')
  @Audited('role:revoke')
  async revoke(@CurrentActor() actor: Actor, @Id() id: string): Promise<RoleGrantDto> {
    return toRoleGrantDto(await this.grants.revoke(actor, id));
  }
}
