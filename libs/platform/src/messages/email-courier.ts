import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { AppConfig } from '../config/app-config.js';
import type { WaitingMessage } from './message.js';

const PATIENCE_MS = 15_000;

/** Hands e-mails to the configured SMTP server. */
@Injectable()
export class EmailCourier implements OnApplicationShutdown {
  private transport: Transporter | undefined;

  constructor(private readonly config: AppConfig) {}

  /** Rejects when the server does not take it; the job tries again. */
  async deliver({ id, address, subject, text }: WaitingMessage): Promise<void> {
    const { smtp } = this.config;
    if (!smtp) throw new Error('no SMTP server is configured');
    this.transport ??= createTransport(smtp.url, {
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    } as never);
    await this.transport.sendMail({
      from: smtp.from,
      to: { name: '', address },
      subject,
      text,
      messageId: `<${id}@kezhi>`,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
