import { Injectable } from '@nestjs/common';
import { AppError, type Language } from '#kezhi/kernel';
import { BlindIndex, type Contact, Messages } from '#kezhi/platform';
import { type CodeWords, contactCodeMessage } from './contact-code-message.js';
import { type ContactProof, ContactProofs } from './contact-proofs.js';
import { OneTimeCodes } from './one-time-codes.js';

/** Codes by which somebody proves to receive what is sent to a telephone number or an e-mail address. */
@Injectable()
export class ContactCodes {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly proofs: ContactProofs,
    private readonly messages: Messages,
    private readonly blind: BlindIndex,
  ) {}

  /** To whoever has the address; nobody is looked up. `words` say what the code is for. Call it within a unit of work. */
  async send(contact: Contact, language: Language, words: CodeWords = contactCodeMessage): Promise<void> {
    const { code, expiresAt } = await this.codes.issue('contact', this.blindOf(contact));
    await this.messages.send({ ...contact, ...words(code, language), purpose: 'contact:prove', expiresAt });
  }

  /** Uses the code up for a proof, which is good for longer. Throws CODE.WRONG. Call it within a unit of work. */
  async exchange(contact: Contact, code: string): Promise<ContactProof> {
    const subject = this.blindOf(contact);
    if (!(await this.codes.redeem('contact', subject, code))) throw new AppError('CODE.WRONG');
    return this.proofs.give(subject);
  }

  /** Uses up the code, or the proof that it was exchanged for. Throws CODE.WRONG or CODE.PROOF_OVER, of the field if one is named. */
  async redeem(contact: Contact, given: string, pointer?: string): Promise<void> {
    const subject = this.blindOf(contact);
    const isProof = this.proofs.isProof(given);
    const isRight = isProof
      ? await this.proofs.redeem(subject, given)
      : await this.codes.redeem('contact', subject, given);
    if (isRight) return;
    const code = isProof ? 'CODE.PROOF_OVER' : 'CODE.WRONG';
    throw new AppError(code, {}, pointer === undefined ? [] : [{ pointer, code }]);
  }

  /** By what a contact is found again. Mailboxes that differ by letter case alone do not exist in practice. */
  blindOf({ channel, address }: Contact): string {
    return channel === 'sms'
      ? this.blind.of('phone', address)
      : this.blind.of('email', address.toLowerCase());
  }
}
