import { Injectable } from '@nestjs/common';
import { Clock, defineJob } from '#kezhi/kernel';
import { AuditLog, Database, JobQueue, Messages, Sealer } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import { AccountEmail } from '../accounts/account-email.js';
import { AccountContactsRepository } from '../notices/account-contacts.repository.js';
import { PasswordLinks } from './password-links.js';

/** Looks up who is meant by a forgotten password, and sends the link. */
export const answerPasswordReset = defineJob<{ requestId: string }>('identity.password-reset');

/**
 * "I have forgotten my password." The request itself looks nobody up: it writes down what was typed, sealed, and leaves the rest
 * to a job. So known and unknown accounts cost the same statements and get the same answer.
 */
@Injectable()
export class PasswordResetRequests {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly queue: JobQueue,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** `typed`: an account's name or its e-mail address. */
  async add(typed: string): Promise<void> {
    const id = uuid();
    await this.database.run(async () => {
      await this.database.sql(
        'INSERT INTO password_reset_requests (id, sealed, created_at) VALUES ($1, $2, $3)',
        [id, this.sealer.seal({ typed }, id), this.clock.now()],
      );
      await this.queue.enqueue(answerPasswordReset, { requestId: id });
      await this.audit.append({
        action: 'password-reset:request',
        objectType: 'password-reset',
        objectId: id,
      });
    });
  }
}

/** The job's side. */
@Injectable()
export class PasswordResetAnswers {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly email: AccountEmail,
    private readonly contacts: AccountContactsRepository,
    private readonly links: PasswordLinks,
    private readonly messages: Messages,
  ) {}

  /** Sends a link to every account that is meant and has an address; forgets what was typed. Doing it again does nothing. */
  answer(requestId: string): Promise<void> {
    return this.database.run(async () => {
      const typed = await this.take(requestId);
      if (typed === null || !this.messages.isOn('email')) return;
      for (const contact of await this.contacts.findMeant(typed, this.email.blindOf(typed)))
        if (contact.email !== null) await this.links.sendTo(contact, contact.email);
    });
  }

  /** What no job could answer is of no use after its day. */
  forgetBefore(date: Date, limit: number): Promise<number> {
    return this.database.affect(
      `DELETE FROM password_reset_requests WHERE id IN (
         SELECT id FROM password_reset_requests WHERE created_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [date, limit],
    );
  }

  private async take(id: string): Promise<string | null> {
    const [row] = await this.database.sql<{ sealed: Buffer }>(
      `WITH taken AS (DELETE FROM password_reset_requests WHERE id = $1 RETURNING sealed) SELECT sealed FROM taken`,
      [id],
    );
    return row ? (this.sealer.open(row.sealed, id)['typed'] ?? '').trim() : null;
  }
}
