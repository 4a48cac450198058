import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor, Scope } from '#kezhi/kernel';
import { type LegacyTeam, LegacyTeams } from '#kezhi/organizations';
import { Audited, CurrentActor, Id, InScope, Pages, Requires } from '#kezhi/platform/http';
import { ClaimLists } from '../claim-lists.js';
import { ClaimsService } from '../claims.service.js';
import { ClaimDetailDto, toClaimDetailDto } from './dto/claim.dto.js';
import { NewClaimDto } from './dto/claim-input.dto.js';
import { LegacyTeamPageDto, LegacyTeamParams } from './dto/legacy-team.dto.js';

const PAGE = { toItem: (team: LegacyTeam) => team, sortKey: ({ name, id }: LegacyTeam) => [name, id] };

/** Teams of the earlier platform, for whoever looks for their own. */
@ApiTags('organization-claims')
@ApiBearerAuth()
@Controller('organizations')
export class LegacyTeamsController {
  constructor(
    private readonly teams: LegacyTeams,
    private readonly claims: ClaimsService,
    private readonly lists: ClaimLists,
    private readonly pages: Pages,
  ) {}

  /** Teams that wait for a claim, anywhere, by name. Shows nothing about their people. */
  @Get('legacy')
  @Requires('claim:submit')
  async search(@Query() params: LegacyTeamParams): Promise<LegacyTeamPageDto> {
    const read = await this.teams.search(params, this.pages.query('legacy-teams', params));
    return this.pages.page('legacy-teams', params, read, PAGE);
  }

  /** Asks for a team. It may stand outside of one's reach; who claims it may not. */
  @Post(':id/claims')
  @HttpCode(201)
  @Requires('claim:submit')
  @Audited('claim:create')
  async create(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() claim: NewClaimDto,
  ): Promise<ClaimDetailDto> {
    return toClaimDetailDto(await this.lists.get(actor, await this.claims.submit(actor, scope, id, claim)));
  }
}
