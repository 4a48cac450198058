import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kezhi/kernel';
import {
  AllowedWhileOwing,
  Audited,
  CurrentActor,
  RateLimit,
  type RateLimitPolicy,
  Requires,
} from '#kezhi/platform/http';
import { EmailChangeService } from '../accounts/email-change.service.js';
import { OwnAccountService, permissionsOf } from '../accounts/own-account.service.js';
import { EmailCodeDto, EmailConfirmationDto } from './dto/email.dto.js';
import { HeldPermissionDto, MeDto, toHeldPermissionDto, toMeDto, UpdateMeDto } from './dto/me.dto.js';

const EMAIL_CODES: RateLimitPolicy = { name: 'email-codes', limit: 5, windowSeconds: 600, by: 'account' };
/** Beside the five guesses that each code allows. */
const EMAIL_GUESSES: RateLimitPolicy = {
  name: 'email-guesses',
  limit: 15,
  windowSeconds: 600,
  by: 'account',
};

@ApiTags('me')
@ApiBearerAuth()
@Controller('me')
export class MeController {
  constructor(
    private readonly own: OwnAccountService,
    private readonly email: EmailChangeService,
  ) {}

  @Get()
  @Requires('profile:read')
  @AllowedWhileOwing('password-change', 'second-factor')
  async get(@CurrentActor() actor: Actor): Promise<MeDto> {
    return toMeDto(await this.own.get(actor));
  }

  /** What the own roles permit, and how far; for pages that hide what is not possible. */
  @Get('permissions')
  @Requires('profile:read')
  @AllowedWhileOwing('password-change', 'second-factor')
  permissions(@CurrentActor() actor: Actor): HeldPermissionDto[] {
    return permissionsOf(actor).map(toHeldPermissionDto);
  }

  @Patch()
  @Requires('profile:edit')
  @Audited('profile:edit')
  async update(@CurrentActor() actor: Actor, @Body() body: UpdateMeDto): Promise<MeDto> {
    return toMeDto(await this.own.update(actor, body));
  }

  /** Sends a code to a new e-mail address. Takes the password: whoever reads the mail of an account can reset it. */
  @Post('email-codes')
  @HttpCode(202)
  @RateLimit(EMAIL_CODES)
  @Requires('profile:edit')
  @Audited('email:change', { byService: true })
  emailCode(@CurrentActor() actor: Actor, @Body() body: EmailCodeDto): Promise<void> {
    return this.email.sendCode(actor, body);
  }

  /** Takes the new address over with the code that was sent there; the address before is told. */
  @Post('email')
  @HttpCode(200)
  @RateLimit(EMAIL_GUESSES)
  @Requires('profile:edit')
  @Audited('email:confirm')
  async confirmEmail(
    @CurrentActor() actor: Actor,
    @Body() { email, code }: EmailConfirmationDto,
  ): Promise<MeDto> {
    await this.email.confirm(actor, email, code);
    return toMeDto(await this.own.get(actor));
  }
}
