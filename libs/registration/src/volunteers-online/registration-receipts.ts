import { Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { JobQueue, Messages } from '#kezhi/platform';
import { receiptMessage } from './registration-messages.js';
import { processVolunteerRegistration } from './volunteer-registration.jobs.js';
import {
  type Receipt,
  VolunteerRegistrationsRepository,
  type WaitingRegistration,
} from './volunteer-registrations.repository.js';

/** What whoever sent the public form has in hand: a number, and a message with the page that says how far it is. */
@Injectable()
export class RegistrationReceipts {
  constructor(
    private readonly registrations: VolunteerRegistrationsRepository,
    private readonly queue: JobQueue,
    private readonly messages: Messages,
  ) {}

  /** Keeps a form for the worker. The message goes to what was just proven, whoever it is about. Call it in a unit of work. */
  async give(waiting: WaitingRegistration): Promise<{ trackingNo: string; receivedAt: Date }> {
    const { id, ...receipt } = await this.registrations.insert(waiting);
    await this.queue.enqueue(processVolunteerRegistration, { registrationId: id });
    const { contact, language } = waiting;
    if (this.messages.isOn(contact.channel)) {
      const link = this.messages.link(`/join/progress#${receipt.trackingNo}`);
      const words = receiptMessage(link, language);
      await this.messages.send({ ...contact, ...words, purpose: 'volunteer:receipt' });
    }
    return receipt;
  }

  /** The same for a person who was new and for one who was known. */
  async track(trackingNo: string): Promise<Receipt> {
    const receipt = await this.registrations.track(trackingNo);
    if (!receipt) throw new AppError('REGISTRATION.UNTRACKED');
    return receipt;
  }
}
