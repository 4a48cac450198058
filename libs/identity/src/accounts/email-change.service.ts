import { Injectable } from '@nestjs/common';
import { type Actor, AppError } from '#kezhi/kernel';
import { AuditLog, Database } from '#kezhi/platform';
import { AccountNotices } from '../notices/account-notices.js';
import { AccountContactsRepository } from '../notices/account-contacts.repository.js';
import { addressOf } from './account-email.js';
import { EmailCodes } from './email-codes.js';
import { OwnerCheck } from './owner-check.js';

const ATTEMPT = { action: 'email:change', objectType: 'email' } as const;

/** The own e-mail address: a new one is proven by a code that is sent there, after the password was shown. */
@Injectable()
export class EmailChangeService {
  constructor(
    private readonly contacts: AccountContactsRepository,
    private readonly notices: AccountNotices,
    private readonly codes: EmailCodes,
    private readonly owner: OwnerCheck,
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** Sends a code to the new address, for somebody who knows the password. Call it outside of a unit of work. */
  async sendCode(actor: Actor, { email, password }: { email: string; password: string }): Promise<void> {
    const address = addressOf(email);
    await this.owner.assertPassword(actor, password, ATTEMPT);
    await this.database.run(async () => {
      await this.codes.send(actor.accountId, address);
      await this.audit.append({ ...ATTEMPT, objectId: actor.accountId });
    });
  }

  /** Takes the address over when the code is right, and tells the one before. Throws CODE.WRONG. Within a unit of work. */
  async confirm({ accountId }: Actor, email: string, code: string): Promise<void> {
    const address = addressOf(email);
    if (!(await this.codes.redeem(accountId, address, code))) throw new AppError('CODE.WRONG');
    await this.notices.tell(accountId, 'email-changed');
    await this.contacts.setEmail(accountId, address);
  }
}
