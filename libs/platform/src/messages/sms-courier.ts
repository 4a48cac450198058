import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import type { WaitingMessage } from './message.js';

const PATIENCE_MS = 15_000;

/** Hands text messages to the installation's gateway: one POST of JSON each. Any answer but 2xx is a failure, a redirect too. */
@Injectable()
export class SmsCourier {
  constructor(private readonly config: AppConfig) {}

  async deliver({ id, address, text }: WaitingMessage): Promise<void> {
    const gateway = this.config.smsGateway;
    if (!gateway) throw new Error('no SMS gateway is configured');
    const answer = await fetch(gateway.url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': id,
        ...(gateway.token === '' ? {} : { authorization: `Bearer ${gateway.token}` }),
      },
      body: JSON.stringify({ id, to: address, text }),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the SMS gateway answered ${answer.status}`);
  }
}
