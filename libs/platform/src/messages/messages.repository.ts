import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Sealer } from '../crypto/sealer.js';
import { Database } from '../database/database.js';
import { declareSealed } from '../protection/sealed-tables.js';
import type { Channel, Message, WaitingMessage } from './message.js';

declareSealed({
  table: 'outgoing_messages',
  key: { id: 'uuid' },
  sealed: { sealed: 't.id::text' },
});

interface Row {
  id: string;
  channel: Channel;
  purpose: string;
  sealed: Buffer;
  expiresAt: Date | null;
}

/** Messages that wait to be sent. Address and words are sealed, and gone once the message is. */
@Injectable()
export class MessagesRepository {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /** Their ids, in the same order. */
  async insertAll(messages: readonly Message[], now: Date): Promise<string[]> {
    const ids = messages.map(() => uuid());
    const sealed = messages.map(({ address, subject, text }, at) =>
      this.sealer.seal({ address, subject, text }, ids[at] ?? ''),
    );
    await this.database.sql(
      `INSERT INTO outgoing_messages (id, channel, purpose, sealed, expires_at, created_at)
       SELECT m.*, $6 FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::timestamptz[]) AS m`,
      [
        ids,
        messages.map(({ channel }) => channel),
        messages.map(({ purpose }) => purpose),
        sealed,
        messages.map(({ expiresAt }) => expiresAt ?? null),
        now,
      ],
    );
    return ids;
  }

  async findWaiting(id: string): Promise<WaitingMessage | null> {
    const [row] = await this.database.sql<Row>(
      `SELECT id, channel, purpose, sealed, expires_at AS "expiresAt" FROM outgoing_messages
       WHERE id = $1 AND sent_at IS NULL AND dropped_at IS NULL`,
      [id],
    );
    if (!row) return null;
    const { address = '', subject = '', text = '' } = this.sealer.open(row.sealed, id);
    const { channel, purpose } = row;
    return { id, channel, purpose, address, subject, text, expiresAt: row.expiresAt ?? undefined };
  }

  async markSent(id: string, now: Date): Promise<void> {
    await this.database.affect('UPDATE outgoing_messages SET sent_at = $2, sealed = NULL WHERE id = $1', [
      id,
      now,
    ]);
  }

  /** What is left of messages that were sent or dropped; how many. */
  removeDoneBefore(date: Date, limit: number): Promise<number> {
    return this.database.affect(
      `DELETE FROM outgoing_messages WHERE id IN (
         SELECT id FROM outgoing_messages WHERE created_at < $1 AND sealed IS NULL
         ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [date, limit],
    );
  }

  async markDropped(id: string, now: Date): Promise<void> {
    await this.database.affect('UPDATE outgoing_messages SET dropped_at = $2, sealed = NULL WHERE id = $1', [
      id,
      now,
    ]);
  }
}
