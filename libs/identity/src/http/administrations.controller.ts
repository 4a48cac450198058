import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor, Scope } from '#kezhi/kernel';
import { Audited, CurrentActor, Id, InScope, Pages, Requires } from '#kezhi/platform/http';
import { Administrations } from '../grants/administrations.js';
import { RoleGrantsService } from '../grants/role-grants.service.js';
import { AdministrationTransfers } from '../grants/administration-transfers.js';
import {
  AdministrationDto,
  AdministrationTransferDto,
  CANDIDATE_PAGE,
  CandidateListParams,
  CandidatePageDto,
  GivableRolesDto,
  toAdministrationDto,
  toTransfer,
  toTransferredDto,
  TransferredDto,
} from './dto/administration.dto.js';

/** Who administers an organization. */
@ApiTags('organizations')
@ApiBearerAuth()
@Controller('organizations/:id')
export class AdministrationsController {
  constructor(
    private readonly administrations: Administrations,
    private readonly transfers: AdministrationTransfers,
    private readonly grants: RoleGrantsService,
    private readonly pages: Pages,
  ) {}

  /** Its administrators now, and how many it may have. */
  @Get('administration')
  @Requires('account:read')
  async get(@InScope() scope: Scope, @Id() id: string): Promise<AdministrationDto> {
    return toAdministrationDto(await this.administrations.get(scope, id));
  }

  /** The roles that one may give here: those that exist on such an organization, and reach no further than one's own. */
  @Get('givable-roles')
  @Requires('role:grant')
  async givable(@CurrentActor() actor: Actor, @Id() id: string): Promise<GivableRolesDto> {
    return { roles: await this.grants.givable(actor, id) };
  }

  /** Members to whom the administration could be given: confirmed, and of age. Newest first; contacts are masked. */
  @Get('administrator-candidates')
  @Requires('role:grant')
  async candidates(
    @InScope() scope: Scope,
    @Id() id: string,
    @Query() params: CandidateListParams,
  ): Promise<CandidatePageDto> {
    const list = `administrator-candidates:${id}`;
    const read = await this.administrations.candidates(scope, id, params.q, this.pages.query(list, params));
    return this.pages.page(list, params, read, CANDIDATE_PAGE);
  }

  /**
   * From one administrator to a member or to another account, in one act. A member without an account of the office gets an
   * invitation. The former administrator's role is revoked, unless they stay beside the new one and a seat is free.
   */
  @Post('administration-transfer')
  @HttpCode(200)
  @Requires('role:grant')
  @Audited('organization:transfer-administration')
  async transfer(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: AdministrationTransferDto,
  ): Promise<TransferredDto> {
    return toTransferredDto(await this.transfers.transfer(actor, id, toTransfer(body)));
  }
}
