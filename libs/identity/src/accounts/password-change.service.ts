import { Injectable } from '@nestjs/common';
import { type Actor, AppError } from '#kezhi/kernel';
import { AuditLog, Database } from '#kezhi/platform';
import { ChosenPasswords } from '../passwords/chosen-passwords.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { assertPassword, normalizePassword } from '../passwords/password-policy.js';
import { OwnerCheck } from './owner-check.js';

export interface PasswordChange {
  current: string;
  next: string;
}

const ATTEMPT = { action: 'password:change', objectType: 'password' } as const;

/** The owner's change of the password, the first one included. */
@Injectable()
export class PasswordChangeService {
  constructor(
    private readonly owner: OwnerCheck,
    private readonly hasher: PasswordHasher,
    private readonly passwords: ChosenPasswords,
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Ends every other session and tells the owner. Wrong guesses count towards the lock-out as at sign-in, and stay counted.
   * Throws IDENTITY.PASSWORD_WRONG, IDENTITY.LOCKED, or what the policy has against the new one.
   */
  async change(actor: Actor, { current, next }: PasswordChange): Promise<void> {
    const { accountId, account, sessionId } = actor;
    await this.owner.assertPassword(actor, current, ATTEMPT);
    assertPassword(next, account);
    if (normalizePassword(next) === normalizePassword(current))
      throw new AppError('IDENTITY.PASSWORD_UNCHANGED');
    const passwordHash = await this.hasher.hash(next);
    await this.database.run(async () => {
      const ending = { except: sessionId, reason: 'password-changed', notice: 'password-changed' } as const;
      await this.passwords.set(accountId, passwordHash, ending);
      await this.audit.append({ ...ATTEMPT, objectId: accountId });
    });
  }
}
