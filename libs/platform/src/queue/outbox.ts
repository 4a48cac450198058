import { Injectable } from '@nestjs/common';
import { Clock, type EventDefinition, type EventPayload } from '#kezhi/kernel';
import { v7 as uuid } from 'uuid';
import { Database } from '../database/database.js';

const BATCH = 5_000;

/** Writes an event with the change that made it true; a relay in the worker hands it on after the commit. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async publish<P extends EventPayload>(event: EventDefinition<P>, payload: P): Promise<void> {
    if (!this.database.inTransaction) throw new Error(`${event.type} must be published with its change`);
    await this.database.sql(
      'INSERT INTO outbox (event_id, type, payload, occurred_at) VALUES ($1, $2, $3, $4)',
      [uuid(), event.type, JSON.stringify(payload), this.clock.now()],
    );
  }

  /** The same event about many things at once, thousands to a statement. */
  async publishAll<P extends EventPayload>(event: EventDefinition<P>, payloads: readonly P[]): Promise<void> {
    if (!this.database.inTransaction) throw new Error(`${event.type} must be published with its change`);
    for (let at = 0; at < payloads.length; at += BATCH)
      await this.insert(event.type, payloads.slice(at, at + BATCH));
  }

  private async insert(type: string, payloads: readonly EventPayload[]): Promise<void> {
    await this.database.sql(
      `INSERT INTO outbox (event_id, type, payload, occurred_at)
       SELECT e.id, $1, e.payload, $2 FROM unnest($3::uuid[], $4::jsonb[]) AS e (id, payload)`,
      [type, this.clock.now(), payloads.map(() => uuid()), payloads.map((each) => JSON.stringify(each))],
    );
  }
}
