import { Injectable } from '@nestjs/common';
import { AppError, type Language } from '#kezhi/kernel';
import { CODE_MINUTES, hashToken, makeToken, OneTimeCodes } from '#kezhi/identity';
import { BlindIndex, Database, Messages } from '#kezhi/platform';
import { readEmail } from '#kezhi/standards';
import { v7 as uuid } from 'uuid';
import { applyChanges } from './registration-fields.js';
import { RegistrationLetters } from './registration-letters.js';
import { codeMail, linkMail } from './registration-mails.js';
import type { FormChanges } from './registration.js';
import { RegistrationsRepository } from './registrations.repository.js';
import { isTrackingNumber, makeTrackingNumber } from './tracking-number.js';

export interface NewApplication {
  email: string;
  /** What was sent to the address. */
  code: string;
  language: Language;
  changes: FormChanges;
}

/** The door of online registration: nothing is kept before somebody has shown to read the mail of an address. */
@Injectable()
export class RegistrationEntry {
  constructor(
    private readonly database: Database,
    private readonly registrations: RegistrationsRepository,
    private readonly letters: RegistrationLetters,
    private readonly codes: OneTimeCodes,
    private readonly messages: Messages,
    private readonly blind: BlindIndex,
  ) {}

  /** Sends a code to the address, whoever's it is. */
  sendCode(address: string, language: Language): Promise<void> {
    return this.database.run(async () => {
      const email = addressOf(address);
      const { code, expiresAt } = await this.codes.issue('contact', this.blindOf(email));
      await this.messages.send({
        channel: 'email',
        address: email,
        purpose: 'registration:code',
        expiresAt,
        ...codeMail(language, code, CODE_MINUTES),
      });
    });
  }

  /** Opens a draft for the owner of the address. The token is told once and kept as a hash. Throws CODE.WRONG. */
  start({
    email: address,
    code,
    language,
    changes,
  }: NewApplication): Promise<{ trackingNo: string; token: string }> {
    return this.database.run(async () => {
      const email = addressOf(address);
      const emailBlind = this.blindOf(email);
      if (!(await this.codes.redeem('contact', emailBlind, code))) throw new AppError('CODE.WRONG');
      const id = uuid();
      const trackingNo = makeTrackingNumber();
      const filled = applyChanges({ form: {}, people: {} }, changes);
      await this.registrations.insert({ id, trackingNo, email, ...filled }, { language, emailBlind });
      const token = makeToken();
      await this.registrations.addToken(id, hashToken(token));
      return { trackingNo, token };
    });
  }

  /** Sends a fresh link to the proven address; whether number and address belong together is told to nobody. */
  sendLink(trackingNo: string, address: string): Promise<void> {
    return this.database.run(async () => {
      const emailBlind = this.blindOf(addressOf(address));
      const found =
        isTrackingNumber(trackingNo) && (await this.registrations.findByEmail(trackingNo, emailBlind));
      if (found) await this.letters.tell(found, 'link', linkMail);
    });
  }

  /** Mailboxes that differ by letter case alone do not exist in practice. */
  private blindOf(email: string): string {
    return this.blind.of('email', email.toLowerCase());
  }
}

function addressOf(text: string): string {
  const reading = readEmail(text);
  if (reading.ok) return reading.email;
  const field = { pointer: '/email', code: 'FIELD.EMAIL' } as const;
  throw new AppError('COMMON.VALIDATION', { count: 1 }, [field]);
}
