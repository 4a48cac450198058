import { Injectable } from '@nestjs/common';
import { hashToken, makeToken } from '#kezhi/identity';
import { Messages } from '#kezhi/platform';
import type { Mail, MailFacts } from './registration-mails.js';
import type { Registration } from './registration.js';
import { RegistrationsRepository } from './registrations.repository.js';

/** Mails to applicants. Each carries a link of its own, since only hashes of the tokens are kept. */
@Injectable()
export class RegistrationLetters {
  constructor(
    private readonly registrations: RegistrationsRepository,
    private readonly messages: Messages,
  ) {}

  /** Says nothing when this installation sends no e-mail: the act that is told about counts all the same. */
  async tell(registration: Registration, what: string, compose: (facts: MailFacts) => Mail): Promise<void> {
    if (!this.messages.isOn('email')) return;
    const { id, trackingNo, language, form, email } = registration;
    const token = makeToken();
    await this.registrations.addToken(id, hashToken(token));
    const link = this.messages.link(`/register/organization/${trackingNo}#${token}`);
    const mail = compose({ language, trackingNo, name: form.name ?? null, link });
    await this.messages.send({ channel: 'email', address: email, purpose: `registration:${what}`, ...mail });
  }
}
