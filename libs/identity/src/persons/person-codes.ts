import { Injectable } from '@nestjs/common';
import type { Language } from '#kezhi/kernel';
import { BlindIndex, Database, JobQueue, Messages, PersonDirectory } from '#kezhi/platform';
import { normalizeNumber } from '#kezhi/standards';
import { OneTimeCodes } from '../codes/one-time-codes.js';
import { personCodeMessage } from './person-code-message.js';
import { sendPersonCode } from './person-code.job.js';

/** Codes by which registered people sign in. Asking for one does the same work whether somebody is registered or not. */
@Injectable()
export class PersonCodes {
  constructor(
    private readonly people: PersonDirectory,
    private readonly codes: OneTimeCodes,
    private readonly messages: Messages,
    private readonly queue: JobQueue,
    private readonly blind: BlindIndex,
    private readonly database: Database,
  ) {}

  /** Leaves it to the worker to find out whether anybody has the number. Call it within a unit of work. */
  async ask(idNumber: string, language: Language): Promise<void> {
    const idBlind = this.blind.of('identity', documentNumber(idNumber));
    await this.queue.enqueue(sendPersonCode, { idBlind, language }, { key: idBlind });
  }

  /** The worker's part: a fresh code to the first registered contact that this installation can reach. */
  send(idBlind: string, language: Language, assertClaim: () => Promise<void>): Promise<void> {
    return this.database.run(async () => {
      await assertClaim();
      const person = await this.people.findByIdBlind(idBlind);
      const contact = person?.contacts.find(({ channel }) => this.messages.isOn(channel));
      if (!contact) return;
      const { code, expiresAt } = await this.codes.issue('person-sign-in', idBlind);
      const message = personCodeMessage(code, language);
      await this.messages.send({ ...contact, ...message, purpose: 'person:sign-in', expiresAt });
    });
  }
}

/** A document number as it is indexed, however it was typed. */
export function documentNumber(text: string): string {
  return normalizeNumber(text).toUpperCase();
}
