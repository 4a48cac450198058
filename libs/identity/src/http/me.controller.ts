import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kezhi/kernel';
import { AllowedBeforePasswordChange, Audited, CurrentActor, Requires } from '#kezhi/platform/http';
import { OwnAccountService, permissionsOf } from '../accounts/own-account.service.js';
import { HeldPermissionDto, MeDto, toHeldPermissionDto, toMeDto, UpdateMeDto } from './dto/me.dto.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('me')
export class MeController {
  constructor(private readonly own: OwnAccountService) {}

  @Get()
  @Requires('profile:read')
  @AllowedBeforePasswordChange()
  async get(@CurrentActor() actor: Actor): Promise<MeDto> {
    return toMeDto(await this.own.get(actor));
  }

  /** What the own roles permit, and how far; for pages that hide what is not possible. */
  @Get('permissions')
  @Requires('profile:read')
  @AllowedBeforePasswordChange()
  permissions(@CurrentActor() actor: Actor): HeldPermissionDto[] {
    return permissionsOf(actor).map(toHeldPermissionDto);
  }

  @Patch()
  @Requires('profile:edit')
  @Audited('profile:edit')
  async update(@CurrentActor() actor: Actor, @Body() body: UpdateMeDto): Promise<MeDto> {
    return toMeDto(await this.own.update(actor, body));
  }
}
