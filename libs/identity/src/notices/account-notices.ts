import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Messages } from '#kezhi/platform';
import { type AccountContact, AccountContactsRepository } from './account-contacts.repository.js';
import { type NoticeDetails, type NoticeKind, noticeMail } from './notice-mails.js';

/** Tells the owner of an account by e-mail what has happened to it, so that a stranger's act does not stay unseen. */
@Injectable()
export class AccountNotices {
  constructor(
    private readonly contacts: AccountContactsRepository,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  /** Does nothing where no address is known or no e-mail is sent. Call it in the unit of work of what has happened. */
  async tell(accountId: string, kind: NoticeKind, details: NoticeDetails = {}): Promise<void> {
    const contact = await this.contacts.find(accountId);
    if (contact) await this.write(contact, kind, details);
  }

  async write(contact: AccountContact, kind: NoticeKind, details: NoticeDetails = {}): Promise<void> {
    if (contact.email === null || !this.messages.isOn('email')) return;
    const facts = { at: this.clock.now(), ...details, link: this.messages.link('/security') };
    await this.messages.send({
      channel: 'email',
      address: contact.email,
      purpose: `account:${kind}`,
      ...noticeMail(kind, contact, facts),
    });
  }
}
