import { Injectable } from '@nestjs/common';
import { AppError, type Language } from '#kezhi/kernel';
import { BlindIndex, type Contact, Messages } from '#kezhi/platform';
import { type CodeWords, contactCodeMessage } from './contact-code-message.js';
import { OneTimeCodes } from './one-time-codes.js';

/** Codes by which somebody proves to receive what is sent to a telephone number or an e-mail address. */
@Injectable()
export class ContactCodes {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly messages: Messages,
    private readonly blind: BlindIndex,
  ) {}

  /** To whoever has the address; nobody is looked up. `words` say what the code is for. Call it within a unit of work. */
  async send(contact: Contact, language: Language, words: CodeWords = contactCodeMessage): Promise<void> {
    const { code, expiresAt } = await this.codes.issue('contact', this.blindOf(contact));
    await this.messages.send({ ...contact, ...words(code, language), purpose: 'contact:prove', expiresAt });
  }

  /** Uses the code up. Throws CODE.WRONG. */
  async redeem(contact: Contact, code: string): Promise<void> {
    if (!(await this.codes.redeem('contact', this.blindOf(contact), code))) throw new AppError('CODE.WRONG');
  }

  /** By what a contact is found again. Mailboxes that differ by letter case alone do not exist in practice. */
  blindOf({ channel, address }: Contact): string {
    return channel === 'sms'
      ? this.blind.of('phone', address)
      : this.blind.of('email', address.toLowerCase());
  }
}
