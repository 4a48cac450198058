import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '#kezhi/kernel';
import { AppConfig } from '../config/app-config.js';
import { JobQueue } from '../queue/job-queue.js';
import { type Channel, type Message, sendMessage } from './message.js';
import { MessagesRepository } from './messages.repository.js';

/**
 * Tells people something outside of the pages. A message is written with the change that caused it, in one transaction,
 * and sent by the worker afterwards: none is sent for what was rolled back, and none is lost. Delivery is at least once;
 * an e-mail's Message-ID and a text message's id stay the same over all tries.
 */
@Injectable()
export class Messages {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** Throws MESSAGE.CHANNEL_OFF when this installation cannot send that way at all. Call it within a unit of work. */
  send(message: Message): Promise<void> {
    return this.sendAll([message]);
  }

  /** The same for many. */
  async sendAll(messages: readonly Message[]): Promise<void> {
    for (const { channel } of messages)
      if (!this.isOn(channel)) throw new AppError('MESSAGE.CHANNEL_OFF', { channel });
    const ids = await this.messages.insertAll(messages, this.clock.now());
    const due = messages.map(({ notBefore }, at) => ({
      payload: { messageId: ids[at] ?? '' },
      runAfter: notBefore,
    }));
    await this.queue.enqueueAll(sendMessage, due);
  }

  isOn(channel: Channel): boolean {
    return (channel === 'email' ? this.config.smtp : this.config.smsGateway) !== null;
  }

  /** The address of a page, for a link in a message. `path` begins with a slash; a secret goes behind `#`, which no server logs. */
  link(path: string): string {
    return this.config.publicUrl + path;
  }
}
