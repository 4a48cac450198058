import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import type { LinkPurpose } from './link-purpose.js';

@Injectable()
export class OneTimeLinksRepository {
  constructor(private readonly database: Database) {}

  /** The links of this purpose that the account had before are no longer good. */
  async replace(
    link: { hash: Buffer; purpose: LinkPurpose; accountId: string; expiresAt: Date },
    now: Date,
  ): Promise<void> {
    const { hash, purpose, accountId, expiresAt } = link;
    await this.database.affect(
      'UPDATE one_time_links SET used_at = $3 WHERE account_id = $1 AND purpose = $2 AND used_at IS NULL',
      [accountId, purpose, now],
    );
    await this.database.sql(
      'INSERT INTO one_time_links (hash, purpose, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)',
      [hash, purpose, accountId, now, expiresAt],
    );
  }

  /** The account of a link that is still good, which it is no longer after this. */
  async use(hash: Buffer, purpose: LinkPurpose, now: Date): Promise<string | null> {
    const [row] = await this.database.sql<{ accountId: string }>(
      `WITH used AS (
         UPDATE one_time_links l SET used_at = $3 FROM accounts a
         WHERE l.hash = $1 AND l.purpose = $2 AND l.used_at IS NULL AND l.expires_at > $3
           AND a.id = l.account_id AND a.status = 'active'
         RETURNING l.account_id)
       SELECT account_id AS "accountId" FROM used`,
      [hash, purpose, now],
    );
    return row?.accountId ?? null;
  }

  removeExpiredBefore(date: Date, limit: number): Promise<number> {
    return this.database.affect(
      `DELETE FROM one_time_links WHERE hash IN (
         SELECT hash FROM one_time_links WHERE expires_at < $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [date, limit],
    );
  }

  async withdrawInvitation(accountId: string, now: Date): Promise<void> {
    await this.database.affect(
      `UPDATE one_time_links l SET used_at = $2 FROM accounts a
       WHERE l.account_id = $1 AND l.purpose = 'activation' AND l.used_at IS NULL
         AND a.id = l.account_id AND a.password_hash IS NULL AND NOT EXISTS (
           SELECT FROM role_grants g
           WHERE g.account_id = a.id AND g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > $2))`,
      [accountId, now],
    );
  }
}
