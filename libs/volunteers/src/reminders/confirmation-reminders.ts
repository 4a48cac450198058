import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Database, Messages, Sealer } from '#kezhi/platform';
import { contactsOf } from '../people-directory.repository.js';
import {
  ConfirmationRemindersRepository,
  type Occasion,
  type Unconfirmed,
} from './confirmation-reminders.repository.js';
import { isQuiet } from './quiet-hours.js';

const BATCH = 200;
const SUBJECT = '科志：请确认您的志愿者登记';

/** Tells people who were registered by others that they may confirm or refuse: on the occasions of the plan, on each once. */
@Injectable()
export class ConfirmationReminders {
  constructor(
    private readonly reminders: ConfirmationRemindersRepository,
    private readonly database: Database,
    private readonly messages: Messages,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** Everything that is due by now. Answers how many people were reminded. */
  async sweep(): Promise<number> {
    if (isQuiet(this.clock.now()) || !(this.messages.isOn('sms') || this.messages.isOn('email'))) return 0;
    let reminded = 0;
    for (const occasion of await this.reminders.plan()) reminded += await this.remind(occasion);
    return reminded;
  }

  private async remind(occasion: Occasion): Promise<number> {
    let reminded = 0;
    for (;;) {
      const taken = await this.database.run(() => this.batch(occasion));
      reminded += taken;
      if (taken === 0) break;
    }
    await this.reminders.markDone(occasion);
    return reminded;
  }

  private async batch(occasion: Occasion): Promise<number> {
    const people = await this.reminders.claim(occasion, BATCH);
    for (const person of people) await this.tell(person);
    return people.length;
  }

  private async tell({ id, sealed, preferredChannel }: Unconfirmed): Promise<void> {
    const contact = contactsOf(this.sealer.open(sealed, id), preferredChannel).find(({ channel }) =>
      this.messages.isOn(channel),
    );
    if (!contact) return;
    const text = `【科志】有单位为您登记了科技志愿者身份，须由您本人确认后生效；也可以拒绝，您的信息将被删除。请打开 ${this.messages.link('/confirm')} 办理。`;
    await this.messages.send({ ...contact, purpose: 'person:reminder', subject: SUBJECT, text });
  }
}
