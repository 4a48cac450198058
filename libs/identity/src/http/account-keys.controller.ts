import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor, Scope } from '#kezhi/kernel';
import { Audited, CurrentActor, Id, InScope, Requires } from '#kezhi/platform/http';
import { AccountSecurityService } from '../accounts/account-security.service.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { OpenSessionsService } from '../sessions/open-sessions.service.js';
import { SessionDto, toSessionDtos } from './dto/session.dto.js';

@ApiTags('accounts')
@ApiBearerAuth()
@Controller('accounts/:id')
export class AccountKeysController {
  constructor(
    private readonly security: AccountSecurityService,
    private readonly accounts: AccountsService,
    private readonly sessions: OpenSessionsService,
  ) {}

  /** Where the account is signed in. */
  @Get('sessions')
  @Requires('account:secure')
  async list(@InScope() scope: Scope, @Id() id: string): Promise<SessionDto[]> {
    return toSessionDtos(await this.sessions.of(id, scope), null);
  }

  /** Signs the account out everywhere. */
  @Post('session-revocation')
  @HttpCode(204)
  @Requires('account:secure')
  @Audited('account:end-sessions')
  endSessions(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.security.endSessions(actor, id);
  }

  /** Opens an account that wrong passwords or codes have locked. */
  @Post('unlocking')
  @HttpCode(204)
  @Requires('account:secure')
  @Audited('account:unlock')
  unlock(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.security.unlock(actor, id);
  }

  /** Removes a lost second factor; the owner is told, and enrols a new one. */
  @Post('second-factor-reset')
  @HttpCode(204)
  @Requires('account:secure')
  @Audited('account:reset-second-factor')
  resetSecondFactor(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.security.resetSecondFactor(actor, id);
  }

  /** Sends the owner a link for choosing a new password. Nobody else sees it. */
  @Post('password-link')
  @HttpCode(202)
  @Requires('account:manage')
  @Audited('account:send-password-link')
  sendPasswordLink(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.accounts.sendPasswordLink(actor, id);
  }
}
