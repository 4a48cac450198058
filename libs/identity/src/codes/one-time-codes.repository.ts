import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';

export interface NewCode {
  purpose: string;
  subject: string;
  hash: Buffer;
  createdAt: Date;
  expiresAt: Date;
}

export interface Guess {
  purpose: string;
  subject: string;
  hash: Buffer;
}

export interface Guessed {
  right: boolean;
  /** Wrong ones in a row, over all codes of the subject; 0 while it is locked. */
  failures: number;
}

/** One open code for each purpose and subject. */
@Injectable()
export class OneTimeCodesRepository {
  constructor(private readonly database: Database) {}

  /** A new code takes the place of the one before, which is no longer good. Wrong guesses in a row, and a lock, stay. */
  async replace({ purpose, subject, hash, createdAt, expiresAt }: NewCode): Promise<void> {
    await this.database.sql(
      `INSERT INTO one_time_codes (id, purpose, subject, hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (purpose, subject) WHERE used_at IS NULL
       DO UPDATE SET hash = $4, created_at = $5, expires_at = $6, attempts = 0`,
      [uuid(), purpose, subject, hash, createdAt, expiresAt],
    );
  }

  /**
   * Counts the guess and, when it is right, uses the code up: of several right ones at once exactly one is told true. While
   * guesses have locked the subject none is right, and none is counted. Within a unit of work, whose end lets the next one in.
   */
  async guess({ purpose, subject, hash }: Guess, most: number, now: Date): Promise<Guessed> {
    const [row] = await this.database.sql<Guessed>(
      `WITH guessed AS (
         UPDATE one_time_codes SET attempts = attempts + 1,
           failures = failures + CASE WHEN locked_until > $5 THEN 0 ELSE 1 END,
           used_at = CASE WHEN hash = $3 AND attempts < $4 AND expires_at > $5 AND (locked_until IS NULL OR locked_until <= $5)
             THEN $5::timestamptz END
         WHERE purpose = $1 AND subject = $2 AND used_at IS NULL
         RETURNING used_at IS NOT NULL AS right, CASE WHEN locked_until > $5 THEN 0 ELSE failures END AS failures)
       SELECT "right", failures FROM guessed`,
      [purpose, subject, hash, most, now],
    );
    return row ?? { right: false, failures: 0 };
  }

  async lock({ purpose, subject }: Guess, until: Date): Promise<void> {
    await this.database.affect(
      'UPDATE one_time_codes SET locked_until = $3 WHERE purpose = $1 AND subject = $2 AND used_at IS NULL',
      [purpose, subject, until],
    );
  }

  /** A lock outlives the code that it was earned with. */
  deleteExpiredBefore(date: Date, limit: number): Promise<number> {
    return this.database.affect(
      `DELETE FROM one_time_codes WHERE id IN (
         SELECT id FROM one_time_codes WHERE expires_at < $1 AND (locked_until IS NULL OR locked_until < $1)
         ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [date, limit],
    );
  }
}
