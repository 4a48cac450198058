import { Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { Messages } from '#kezhi/platform';
import { type AccountContact, AccountContactsRepository } from '../notices/account-contacts.repository.js';
import { OneTimeLinks } from './one-time-links.js';
import { passwordLinkMail } from './password-link-mail.js';

/** Sends the owner of an account a link for choosing a new password: good for an hour, and for one use. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly contacts: AccountContactsRepository,
    private readonly links: OneTimeLinks,
    private readonly messages: Messages,
  ) {}

  /** Throws IDENTITY.EMAIL_ABSENT. Whoever has it sent never sees it. Call it within a unit of work. */
  async send(accountId: string): Promise<void> {
    const contact = await this.contacts.find(accountId);
    if (!contact?.email) throw new AppError('IDENTITY.EMAIL_ABSENT');
    await this.sendTo(contact, contact.email);
  }

  async sendTo(contact: AccountContact, address: string): Promise<void> {
    const { token, expiresAt } = await this.links.issue('password-reset', contact.accountId);
    await this.messages.send({
      channel: 'email',
      address,
      purpose: 'account:password-reset',
      expiresAt,
      ...passwordLinkMail(contact, this.messages.link(`/password-reset#${token}`)),
    });
  }
}
