import { Injectable } from '@nestjs/common';
import { AuditLog, type Contact, Database, Messages } from '#kezhi/platform';
import { Consents, Enrolment, OwnMemberships } from '#kezhi/volunteers';
import { closedMessage, knownMessage, welcomeMessage, type Words } from './registration-messages.js';
import {
  VolunteerRegistrationsRepository,
  type WaitingRegistration,
} from './volunteer-registrations.repository.js';

/** The worker's part of the public form. */
@Injectable()
export class RegistrationProcessing {
  constructor(
    private readonly database: Database,
    private readonly registrations: VolunteerRegistrationsRepository,
    private readonly enrolment: Enrolment,
    private readonly consents: Consents,
    private readonly memberships: OwnMemberships,
    private readonly messages: Messages,
    private readonly audit: AuditLog,
  ) {}

  process(registrationId: string, assertClaim: () => Promise<void>): Promise<void> {
    return this.database.run(async () => {
      await assertClaim();
      const waiting = await this.registrations.take(registrationId);
      if (!waiting) return;
      await this.register(waiting);
      await this.registrations.markProcessed(registrationId);
    });
  }

  /** After the last failed attempt. */
  giveUp(registrationId: string): Promise<void> {
    return this.registrations.giveUp(registrationId);
  }

  /** Receipts are of use for a while only. */
  forgetReceipts(before: Date, limit: number): Promise<number> {
    return this.registrations.forgetReceivedBefore(before, limit);
  }

  /** A new person is active at once. A known one is left as is, and hears of it where that person is registered. */
  private async register(waiting: WaitingRegistration): Promise<void> {
    const { person, contact, language } = waiting;
    const enrolled = await this.enrolment.enrol(person, contact.channel);
    const link = this.messages.link('/my');
    if (enrolled.outcome === 'new') {
      await this.welcome(enrolled.personId, waiting);
      return this.tell([contact], welcomeMessage(link, language));
    }
    const words = enrolled.status === 'closed' ? closedMessage(language) : knownMessage(link, language);
    return this.tell(enrolled.contacts, words);
  }

  private async welcome(personId: string, { consents, organizationIds }: WaitingRegistration): Promise<void> {
    await this.consents.keep(personId, consents, 'registration');
    const asked = await this.memberships.askAll(personId, organizationIds);
    await this.audit.append({
      action: 'volunteer:register',
      objectType: 'volunteer',
      objectId: personId,
      details: { asked },
    });
  }

  private async tell(contacts: readonly Contact[], words: Words): Promise<void> {
    const contact = contacts.find(({ channel }) => this.messages.isOn(channel));
    if (contact) await this.messages.send({ ...contact, ...words, purpose: 'volunteer:register' });
  }
}
