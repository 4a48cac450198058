import { Injectable } from '@nestjs/common';
import { AppError, type Language } from '#kezhi/kernel';
import { ContactCodes, hashToken, makeToken } from '#kezhi/identity';
import { type Contact, Database } from '#kezhi/platform';
import { readEmail } from '#kezhi/standards';
import { v7 as uuid } from 'uuid';
import { applyChanges } from './registration-fields.js';
import { RegistrationLetters } from './registration-letters.js';
import { linkMail } from './registration-mails.js';
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
    private readonly codes: ContactCodes,
  ) {}

  /** Opens a draft for the owner of the address. The token is told once and kept as a hash. Throws CODE.WRONG. */
  start({
    email: address,
    code,
    language,
    changes,
  }: NewApplication): Promise<{ trackingNo: string; token: string }> {
    return this.database.run(async () => {
      const mailbox = mailboxOf(address);
      await this.codes.redeem(mailbox, code);
      const email = mailbox.address;
      const emailBlind = this.codes.blindOf(mailbox);
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
      const emailBlind = this.codes.blindOf(mailboxOf(address));
      const found =
        isTrackingNumber(trackingNo) && (await this.registrations.findByEmail(trackingNo, emailBlind));
      if (found) await this.letters.tell(found, 'link', linkMail);
    });
  }
}

function mailboxOf(text: string): Contact {
  const reading = readEmail(text);
  if (reading.ok) return { channel: 'email', address: reading.email };
  const field = { pointer: '/email', code: 'FIELD.EMAIL' } as const;
  throw new AppError('COMMON.VALIDATION', { count: 1 }, [field]);
}
