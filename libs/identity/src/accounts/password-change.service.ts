import { Injectable } from '@nestjs/common';
import { type Actor, AppError, Clock } from '#kezhi/kernel';
import { AuditLog, Database } from '#kezhi/platform';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { assertPassword } from '../passwords/password-policy.js';
import { PasswordCheck, type PasswordRefusal } from '../sessions/password-check.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import type { Credentials } from './account.js';
import { CredentialsRepository } from './credentials.repository.js';

export interface PasswordChange {
  current: string;
  next: string;
}

const ATTEMPT = { action: 'password:change', objectType: 'password' } as const;

/** The owner's change of the password, the first one included. */
@Injectable()
export class PasswordChangeService {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly sessions: SessionsRepository,
    private readonly passwords: PasswordCheck,
    private readonly hasher: PasswordHasher,
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends every other session. Wrong guesses count towards the lock-out as at sign-in, and stay counted.
   * Throws IDENTITY.PASSWORD_WRONG, IDENTITY.LOCKED, or what the policy has against the new one.
   */
  async change(actor: Actor, { current, next }: PasswordChange): Promise<void> {
    const found = await this.credentials.findById(actor.accountId);
    const refusal = await this.passwords.judge(found, current, ATTEMPT);
    if (!found || refusal) throw this.explain(refusal, found);
    assertPassword(next, found.account);
    if (await this.hasher.matches(found.passwordHash, next))
      throw new AppError('IDENTITY.PASSWORD_UNCHANGED');
    const passwordHash = await this.hasher.hash(next);
    await this.database.run(async () => {
      const now = this.clock.now();
      await this.credentials.setPassword(found.id, passwordHash, now);
      await this.sessions.endAll(found.id, actor.sessionId, 'password-changed', now);
      await this.audit.append({ ...ATTEMPT, objectId: found.id });
    });
  }

  /** The owner is signed in: there is nothing to hide about the lock. */
  private explain(refusal: PasswordRefusal | null, found: Credentials | null): AppError {
    if (refusal !== 'locked') return new AppError('IDENTITY.PASSWORD_WRONG');
    const until = found?.lockedUntil?.getTime() ?? 0;
    const seconds = Math.max(1, Math.ceil((until - this.clock.now().getTime()) / 1000));
    return new AppError('IDENTITY.LOCKED', { seconds });
  }
}
