import { Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { AuditLog, Database } from '#kezhi/platform';
import { CredentialsRepository } from '../accounts/credentials.repository.js';
import { ChosenPasswords } from '../passwords/chosen-passwords.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { assertPassword } from '../passwords/password-policy.js';
import type { LinkPurpose } from './link-purpose.js';
import { OneTimeLinks } from './one-time-links.js';

/** Somebody who reads the mail of an account chooses its password: at its activation, or because the old one is forgotten. */
@Injectable()
export class PasswordByLink {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly credentials: CredentialsRepository,
    private readonly passwords: ChosenPasswords,
    private readonly hasher: PasswordHasher,
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Spends the link, sets the password and ends every session of the account. Throws LINK.SPENT, or what the policy has
   * against the password: the link is still good then. Answers the account's name, which is needed to sign in.
   */
  async choose(purpose: LinkPurpose, token: string, password: string): Promise<{ account: string }> {
    const passwordHash = await this.hasher.hash(password);
    return this.database.run(async () => {
      const accountId = await this.links.redeem(purpose, token);
      const found = await this.credentials.findById(accountId);
      if (!found) throw new AppError('LINK.SPENT');
      assertPassword(password, found.account);
      const notice = purpose === 'activation' ? null : 'password-changed';
      await this.passwords.set(accountId, passwordHash, { except: null, reason: 'password-reset', notice });
      await this.audit.append({
        action: 'password:choose',
        objectType: 'password',
        objectId: accountId,
        accountId,
        details: { by: purpose },
      });
      return { account: found.account };
    });
  }
}
