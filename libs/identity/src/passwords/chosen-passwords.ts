import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { CredentialsRepository } from '../accounts/credentials.repository.js';
import { AccountNotices } from '../notices/account-notices.js';
import { type EndReason, SessionsRepository } from '../sessions/sessions.repository.js';

interface Ending {
  /** The session in which it was chosen goes on. */
  except: string | null;
  reason: EndReason;
  /** Null when there was none before, so that there is nothing to tell. */
  notice: 'password-changed' | null;
}

/** What follows whenever an owner has chosen a password, by whichever way: other sessions end, and the owner of a changed one is told. */
@Injectable()
export class ChosenPasswords {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly sessions: SessionsRepository,
    private readonly notices: AccountNotices,
    private readonly clock: Clock,
  ) {}

  /** Call it within a unit of work. */
  async set(accountId: string, passwordHash: string, { except, reason, notice }: Ending): Promise<void> {
    const now = this.clock.now();
    await this.credentials.setPassword(accountId, passwordHash, now);
    await this.sessions.endAll(accountId, except, reason, now);
    if (notice) await this.notices.tell(accountId, notice);
  }
}
