import { Injectable } from '@nestjs/common';
import { Messages } from '#kezhi/platform';
import { type AccountContact, AccountContactsRepository } from './account-contacts.repository.js';

/** Words of an e-mail. */
export interface Letter {
  subject: string;
  text: string;
}

/** To whom a letter speaks, and in which language. */
export type Reader = Pick<AccountContact, 'account' | 'displayName' | 'language'>;

/** Writes to the owner of an account by e-mail, in the owner's language. */
@Injectable()
export class AccountLetters {
  constructor(
    private readonly contacts: AccountContactsRepository,
    private readonly messages: Messages,
  ) {}

  /** Does nothing where no address is known or no e-mail is sent. Call it in the unit of work of what has happened. */
  async write(accountId: string, purpose: string, words: (reader: Reader) => Letter): Promise<void> {
    const contact = await this.contacts.find(accountId);
    if (contact) await this.send(contact, purpose, words(contact));
  }

  async send({ email: address }: AccountContact, purpose: string, words: Letter): Promise<void> {
    if (address === null || !this.messages.isOn('email')) return;
    await this.messages.send({ channel: 'email', address, purpose, ...words });
  }
}
