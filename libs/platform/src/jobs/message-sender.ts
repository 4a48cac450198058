import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { EmailCourier } from '../messages/email-courier.js';
import { sendMessage } from '../messages/message.js';
import { MessagesRepository } from '../messages/messages.repository.js';
import { SmsCourier } from '../messages/sms-courier.js';
import { type JobProcessor, JobProcessors, type JobRun } from './job-processors.js';

/** Sends what waits in `outgoing_messages`. What has run out meanwhile, or failed too often, is dropped with its words. */
@Injectable()
export class MessageSender implements JobProcessor<{ messageId: string }>, OnModuleInit {
  readonly job = sendMessage;

  constructor(
    private readonly processors: JobProcessors,
    private readonly messages: MessagesRepository,
    private readonly email: EmailCourier,
    private readonly sms: SmsCourier,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.processors.register(this);
  }

  async handle({ messageId }: { messageId: string }, run: JobRun): Promise<void> {
    const message = await this.messages.findWaiting(messageId);
    if (!message) return;
    if (message.expiresAt && message.expiresAt <= this.clock.now()) return this.exhausted({ messageId });
    await run.assertClaim();
    await (message.channel === 'email' ? this.email : this.sms).deliver(message);
    await this.messages.markSent(messageId, this.clock.now());
  }

  exhausted({ messageId }: { messageId: string }): Promise<void> {
    return this.messages.markDropped(messageId, this.clock.now());
  }
}
