import { Injectable } from '@nestjs/common';
import { ContactCodes } from '#kezhi/identity';
import { requestContext } from '#kezhi/platform';
import { readContact } from '../volunteers-online/contact.js';
import { guardianCodeMessage, ownTelephoneMessage } from '../volunteers-online/registration-messages.js';
import { RegistrationReceipts } from '../volunteers-online/registration-receipts.js';
import { VolunteerRegistrations } from '../volunteers-online/volunteer-registrations.js';
import type {
  ContactCodeDto,
  ContactExchangeDto,
  ContactProofDto,
  RegisterVolunteerDto,
  RegistrationProgressDto,
  RegistrationReceiptDto,
} from './dto/registration.dto.js';

/** Online registration on the wire. */
@Injectable()
export class VolunteerRegistrationAnswers {
  constructor(
    private readonly registrations: VolunteerRegistrations,
    private readonly receipts: RegistrationReceipts,
    private readonly codes: ContactCodes,
  ) {}

  sendCode({ channel, address, forGuardian = false }: ContactCodeDto): Promise<void> {
    const contact = readContact(channel, address);
    if (forGuardian) return this.codes.send(contact, language(), guardianCodeMessage);
    return this.codes.send(contact, language(), channel === 'sms' ? ownTelephoneMessage : undefined);
  }

  async exchangeCode({ channel, address, code }: ContactExchangeDto): Promise<ContactProofDto> {
    const { proof, expiresAt } = await this.codes.exchange(readContact(channel, address), code);
    return { proof, expiresAt: expiresAt.toISOString() };
  }

  async receive(form: RegisterVolunteerDto): Promise<RegistrationReceiptDto> {
    const { contact, guardianCode, organizationIds = [], consents, idType = 'resident', ...person } = form;
    const { trackingNo, receivedAt } = await this.registrations.receive({
      person: { ...person, idType },
      contact,
      guardianCode,
      organizationIds,
      consents,
      language: language(),
    });
    return { trackingNo, receivedAt: receivedAt.toISOString() };
  }

  async track(trackingNo: string): Promise<RegistrationProgressDto> {
    const { receivedAt, processedAt } = await this.receipts.track(trackingNo);
    return { receivedAt: receivedAt.toISOString(), processedAt: processedAt?.toISOString() ?? null };
  }
}

function language() {
  return requestContext.getStore()?.language ?? 'zh';
}
