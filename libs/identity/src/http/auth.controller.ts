import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kezhi/kernel';
import {
  AllowedBeforePasswordChange,
  Audited,
  CurrentActor,
  NeverReplayed,
  Public,
  RateLimit,
  type RateLimitPolicy,
  Requires,
} from '#kezhi/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PasswordChangeService } from '../accounts/password-change.service.js';
import { PasswordByLink } from '../links/password-by-link.js';
import {
  AccessTokenDto,
  ChangePasswordDto,
  ChoosePasswordDto,
  ChosenPasswordDto,
  SignInDto,
} from './dto/sign-in.dto.js';
import { SessionAnswers } from './session-answers.js';

/** Beside the lock of each account: one address does not try many accounts. An office behind one address gets by. */
const SIGN_INS: RateLimitPolicy = { name: 'sign-in', limit: 120, windowSeconds: 60, by: 'address' };

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly answers: SessionAnswers,
    private readonly passwords: PasswordChangeService,
    private readonly byLink: PasswordByLink,
  ) {}

  /** Signs in; sets the refresh cookie. The answer to a wrong account and to a wrong password is the same. */
  @Post('login')
  @HttpCode(200)
  @Public()
  @RateLimit(SIGN_INS)
  @Audited('session:create', { byService: true })
  @NeverReplayed()
  login(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenDto> {
    return this.answers.signIn(body, { request, reply });
  }

  /** A new access token for the refresh cookie, which is replaced. A cookie that was used before ends the session. */
  @Post('refresh')
  @HttpCode(200)
  @Public()
  @Audited('session:refresh', { byService: true })
  @NeverReplayed()
  refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenDto> {
    return this.answers.refresh({ request, reply });
  }

  /** Ends the session of the refresh cookie, or of the access token. */
  @Post('logout')
  @HttpCode(204)
  @Public()
  @Audited('session:end', { byService: true })
  @NeverReplayed()
  logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.answers.signOut({ request, reply });
  }

  /** Chooses the first password of an account, through the link that its owner was sent. */
  @Post('activation')
  @HttpCode(200)
  @Public()
  @RateLimit(SIGN_INS)
  @Audited('password:choose', { byService: true })
  @NeverReplayed()
  activation(@Body() { token, password }: ChoosePasswordDto): Promise<ChosenPasswordDto> {
    return this.byLink.choose('activation', token, password);
  }

  /** Changes the own password and ends all other sessions. */
  @Post('password')
  @HttpCode(204)
  @ApiBearerAuth()
  @Requires('profile:edit')
  @AllowedBeforePasswordChange()
  @Audited('password:change', { byService: true })
  @NeverReplayed()
  password(@CurrentActor() actor: Actor, @Body() body: ChangePasswordDto): Promise<void> {
    return this.passwords.change(actor, body);
  }
}
