import { ContactCodes, OneTimeCodes } from '#kezhi/identity';
import type { Contact } from '#kezhi/platform';
import { Injectable } from '@nestjs/common';

/** Addresses that were proven: nobody is there to read a code and to type it in. */
@Injectable()
export class DemoAddresses {
  constructor(
    private readonly contacts: ContactCodes,
    private readonly codes: OneTimeCodes,
  ) {}

  async prove(address: string): Promise<Contact & { code: string }> {
    const contact: Contact = { channel: 'email', address };
    const { code } = await this.codes.issue('contact', this.contacts.blindOf(contact));
    return { ...contact, code };
  }
}
