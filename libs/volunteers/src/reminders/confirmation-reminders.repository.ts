import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { type Channel, Database } from '#kezhi/platform';

export interface Occasion {
  occasion: number;
  afterDays: number;
}

export interface Unconfirmed {
  id: string;
  sealed: Buffer;
  preferredChannel: Channel | null;
}

/** A transaction that registers people may end this much after the moment it stamps on them. */
const MARGIN = `interval '1 hour'`;

/** Who is to be reminded: rows decide, so that a tick that comes late, twice or after a crash changes nothing. */
@Injectable()
export class ConfirmationRemindersRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The latest first: whoever has several occasions behind them is reminded of the last one only. */
  plan(): Promise<Occasion[]> {
    return this.database.sql<Occasion>(
      `SELECT occasion, after_days AS "afterDays" FROM confirmation_reminder_plan ORDER BY after_days DESC, occasion DESC`,
    );
  }

  /**
   * Claims this occasion for some of whom it is due and who have had neither it nor a later one. The primary key decides
   * between two workers.
   */
  async claim({ occasion, afterDays }: Occasion, limit: number): Promise<Unconfirmed[]> {
    return this.database.sql<Unconfirmed>(
      `WITH due AS (
         SELECT p.id FROM people p, confirmation_reminder_plan o
         WHERE o.occasion = $1 AND p.status = 'pending_confirmation' AND p.created_at >= o.done_until
           AND p.created_at <= $2::timestamptz - make_interval(days => $3)
           AND NOT EXISTS (SELECT FROM confirmation_reminders r JOIN confirmation_reminder_plan l USING (occasion)
                           WHERE r.person_id = p.id AND l.after_days >= $3)
         ORDER BY p.created_at, p.id LIMIT $4
       ), claimed AS (
         INSERT INTO confirmation_reminders (person_id, occasion, at) SELECT id, $1, $2 FROM due ORDER BY id
         ON CONFLICT DO NOTHING RETURNING person_id)
       SELECT p.id, p.sealed, p.preferred_channel AS "preferredChannel" FROM claimed c JOIN people p ON p.id = c.person_id`,
      [occasion, this.clock.now(), afterDays, limit],
    );
  }

  /** Nobody is left for whom it is due: those who were registered before then need not be looked at again. */
  async markDone({ occasion, afterDays }: Occasion): Promise<void> {
    await this.database.affect(
      `UPDATE confirmation_reminder_plan
       SET done_until = greatest(done_until, $2::timestamptz - make_interval(days => $3) - ${MARGIN}) WHERE occasion = $1`,
      [occasion, this.clock.now(), afterDays],
    );
  }
}
