import { Injectable } from '@nestjs/common';
import { type Actor, AppError, Clock, type Scope } from '#kezhi/kernel';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { type OpenSession, SessionListRepository } from './session-list.repository.js';
import { SessionsRepository } from './sessions.repository.js';

/** Sessions that are alive: one's own, to be looked through and ended, and those of accounts within reach. */
@Injectable()
export class OpenSessionsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly list: SessionListRepository,
    private readonly sessions: SessionsRepository,
    private readonly clock: Clock,
  ) {}

  own({ accountId }: Actor): Promise<OpenSession[]> {
    return this.list.open(accountId);
  }

  async of(accountId: string, scope: Scope): Promise<OpenSession[]> {
    if (!(await this.accounts.findVisible(accountId, scope)))
      throw new AppError('IDENTITY.ACCOUNT_NOT_FOUND');
    return this.list.open(accountId);
  }

  /** Ends one, this one included. Throws IDENTITY.SESSION_NOT_FOUND, also for somebody else's. */
  async end({ accountId }: Actor, sessionId: string): Promise<void> {
    const isOwn = await this.list.belongsTo(sessionId, accountId);
    if (!isOwn || !(await this.sessions.end(sessionId, 'revoked', this.clock.now())))
      throw new AppError('IDENTITY.SESSION_NOT_FOUND');
  }

  /** Ends all but the one that asks. */
  async endOthers({ accountId, sessionId }: Actor): Promise<void> {
    await this.sessions.endAll(accountId, sessionId, 'revoked', this.clock.now());
  }
}
