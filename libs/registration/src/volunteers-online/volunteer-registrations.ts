import { Injectable } from '@nestjs/common';
import { ContactCodes } from '#kezhi/identity';
import { AppError, type Language } from '#kezhi/kernel';
import { JoinableOrganizations } from '#kezhi/organizations';
import { type Contact, Database } from '#kezhi/platform';
import {
  Consents,
  type GivenConsent,
  NewPeople,
  type NewPerson,
  type PreparedPerson,
} from '#kezhi/volunteers';
import { readContact } from './contact.js';
import { RegistrationReceipts } from './registration-receipts.js';

export interface VolunteerRegistration {
  person: NewPerson;
  /** What was proven, and by which code or proof. */
  contact: Contact & { code: string };
  /** From the guardian's telephone, or its proof; needed under 18. */
  guardianCode?: string;
  organizationIds: readonly string[];
  consents: readonly GivenConsent[];
  language: Language;
}

/**
 * The public form. Whether somebody is registered already is found out by the worker alone, so that neither the answer nor its
 * time tells a stranger.
 */
@Injectable()
export class VolunteerRegistrations {
  constructor(
    private readonly people: NewPeople,
    private readonly consents: Consents,
    private readonly codes: ContactCodes,
    private readonly organizations: JoinableOrganizations,
    private readonly receipts: RegistrationReceipts,
    private readonly database: Database,
  ) {}

  /** Checks everything that the form alone can say, and keeps it. Codes are used up last. */
  receive(form: VolunteerRegistration): Promise<{ trackingNo: string; receivedAt: Date }> {
    return this.database.run(async () => {
      const person = await this.people.prepare(form.person);
      const contact = provenContact(form, person);
      const isMinor = this.people.isMinor(person);
      await this.consents.require(form.consents, isMinor);
      await this.requireJoinable(form.organizationIds);
      await this.redeem(form, person, isMinor);
      const { consents, organizationIds, language } = form;
      return this.receipts.give({ person, contact, organizationIds, consents, language });
    });
  }

  private async redeem(
    { contact, guardianCode }: VolunteerRegistration,
    { secrets }: PreparedPerson,
    isMinor: boolean,
  ): Promise<void> {
    const own = readContact(contact.channel, contact.address);
    await this.codes.redeem(own, contact.code, '/contact/code');
    const guardian = secrets.guardianPhone;
    // A child whose telephone is the guardian's: one code proves both.
    if (!isMinor || guardian === undefined || (own.channel === 'sms' && own.address === guardian)) return;
    if (guardianCode === undefined) throw new AppError('VOLUNTEER.GUARDIAN_CODE_REQUIRED');
    await this.codes.redeem({ channel: 'sms', address: guardian }, guardianCode, '/guardianCode');
  }

  private async requireJoinable(ids: readonly string[]): Promise<void> {
    if (ids.length > 0 && (await this.organizations.countOf(ids)) < new Set(ids).size)
      throw new AppError('ORGANIZATION.NOT_FOUND', {}, [
        { pointer: '/organizationIds', code: 'ORGANIZATION.NOT_FOUND' },
      ]);
  }
}

/** What was proven is what is registered: nobody is reached at an address that somebody else has shown to own. */
function provenContact({ contact }: VolunteerRegistration, { secrets }: PreparedPerson): Contact {
  const proven = readContact(contact.channel, contact.address);
  const registered = proven.channel === 'sms' ? secrets.phone : secrets.email;
  if (registered === proven.address) return proven;
  const pointer = proven.channel === 'sms' ? '/phone' : '/email';
  throw new AppError('VOLUNTEER.CONTACT_REQUIRED', {}, [{ pointer, code: 'VOLUNTEER.CONTACT_REQUIRED' }]);
}
