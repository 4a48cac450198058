import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kezhi/kernel';
import { Audited, CurrentActor, Id, Requires } from '#kezhi/platform/http';
import { AdministrationTransfers } from '../grants/administration-transfers.js';
import { AdministrationTransferDto, RoleGrantDto, toRoleGrantDto } from './dto/role-grant.dto.js';

/** Who administers an organization. */
@ApiTags('organizations')
@ApiBearerAuth()
@Controller('organizations/:id')
export class AdministrationTransfersController {
  constructor(private readonly transfers: AdministrationTransfers) {}

  /** From one administrator to another account, in one act. Answers the new grant; the old one is revoked. */
  @Post('administration-transfer')
  @HttpCode(200)
  @Requires('role:grant')
  @Audited('organization:transfer-administration')
  async transfer(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: AdministrationTransferDto,
  ): Promise<RoleGrantDto> {
    return toRoleGrantDto(await this.transfers.transfer(actor, id, body));
  }
}
