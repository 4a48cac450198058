import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kezhi/kernel';
import {
  AllowedWhileOwing,
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
import { PasswordResetRequests } from '../links/password-reset-requests.js';
import {
  AccessTokenDto,
  ChangePasswordDto,
  ChoosePasswordDto,
  ChosenPasswordDto,
  PasswordResetRequestDto,
  SignInDto,
} from './dto/sign-in.dto.js';
import { SessionAnswers } from './session-answers.js';

/** Beside the lock of each account: one address does not try many accounts. An office behind one address gets by. */
const SIGN_INS: RateLimitPolicy = { name: 'sign-in', limit: 120, windowSeconds: 60, by: 'address' };

/** An office behind one address gets by; a list of accounts does not. */
const RESETS_BY_ADDRESS: RateLimitPolicy = {
  name: 'password-resets',
  limit: 20,
  windowSeconds: 600,
  by: 'address',
};
/** Whatever was typed, known or not: nobody's mailbox is filled, and the answer tells nothing. */
const RESETS_BY_SUBJECT: RateLimitPolicy = {
  name: 'password-resets-of-one',
  limit: 3,
  windowSeconds: 3_600,
  by: ({ body }) => {
    const typed = (body as { account?: unknown } | undefined)?.account;
    return typeof typed === 'string' ? typed.trim().toLowerCase() : null;
  },
};

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly answers: SessionAnswers,
    private readonly passwords: PasswordChangeService,
    private readonly byLink: PasswordByLink,
    private readonly resets: PasswordResetRequests,
  ) {}

  /**
   * Signs in; sets the refresh cookie. The answer to a wrong account and to a wrong password is the same. Only after a right
   * password 401 IDENTITY.SECOND_FACTOR_NEEDED asks for `otp`.
   */
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

  /** For somebody who has forgotten the password. The answer is the same whether there is such an account or not. */
  @Post('password-reset-requests')
  @HttpCode(202)
  @Public()
  @RateLimit(RESETS_BY_ADDRESS, RESETS_BY_SUBJECT)
  @Audited('password-reset:request', { byService: true })
  @NeverReplayed()
  passwordResetRequest(@Body() { account }: PasswordResetRequestDto): Promise<void> {
    return this.resets.add(account);
  }

  /** Chooses a new password, through the link that the owner was sent. It ends all sessions. */
  @Post('password-reset')
  @HttpCode(200)
  @Public()
  @RateLimit(SIGN_INS)
  @Audited('password:choose', { byService: true })
  @NeverReplayed()
  passwordReset(@Body() { token, password }: ChoosePasswordDto): Promise<ChosenPasswordDto> {
    return this.byLink.choose('password-reset', token, password);
  }

  /** Changes the own password and ends all other sessions. */
  @Post('password')
  @HttpCode(204)
  @ApiBearerAuth()
  @Requires('profile:edit')
  @AllowedWhileOwing('password-change')
  @Audited('password:change', { byService: true })
  @NeverReplayed()
  password(@CurrentActor() actor: Actor, @Body() body: ChangePasswordDto): Promise<void> {
    return this.passwords.change(actor, body);
  }
}
