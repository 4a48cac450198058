import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import type { PeopleDesk } from './people-desk.js';
import type { TestApp } from './test-app.js';

export interface VolunteerForm {
  contact: { channel: 'sms' | 'email'; address: string; code: string };
  idNumber: string;
  phone: string;
  [field: string]: unknown;
}

/** The public form as somebody fills it in and sends it. */
export class RegistrationForms {
  private counter = 0;

  constructor(
    private readonly api: TestApp,
    private readonly desk: PeopleDesk,
  ) {}

  askCode(address: string, channel = 'sms', more = {}) {
    return this.api
      .call()
      .post('/api/v1/registrations/contact-codes')
      .send({ channel, address, ...more });
  }

  async prove(address: string): Promise<string> {
    await this.askCode(address).expect(202);
    return this.desk.codeTo(address);
  }

  /** A form of somebody new whose telephone has been proven. */
  async form(more: Partial<VolunteerForm> = {}): Promise<VolunteerForm> {
    this.counter += 1;
    const phone = syntheticPhone(5_000 + this.counter);
    const contact = more.contact ?? { channel: 'sms', address: phone, code: await this.prove(phone) };
    return {
      name: '陈静',
      idNumber: syntheticIdentityNumber(500 + this.counter, { birthDate: '1985-03-04' }),
      phone,
      regionCode: '320402',
      consents: await this.desk.consents('basic'),
      ...more,
      contact,
    };
  }

  register(body: object) {
    return this.api.call().post('/api/v1/registrations/volunteers').send(body);
  }
}
