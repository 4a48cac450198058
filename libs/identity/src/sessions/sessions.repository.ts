import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import { hashToken, makeToken } from './refresh-token.js';
import { type PresentedToken, REFRESH_TOKEN_MS, SESSION_MS } from './rotation.js';

/** Why a session ended, as stored. */
export type EndReason =
  | 'signed-out'
  | 'token-reuse'
  | 'password-changed'
  | 'password-reset'
  | 'account-disabled'
  | 'second-factor-reset'
  | 'revoked';

export interface FoundToken extends PresentedToken {
  readonly sessionId: string;
  readonly accountId: string;
  readonly mustChangePassword: boolean;
}

/** Sessions, and the refresh tokens that keep each of them alive: all tokens of a session are one family. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  async open(accountId: string, device: string | null, now: Date): Promise<string> {
    const id = uuid();
    await this.database.sql(
      `INSERT INTO sessions (id, account_id, created_at, expires_at, last_used_at, device) VALUES ($1, $2, $3, $4, $3, $5)`,
      [id, accountId, now, new Date(now.getTime() + SESSION_MS), device],
    );
    return id;
  }

  /** A fresh refresh token of the session. Only its hash is stored. */
  async issueToken(sessionId: string, now: Date): Promise<string> {
    const token = makeToken();
    await this.database.sql(
      'INSERT INTO refresh_tokens (hash, session_id, issued_at, expires_at) VALUES ($1, $2, $3, $4)',
      [hashToken(token), sessionId, now, new Date(now.getTime() + REFRESH_TOKEN_MS)],
    );
    return token;
  }

  async findToken(token: string): Promise<FoundToken | null> {
    const rows = await this.database.sql<FoundToken>(
      `SELECT t.session_id AS "sessionId", t.expires_at AS "expiresAt", t.used_at AS "usedAt",
         s.expires_at AS "sessionExpiresAt", s.revoked_at AS "sessionRevokedAt", s.account_id AS "accountId",
         a.status = 'active' AS "accountActive", a.must_change_password AS "mustChangePassword"
       FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id JOIN accounts a ON a.id = s.account_id
       WHERE t.hash = $1`,
      [hashToken(token)],
    );
    return rows[0] ?? null;
  }

  /** Turns the token in; of several at once exactly one is told true. */
  async useToken(token: string, now: Date): Promise<boolean> {
    const used = await this.database.affect(
      'UPDATE refresh_tokens SET used_at = $2 WHERE hash = $1 AND used_at IS NULL',
      [hashToken(token), now],
    );
    return used > 0;
  }

  async touch(sessionId: string, now: Date): Promise<void> {
    await this.database.affect('UPDATE sessions SET last_used_at = $2 WHERE id = $1', [sessionId, now]);
  }

  /** Ends a session with every token of its family; false when it had ended before. */
  async end(sessionId: string, reason: EndReason, now: Date): Promise<boolean> {
    const ended = await this.database.affect(
      'UPDATE sessions SET revoked_at = $3, revoked_reason = $2 WHERE id = $1 AND revoked_at IS NULL',
      [sessionId, reason, now],
    );
    return ended > 0;
  }

  /** Ends every session of an account, but the one that is named. */
  async endAll(accountId: string, except: string | null, reason: EndReason, now: Date): Promise<void> {
    await this.database.affect(
      `UPDATE sessions SET revoked_at = $4, revoked_reason = $3
       WHERE account_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $2::uuid`,
      [accountId, except, reason, now],
    );
  }

  /** With their tokens. */
  deleteEndedBefore(date: Date, limit: number): Promise<number> {
    return this.database.affect(
      `DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE least(expires_at, revoked_at) < $1
         LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [date, limit],
    );
  }
}
