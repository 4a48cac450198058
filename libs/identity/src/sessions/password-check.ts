import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { AuditLog, Database } from '#kezhi/platform';
import type { Credentials } from '../accounts/account.js';
import { AccountEmail } from '../accounts/account-email.js';
import { CredentialsRepository } from '../accounts/credentials.repository.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { lockAfter } from './lock-out.js';

export type PasswordRefusal = 'unknown' | 'wrong' | 'locked' | 'disabled' | 'expired';

/** What a guess was for, in the audit log's words. */
export interface Attempt {
  action:
    'session:create' | 'password:change' | 'email:change' | 'second-factor:enrol' | 'recovery-codes:renew';
  objectType: 'session' | 'password' | 'email' | 'second-factor';
}

/** Compares a password with an account's, and keeps count of wrong ones. Every guess at any door goes through here. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly email: AccountEmail,
    private readonly hasher: PasswordHasher,
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Whom somebody means who signs in: `typed` is an account's name or its e-mail address. */
  find(typed: string): Promise<Credentials | null> {
    const name = typed.trim();
    return this.credentials.findMeant(name, this.email.blindOf(name));
  }

  /**
   * Null when the password is right. Known, unknown and locked accounts cost the same work, so that time tells nothing.
   * A right password still loses when guesses beside it have locked the account meanwhile: a burst of parallel guesses
   * gains nothing over one after the other.
   */
  async judge(
    found: Credentials | null,
    password: string,
    attempt: Attempt,
  ): Promise<PasswordRefusal | null> {
    const matched = await this.hasher.matches(found?.passwordHash ?? null, password);
    const now = this.clock.now();
    const refusal = refusalOf(found, matched, now);
    if (found && !refusal && (await this.credentials.clearFailures(found.id, now))) return null;
    return this.refuse(found, refusal ?? 'locked', attempt, now);
  }

  /** Stored apart from whatever the caller does next, for the request itself fails. */
  private refuse(
    found: Credentials | null,
    reason: PasswordRefusal,
    attempt: Attempt,
    now: Date,
  ): Promise<PasswordRefusal> {
    return this.database.run(async () => {
      const id = found?.id ?? null;
      const lock = lockAfter(await this.credentials.countFailure(id, now));
      await this.credentials.lock(id, lock > 0 ? new Date(now.getTime() + lock) : null);
      await this.audit.append({
        ...attempt,
        accountId: found?.id ?? null,
        result: 'refused',
        details: { reason },
      });
      return reason;
    });
  }
}

function refusalOf(found: Credentials | null, matched: boolean, now: Date): PasswordRefusal | null {
  if (!found) return 'unknown';
  if (found.lockedUntil !== null && found.lockedUntil > now) return 'locked';
  if (!matched) return 'wrong';
  if (found.status !== 'active') return 'disabled';
  return found.firstPasswordUntil !== null && found.firstPasswordUntil <= now ? 'expired' : null;
}
