import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Language, Scope } from '#kezhi/kernel';
import { Audited, Id, IfMatch, InScope, Pages, RequestLanguage, Requires } from '#kezhi/platform/http';
import { MembershipDecisions } from '../membership-decisions.js';
import { MembershipEntries } from '../membership-entries.js';
import type { MembershipRow } from '../membership.js';
import { MembershipsService } from '../memberships.service.js';
import {
  DecisionResultsDto,
  MembershipDecisionDto,
  MembershipDecisionsDto,
  NewMembershipDto,
  toDecisionResultsDto,
} from './dto/membership-input.dto.js';
import {
  MembershipDto,
  MembershipListParams,
  MembershipPageDto,
  toMembershipDto,
} from './dto/membership.dto.js';

const PAGE = { toItem: toMembershipDto, sortKey: ({ volunteerId, id }: MembershipRow) => [volunteerId, id] };

/** Who belongs, belonged or asks to belong to which organization. */
@ApiTags('memberships')
@ApiBearerAuth()
@Controller('memberships')
export class MembershipsController {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly entries: MembershipEntries,
    private readonly decisions: MembershipDecisions,
    private readonly pages: Pages,
  ) {}

  /** The newest volunteers first; with a status other than approved, the newest memberships. */
  @Get()
  @Requires('membership:read')
  async list(@InScope() scope: Scope, @Query() params: MembershipListParams): Promise<MembershipPageDto> {
    const read = await this.memberships.list(scope, params, this.pages.query('memberships', params));
    return this.pages.page('memberships', params, read, PAGE);
  }

  /** Takes somebody in, or back. That is the organization's approval, also of somebody who has asked already. */
  @Post()
  @Requires('membership:review')
  @Audited('membership:add')
  async add(@InScope() scope: Scope, @Body() body: NewMembershipDto): Promise<MembershipDto> {
    return toMembershipDto(await this.memberships.get(scope, await this.entries.add(scope, body)));
  }

  /** One decision on up to 1 000 requests, each for itself: the answer says of every one what became of it. */
  @Post('decisions')
  @HttpCode(200)
  @Requires('membership:review')
  @Audited('membership:decide')
  async decideAll(
    @InScope() scope: Scope,
    @RequestLanguage() language: Language,
    @Body() { ids, decision, reason = null }: MembershipDecisionsDto,
  ): Promise<DecisionResultsDto> {
    return toDecisionResultsDto(await this.decisions.decideAll(scope, ids, decision, reason), language);
  }

  @Get(':id')
  @Requires('membership:read')
  async get(@InScope() scope: Scope, @Id() id: string): Promise<MembershipDto> {
    return toMembershipDto(await this.memberships.get(scope, id));
  }

  @Post(':id/approval')
  @HttpCode(200)
  @Requires('membership:review')
  @Audited('membership:approve')
  async approval(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: MembershipDecisionDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<MembershipDto> {
    await this.decisions.decide(scope, id, 'approval', { reason, expectedVersion });
    return toMembershipDto(await this.memberships.get(scope, id));
  }

  /** Needs a reason. */
  @Post(':id/decline')
  @HttpCode(200)
  @Requires('membership:review')
  @Audited('membership:decline')
  async decline(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: MembershipDecisionDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<MembershipDto> {
    await this.decisions.decide(scope, id, 'decline', { reason, expectedVersion });
    return toMembershipDto(await this.memberships.get(scope, id));
  }

  /** The member's own wish, written down by staff. */
  @Post(':id/leaving')
  @HttpCode(200)
  @Requires('membership:review')
  @Audited('membership:leave')
  async leaving(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: MembershipDecisionDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<MembershipDto> {
    await this.decisions.decide(scope, id, 'leaving', { reason, expectedVersion });
    return toMembershipDto(await this.memberships.get(scope, id));
  }

  /** The organization's own act. Needs a reason. */
  @Post(':id/removal')
  @HttpCode(200)
  @Requires('membership:review')
  @Audited('membership:remove')
  async removal(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: MembershipDecisionDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<MembershipDto> {
    await this.decisions.decide(scope, id, 'removal', { reason, expectedVersion });
    return toMembershipDto(await this.memberships.get(scope, id));
  }
}
