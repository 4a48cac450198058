import { Injectable } from '@nestjs/common';
import { Database, Sealer } from '#kezhi/platform';

interface Row {
  sealed: Buffer | null;
  confirmedAt: Date | null;
  lastStep: number;
  pendingSealed: Buffer | null;
  pendingUntil: Date | null;
  failedAttempts: number;
  lockedUntil: Date | null;
}

/** An account's second factor as it is kept. */
export interface SecondFactor {
  accountId: string;
  /** Null until it was confirmed by a first value. */
  secret: string | null;
  confirmedAt: Date | null;
  lastStep: number;
  /** A new secret that waits for its first value. */
  pending: { secret: string; until: Date } | null;
  failedAttempts: number;
  lockedUntil: Date | null;
}

const COLUMNS = `sealed, confirmed_at AS "confirmedAt", last_step AS "lastStep", pending_sealed AS "pendingSealed",
  pending_until AS "pendingUntil", failed_attempts AS "failedAttempts", locked_until AS "lockedUntil"`;

/** Secrets lie sealed. Whoever compares a value holds the row's lock: of two uses of one value the second sees the first. */
@Injectable()
export class SecondFactorsRepository {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  find(accountId: string): Promise<SecondFactor | null> {
    return this.read(accountId, '');
  }

  /** Call it within a unit of work. */
  findLocked(accountId: string): Promise<SecondFactor | null> {
    return this.read(accountId, 'FOR UPDATE');
  }

  async setPending(accountId: string, secret: string, until: Date): Promise<void> {
    await this.database.affect(
      `INSERT INTO second_factors (account_id, pending_sealed, pending_until) VALUES ($1, $2, $3)
       ON CONFLICT (account_id) DO UPDATE SET pending_sealed = $2, pending_until = $3`,
      [accountId, this.sealer.seal({ secret }, accountId), until],
    );
  }

  /** The pending secret becomes the account's; the one before is no longer good. */
  async confirm(accountId: string, step: number, now: Date): Promise<void> {
    await this.database.affect(
      `UPDATE second_factors SET sealed = pending_sealed, confirmed_at = $3, last_step = $2, pending_sealed = NULL,
         pending_until = NULL, failed_attempts = 0, locked_until = NULL WHERE account_id = $1`,
      [accountId, step, now],
    );
  }

  async markUsed(accountId: string, step: number): Promise<void> {
    await this.database.affect(
      `UPDATE second_factors SET last_step = greatest(last_step, $2), failed_attempts = 0, locked_until = NULL
       WHERE account_id = $1`,
      [accountId, step],
    );
  }

  async countFailure(accountId: string, failures: number, lockedUntil: Date | null): Promise<void> {
    await this.database.affect(
      `UPDATE second_factors SET failed_attempts = $2, locked_until = coalesce($3, locked_until) WHERE account_id = $1`,
      [accountId, failures, lockedUntil],
    );
  }

  async unlock(accountId: string): Promise<void> {
    await this.database.affect(
      'UPDATE second_factors SET failed_attempts = 0, locked_until = NULL WHERE account_id = $1',
      [accountId],
    );
  }

  /** With its recovery codes; false when there was none. */
  async remove(accountId: string): Promise<boolean> {
    await this.database.affect('DELETE FROM recovery_codes WHERE account_id = $1', [accountId]);
    return (await this.database.affect('DELETE FROM second_factors WHERE account_id = $1', [accountId])) > 0;
  }

  /** Those before are no longer good. */
  async replaceRecoveryCodes(accountId: string, hashes: readonly Buffer[]): Promise<void> {
    await this.database.affect('DELETE FROM recovery_codes WHERE account_id = $1', [accountId]);
    await this.database.affect(
      'INSERT INTO recovery_codes (account_id, hash) SELECT $1, unnest($2::bytea[])',
      [accountId, hashes],
    );
  }

  /** True once for each code. */
  async useRecoveryCode(accountId: string, hash: Buffer, now: Date): Promise<boolean> {
    const used = await this.database.affect(
      'UPDATE recovery_codes SET used_at = $3 WHERE account_id = $1 AND hash = $2 AND used_at IS NULL',
      [accountId, hash, now],
    );
    return used > 0;
  }

  async recoveryCodesLeft(accountId: string): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM recovery_codes WHERE account_id = $1 AND used_at IS NULL',
      [accountId],
    );
    return row?.n ?? 0;
  }

  private async read(accountId: string, lock: '' | 'FOR UPDATE'): Promise<SecondFactor | null> {
    const [row] = await this.database.sql<Row>(
      `SELECT ${COLUMNS} FROM second_factors WHERE account_id = $1 ${lock}`,
      [accountId],
    );
    if (!row) return null;
    const { sealed, pendingSealed, pendingUntil, lastStep, ...plain } = row;
    return {
      accountId,
      ...plain,
      lastStep: Number(lastStep),
      secret: this.open(sealed, accountId),
      pending:
        pendingUntil === null
          ? null
          : { secret: this.open(pendingSealed, accountId) ?? '', until: pendingUntil },
    };
  }

  private open(sealed: Buffer | null, accountId: string): string | null {
    return sealed === null ? null : (this.sealer.open(sealed, accountId)['secret'] ?? null);
  }
}
