import { Injectable } from '@nestjs/common';
import { AppError, type Language } from '#kezhi/kernel';
import { CODE_MINUTES, documentNumber, OneTimeCodes } from '#kezhi/identity';
import { Database, JobQueue, Messages, PersonDirectory } from '#kezhi/platform';
import { OwnRecord, OwnStanding } from '#kezhi/volunteers';
import { sendGuardianCode } from './guardian-code.job.js';

/** The guardian's consent, proven by a code to the telephone that is registered as the guardian's. */
@Injectable()
export class GuardianConsents {
  constructor(
    private readonly people: PersonDirectory,
    private readonly own: OwnRecord,
    private readonly standing: OwnStanding,
    private readonly codes: OneTimeCodes,
    private readonly messages: Messages,
    private readonly queue: JobQueue,
    private readonly database: Database,
  ) {}

  /** By a person who is signed in. Call it within a unit of work. */
  async askFor(personId: string, language: Language): Promise<void> {
    await this.enqueue(await this.own.numberBlind(personId), language);
  }

  /** By anybody; the same work whether the number belongs to somebody or not. Call it within a unit of work. */
  ask(idNumber: string, language: Language): Promise<void> {
    return this.enqueue(this.own.blindOf(documentNumber(idNumber)), language);
  }

  /** The worker's part. */
  send(idBlind: string, language: Language, assertClaim: () => Promise<void>): Promise<void> {
    return this.database.run(async () => {
      await assertClaim();
      const person = await this.people.findByIdBlind(idBlind);
      if (!person || !(await this.standing.needsGuardian(person.personId))) return;
      const { guardianPhone: address } = await this.own.secrets(person.personId);
      if (address === undefined || !this.messages.isOn('sms')) return;
      const { code, expiresAt } = await this.codes.issue('guardian-consent', person.personId);
      const text = guardianText(person.displayName, code, language);
      await this.messages.send({
        channel: 'sms',
        address,
        purpose: 'guardian:consent',
        subject: '',
        text,
        expiresAt,
      });
    });
  }

  /** Uses the guardian's code up. Throws VOLUNTEER.GUARDIAN_CODE_REQUIRED or CODE.WRONG. */
  async redeem(personId: string, code: string | undefined): Promise<void> {
    if (code === undefined) throw new AppError('VOLUNTEER.GUARDIAN_CODE_REQUIRED');
    if (!(await this.codes.redeem('guardian-consent', personId, code))) throw new AppError('CODE.WRONG');
  }

  private async enqueue(idBlind: string, language: Language): Promise<void> {
    await this.queue.enqueue(sendGuardianCode, { idBlind, language }, { key: idBlind });
  }
}

function guardianText(name: string, code: string, language: Language): string {
  return language === 'zh'
    ? `【科志】${name} 申请成为科技志愿者，需要您作为监护人同意。同意请把验证码 ${code} 告诉孩子填写，${CODE_MINUTES} 分钟内有效；不同意请不必理会。`
    : `Kezhi: ${name} wants to be a volunteer, and you are registered as the guardian. If you consent, let the code ${code} be entered within ${CODE_MINUTES} minutes; if not, do nothing.`;
}
