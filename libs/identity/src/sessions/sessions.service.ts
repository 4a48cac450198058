import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '#kezhi/kernel';
import { AuditLog, Database } from '#kezhi/platform';
import type { Credentials } from '../accounts/account.js';
import { judgeToken } from './rotation.js';
import { type FoundToken, SessionsRepository } from './sessions.repository.js';

/** A session that was opened or goes on. `refreshToken` is null when another tab holds the new one already. */
export interface LiveSession {
  accountId: string;
  sessionId: string;
  refreshToken: string | null;
  mustChangePassword: boolean;
}

const OBJECT = 'session';

/**
 * Opens, continues and ends sessions. Each act has its own transactions and its own audit row, since a refusal
 * must be remembered although the request fails.
 */
@Injectable()
export class SessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Opens a session for somebody who has proven to be the account's owner. `device`: what the browser calls itself. Call it within a unit of work. */
  async open(
    account: Pick<Credentials, 'id' | 'mustChangePassword'>,
    device: string | null,
  ): Promise<LiveSession> {
    const now = this.clock.now();
    const { id: accountId, mustChangePassword } = account;
    const sessionId = await this.sessions.open(accountId, device, now);
    const refreshToken = await this.sessions.issueToken(sessionId, now);
    await this.audit.append({ action: 'session:create', objectType: OBJECT, objectId: sessionId, accountId });
    return { accountId, sessionId, refreshToken, mustChangePassword };
  }

  /** Turns a refresh token in for a new one. Throws IDENTITY.SESSION_ENDED; a token that comes back ends its session. */
  async refresh(token: string | null): Promise<LiveSession> {
    const found = token === null ? null : await this.sessions.findToken(token);
    const session =
      token !== null && found ? await this.database.run(() => this.continue(token, found)) : null;
    if (!session) throw new AppError('IDENTITY.SESSION_ENDED');
    return session;
  }

  /** Ends the session of a refresh token. Without one, or with a stale one, there is nothing to end. */
  async signOut(token: string | null): Promise<void> {
    const found = token === null ? null : await this.sessions.findToken(token);
    if (found) await this.end(found.sessionId, found.accountId);
  }

  /** The same for a client that keeps no cookie and only shows its access token. */
  async end(sessionId: string, accountId: string): Promise<void> {
    await this.database.run(async () => {
      if (await this.sessions.end(sessionId, 'signed-out', this.clock.now()))
        await this.audit.append({
          action: 'session:end',
          objectType: OBJECT,
          objectId: sessionId,
          accountId,
        });
    });
  }

  /** Forgets sessions that ran out before the date, at most `limit`; how many. The audit log keeps that they were. */
  forgetEndedBefore(date: Date, limit: number): Promise<number> {
    return this.sessions.deleteEndedBefore(date, limit);
  }

  private async continue(token: string, found: FoundToken): Promise<LiveSession | null> {
    const now = this.clock.now();
    const verdict = judgeToken(found, now);
    if (verdict === 'ended') return null;
    if (verdict === 'reuse') return this.endStolen(found, now);
    // Two tabs may both have found it unused: the row decides which one gets the new token.
    const first = verdict === 'rotate' && (await this.sessions.useToken(token, now));
    const { accountId, sessionId, mustChangePassword } = found;
    const refreshToken = first ? await this.sessions.issueToken(sessionId, now) : null;
    await this.sessions.touch(sessionId, now);
    await this.audit.append({
      action: 'session:refresh',
      objectType: OBJECT,
      objectId: sessionId,
      accountId,
    });
    return { accountId, sessionId, refreshToken, mustChangePassword };
  }

  private async endStolen({ sessionId, accountId }: FoundToken, now: Date): Promise<null> {
    await this.sessions.end(sessionId, 'token-reuse', now);
    await this.audit.append({
      action: 'session:refresh',
      objectType: OBJECT,
      objectId: sessionId,
      accountId,
      result: 'refused',
      details: { reason: 'reuse' },
    });
    return null;
  }
}
