import { Injectable } from '@nestjs/common';
import { BlindIndex, Messages } from '#kezhi/platform';
import { CODE_MINUTES, OneTimeCodes } from '../codes/one-time-codes.js';
import { AccountContactsRepository } from '../notices/account-contacts.repository.js';
import { emailCodeMail } from './email-code-mail.js';

/** Codes that prove an address for one account: worth nothing for another account that wants the same address. */
@Injectable()
export class EmailCodes {
  constructor(
    private readonly contacts: AccountContactsRepository,
    private readonly codes: OneTimeCodes,
    private readonly messages: Messages,
    private readonly blind: BlindIndex,
  ) {}

  /** Call it within a unit of work. */
  async send(accountId: string, address: string): Promise<void> {
    const contact = await this.contacts.find(accountId);
    const { code, expiresAt } = await this.codes.issue('account-email', this.subject(accountId, address));
    await this.messages.send({
      channel: 'email',
      address,
      purpose: 'account:email-code',
      expiresAt,
      ...emailCodeMail(code, CODE_MINUTES, contact?.language ?? 'zh'),
    });
  }

  redeem(accountId: string, address: string, code: string): Promise<boolean> {
    return this.codes.redeem('account-email', this.subject(accountId, address), code);
  }

  private subject(accountId: string, address: string): string {
    return this.blind.of('email', `${accountId}:${address.toLowerCase()}`);
  }
}
