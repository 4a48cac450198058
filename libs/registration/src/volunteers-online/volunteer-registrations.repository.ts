import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Language } from '#kezhi/kernel';
import { type Contact, Database, Sealer } from '#kezhi/platform';
import type { GivenConsent, PreparedPerson } from '#kezhi/volunteers';
import { v7 as uuid } from 'uuid';

/** What was filled in, checked, as it waits for the worker. */
export interface WaitingRegistration {
  person: PreparedPerson;
  contact: Contact;
  organizationIds: readonly string[];
  consents: readonly GivenConsent[];
  language: Language;
}

export interface Receipt {
  receivedAt: Date;
  processedAt: Date | null;
}

const TRACKING_BYTES = 18;

/** Registrations on their way. What was filled in is sealed, and gone once it is processed; of the tracking number a hash is kept. */
@Injectable()
export class VolunteerRegistrationsRepository {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async insert(waiting: WaitingRegistration): Promise<{ id: string; trackingNo: string; receivedAt: Date }> {
    const id = uuid();
    const trackingNo = `V-${randomBytes(TRACKING_BYTES).toString('base64url')}`;
    const receivedAt = this.clock.now();
    await this.database.sql(
      'INSERT INTO volunteer_registrations (id, tracking_hash, sealed, received_at) VALUES ($1, $2, $3, $4)',
      [id, hashOf(trackingNo), this.sealer.seal({ form: JSON.stringify(waiting) }, id), receivedAt],
    );
    return { id, trackingNo, receivedAt };
  }

  /** Null when it was processed already. Nobody else takes it until the end of the transaction. */
  async take(id: string): Promise<WaitingRegistration | null> {
    const [row] = await this.database.sql<{ sealed: Buffer | null }>(
      'SELECT sealed FROM volunteer_registrations WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (!row?.sealed) return null;
    return JSON.parse(this.sealer.open(row.sealed, id)['form'] ?? 'null') as WaitingRegistration;
  }

  async markProcessed(id: string): Promise<void> {
    await this.database.affect(
      'UPDATE volunteer_registrations SET sealed = NULL, processed_at = $2 WHERE id = $1',
      [id, this.clock.now()],
    );
  }

  /** It could not be processed: what was filled in goes all the same. */
  async giveUp(id: string): Promise<void> {
    await this.database.affect('UPDATE volunteer_registrations SET sealed = NULL WHERE id = $1', [id]);
  }

  forgetReceivedBefore(date: Date, limit: number): Promise<number> {
    return this.database.affect(
      `DELETE FROM volunteer_registrations WHERE id IN (
         SELECT id FROM volunteer_registrations WHERE received_at < $1 ORDER BY received_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [date, limit],
    );
  }

  async track(trackingNo: string): Promise<Receipt | null> {
    const [row] = await this.database.sql<Receipt>(
      `SELECT received_at AS "receivedAt", processed_at AS "processedAt" FROM volunteer_registrations WHERE tracking_hash = $1`,
      [hashOf(trackingNo)],
    );
    return row ?? null;
  }
}

function hashOf(trackingNo: string): Buffer {
  return createHash('sha256').update(trackingNo).digest();
}
