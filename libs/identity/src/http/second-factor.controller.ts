import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kezhi/kernel';
import { AllowedWhileOwing, Audited, CurrentActor, NeverReplayed, Requires } from '#kezhi/platform/http';
import { SecondFactorsService } from '../second-factor/second-factors.service.js';
import {
  EnrolmentDto,
  OwnerProofDto,
  RecoveryCodesDto,
  SecondFactorCodeDto,
  SecondFactorDto,
} from './dto/second-factor.dto.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('me/second-factor')
export class SecondFactorController {
  constructor(private readonly factors: SecondFactorsService) {}

  @Get()
  @Requires('profile:read')
  @AllowedWhileOwing('second-factor')
  state(@CurrentActor() actor: Actor): Promise<SecondFactorDto> {
    return this.factors.state(actor);
  }

  /** Begins to set one up, or to replace the one in force, which stays good until the confirmation. */
  @Post('enrolment')
  @HttpCode(200)
  @Requires('profile:edit')
  @AllowedWhileOwing('second-factor')
  @Audited('second-factor:enrol', { byService: true })
  @NeverReplayed()
  enrol(@CurrentActor() actor: Actor, @Body() body: OwnerProofDto): Promise<EnrolmentDto> {
    return this.factors.enrol(actor, body);
  }

  /** The first code puts the new one in force, and brings ten recovery codes. */
  @Post('confirmation')
  @HttpCode(200)
  @Requires('profile:edit')
  @AllowedWhileOwing('second-factor')
  @Audited('second-factor:confirm')
  @NeverReplayed()
  async confirm(
    @CurrentActor() actor: Actor,
    @Body() { code }: SecondFactorCodeDto,
  ): Promise<RecoveryCodesDto> {
    return { codes: await this.factors.confirm(actor, code) };
  }

  /** Ten new recovery codes in the place of those before. */
  @Post('recovery-codes')
  @HttpCode(200)
  @Requires('profile:edit')
  @Audited('recovery-codes:renew', { byService: true })
  @NeverReplayed()
  async recoveryCodes(@CurrentActor() actor: Actor, @Body() body: OwnerProofDto): Promise<RecoveryCodesDto> {
    return { codes: await this.factors.renewRecoveryCodes(actor, body) };
  }
}
