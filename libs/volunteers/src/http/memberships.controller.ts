import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Scope } from '#kezhi/kernel';
import { Id, InScope, Pages, Requires } from '#kezhi/platform/http';
import type { MembershipRow } from '../membership.js';
import { MembershipsService } from '../memberships.service.js';
import {
  MembershipDto,
  MembershipListParams,
  MembershipPageDto,
  toMembershipDto,
} from './dto/membership.dto.js';

const PAGE = { toItem: toMembershipDto, sortKey: ({ id }: MembershipRow) => [id] };

/** Who belongs, belonged or asks to belong to which organization. */
@ApiTags('memberships')
@ApiBearerAuth()
@Controller('memberships')
export class MembershipsController {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('membership:read')
  async list(@InScope() scope: Scope, @Query() params: MembershipListParams): Promise<MembershipPageDto> {
    const read = await this.memberships.list(scope, params, this.pages.query('memberships', params));
    return this.pages.page('memberships', params, read, PAGE);
  }

  @Get(':id')
  @Requires('membership:read')
  async get(@InScope() scope: Scope, @Id() id: string): Promise<MembershipDto> {
    return toMembershipDto(await this.memberships.get(scope, id));
  }
}
