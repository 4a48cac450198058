import { Injectable } from '@nestjs/common';
import { AppError, type Language } from '#kezhi/kernel';
import { ContactCodes, documentNumber } from '#kezhi/identity';
import { AuditLog, type Contact, Database, Messages } from '#kezhi/platform';
import { OwnRecord, VolunteerRecords } from '#kezhi/volunteers';

export interface NewContact {
  contact: Contact;
  /** From a message to the new contact. */
  code: string;
  idNumber: string;
  language: Language;
}

/** People move to another telephone number or e-mail address without anybody's help. */
@Injectable()
export class OwnContacts {
  constructor(
    private readonly own: OwnRecord,
    private readonly records: VolunteerRecords,
    private readonly codes: ContactCodes,
    private readonly messages: Messages,
    private readonly audit: AuditLog,
    private readonly database: Database,
  ) {}

  /** Whoever only found an open page has not got the number; whoever has not got the new telephone has no code. */
  change(personId: string, { contact, code, idNumber, language }: NewContact): Promise<void> {
    return this.database.run(async () => {
      if (!(await this.own.hasNumber(personId, documentNumber(idNumber))))
        throw new AppError('VOLUNTEER.NUMBER_MISMATCH', {}, [
          { pointer: '/idNumber', code: 'VOLUNTEER.NUMBER_MISMATCH' },
        ]);
      await this.codes.redeem(contact, code);
      const { phone, email } = await this.own.secrets(personId);
      const { channel, address } = contact;
      await this.records.editOwn(personId, channel === 'sms' ? { phone: address } : { email: address }, null);
      await this.own.prefer(personId, channel);
      await this.tellOld({ channel, address: (channel === 'sms' ? phone : email) ?? '' }, contact, language);
      this.audit.note({ channel });
    });
  }

  /** Where the person was reached until now, in case it was somebody else. */
  private async tellOld(old: Contact, next: Contact, language: Language): Promise<void> {
    if (old.address === '' || old.address === next.address || !this.messages.isOn(old.channel)) return;
    const text =
      language === 'zh'
        ? '【科志】您登记的联系方式已更换，今后不再向此处发送消息。若不是您本人操作，请尽快联系当地科协。'
        : 'Kezhi: your registered contact was changed; nothing more is sent here. If it was not you, tell your local association soon.';
    const subject = language === 'zh' ? '科志：联系方式已更换' : 'Kezhi: your contact was changed';
    await this.messages.send({ ...old, purpose: 'person:contact', subject, text });
  }
}
