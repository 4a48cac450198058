import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { AccountNotices } from '../notices/account-notices.js';
import { hashToken } from '../sessions/refresh-token.js';
import { deviceName } from './device-name.js';

/** From which browser somebody signs in. */
export interface Device {
  /** What the browser calls itself. */
  userAgent: string | null;
  /** The random mark that the browser keeps in a cookie. */
  mark: string;
}

/** Remembers the browsers from which an account was used, and tells its owner of a new one. A mark opens nothing. */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly database: Database,
    private readonly notices: AccountNotices,
    private readonly clock: Clock,
  ) {}

  /** The very first device of an account is no news. Call it in the unit of work of the sign-in. */
  async recognise(accountId: string, { mark, userAgent }: Device): Promise<void> {
    const [row] = await this.database.sql<{ isNew: boolean; others: boolean }>(
      `WITH seen AS (
         INSERT INTO known_devices (account_id, mark, first_seen_at, last_seen_at) VALUES ($1, $2, $3, $3)
         ON CONFLICT (account_id, mark) DO UPDATE SET last_seen_at = $3 RETURNING xmax = 0 AS "isNew")
       SELECT "isNew", EXISTS (SELECT FROM known_devices WHERE account_id = $1) AS others FROM seen`,
      [accountId, hashToken(mark), this.clock.now()],
    );
    if (row?.isNew && row.others)
      await this.notices.tell(accountId, 'new-device', { device: deviceName(userAgent) || '—' });
  }

  /** How many were forgotten. */
  forgetUnseenSince(date: Date, limit: number): Promise<number> {
    return this.database.affect(
      `DELETE FROM known_devices WHERE (account_id, mark) IN (
         SELECT account_id, mark FROM known_devices WHERE last_seen_at < $1
         ORDER BY last_seen_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [date, limit],
    );
  }
}
