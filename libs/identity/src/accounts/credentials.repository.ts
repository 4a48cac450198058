import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import type { Credentials } from './account.js';

const COLUMNS = `id, account, password_hash AS "passwordHash", status, must_change_password AS "mustChangePassword",
  first_password_until AS "firstPasswordUntil", locked_until AS "lockedUntil"`;

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Passwords and the counting of wrong ones. */
@Injectable()
export class CredentialsRepository {
  constructor(private readonly database: Database) {}

  /**
   * The account of a name, else the one whose owner reads the mail of the address. Only who has chosen a password can be found by
   * address; of several it is the oldest, which nobody can come before by opening another.
   */
  async findMeant(typed: string, emailBlind: string): Promise<Credentials | null> {
    const rows = await this.database.sql<Credentials>(
      `SELECT ${COLUMNS} FROM accounts
       WHERE lower(account) = lower($1) OR (email_blind = $2 AND password_hash IS NOT NULL AND status = 'active')
       ORDER BY (lower(account) = lower($1)) DESC, created_at LIMIT 1`,
      [typed, emailBlind],
    );
    return rows[0] ?? null;
  }

  async findById(id: string): Promise<Credentials | null> {
    const rows = await this.database.sql<Credentials>(`SELECT ${COLUMNS} FROM accounts WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  /**
   * Counts a wrong password and says how many there are now in a row; 0 while the account is locked, since guesses
   * at a closed door must not keep it closed. For nobody it does the same work on no row. Every guess counts for what the
   * owner is told after signing in.
   */
  async countFailure(id: string | null, now: Date): Promise<number> {
    const rows = await this.database.sql<{ failures: number }>(
      `WITH counted AS (
         UPDATE accounts SET failures_since_sign_in = failures_since_sign_in + 1,
           failed_attempts = failed_attempts + CASE WHEN locked_until > $2 THEN 0 ELSE 1 END
         WHERE id = $1 RETURNING CASE WHEN locked_until > $2 THEN 0 ELSE failed_attempts END AS failures)
       SELECT failures FROM counted`,
      [id ?? NOBODY, now],
    );
    return rows[0]?.failures ?? 0;
  }

  /** A wrong code of the second factor, which keeps its own count towards a lock. */
  async noteFailure(id: string): Promise<void> {
    await this.database.affect(
      'UPDATE accounts SET failures_since_sign_in = failures_since_sign_in + 1 WHERE id = $1',
      [id],
    );
  }

  /** Null: no lock. For nobody it does the same work on no row. */
  async lock(id: string | null, until: Date | null): Promise<void> {
    await this.database.affect(
      'UPDATE accounts SET locked_until = $2, version = version + 1 WHERE id = $1 AND $2::timestamptz IS NOT NULL',
      [id ?? NOBODY, until],
    );
  }

  /** Forgets the failures, unless the account was locked or disabled in the meantime: then it says false. */
  async clearFailures(id: string, now: Date): Promise<boolean> {
    const cleared = await this.database.affect(
      `UPDATE accounts SET failed_attempts = 0, locked_until = NULL
       WHERE id = $1 AND status = 'active' AND (locked_until IS NULL OR locked_until <= $2)`,
      [id, now],
    );
    return cleared > 0;
  }

  /** Opens the account although its lock is not over. */
  async unlock(id: string, now: Date): Promise<void> {
    await this.database.affect(
      `UPDATE accounts SET failed_attempts = 0, locked_until = NULL, updated_at = $2, version = version + 1 WHERE id = $1`,
      [id, now],
    );
  }

  /**
   * Notes a sign-in on the account, and on its session what was before: the last sign-in and the wrong guesses since.
   */
  async noteSignIn(id: string, sessionId: string, now: Date): Promise<void> {
    await this.database.sql(
      `WITH before AS (
         SELECT id, last_sign_in_at, failures_since_sign_in FROM accounts WHERE id = $1 FOR NO KEY UPDATE),
       told AS (
         UPDATE sessions s SET previous_sign_in_at = b.last_sign_in_at, failures_before = b.failures_since_sign_in
         FROM before b WHERE s.id = $2),
       noted AS (
         UPDATE accounts a SET last_sign_in_at = $3, failures_since_sign_in = 0 FROM before b WHERE a.id = b.id)
       SELECT 1 AS done`,
      [id, sessionId, now],
    );
  }

  /** Sets a password that its owner chose. */
  async setPassword(id: string, passwordHash: string, now: Date): Promise<void> {
    await this.database.affect(
      `UPDATE accounts SET password_hash = $2, must_change_password = false, first_password_until = NULL,
         failed_attempts = 0, locked_until = NULL, updated_at = $3, version = version + 1 WHERE id = $1`,
      [id, passwordHash, now],
    );
  }

  /** Sets a password that was made up for its owner, and that must be changed before `until`. */
  async setFirstPassword(id: string, first: { passwordHash: string; until: Date }, now: Date): Promise<void> {
    await this.database.affect(
      `UPDATE accounts SET password_hash = $2, must_change_password = true, first_password_until = $3,
         failed_attempts = 0, locked_until = NULL, updated_at = $4, version = version + 1 WHERE id = $1`,
      [id, first.passwordHash, first.until, now],
    );
  }
}
