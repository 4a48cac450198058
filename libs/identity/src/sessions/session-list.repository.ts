import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';

/** A session that is alive, as its owner or an administrator sees it. */
export interface OpenSession {
  id: string;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
  /** What the browser calls itself. */
  device: string | null;
}

/** What is told after signing in. */
export interface LastSignIn {
  at: Date | null;
  /** Wrong passwords and codes between then and this sign-in. */
  failures: number;
}

const MOST = 100;

@Injectable()
export class SessionListRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The ones used last first. */
  open(accountId: string): Promise<OpenSession[]> {
    return this.database.sql<OpenSession>(
      `SELECT s.id, s.created_at AS "createdAt", s.last_used_at AS "lastUsedAt", s.expires_at AS "expiresAt", s.device
       FROM sessions s WHERE s.account_id = $1 AND s.revoked_at IS NULL AND s.expires_at > $2
         AND EXISTS (SELECT FROM refresh_tokens t WHERE t.session_id = s.id AND t.used_at IS NULL AND t.expires_at > $2)
       ORDER BY s.last_used_at DESC, s.id LIMIT ${MOST}`,
      [accountId, this.clock.now()],
    );
  }

  async belongsTo(sessionId: string, accountId: string): Promise<boolean> {
    const rows = await this.database.sql('SELECT FROM sessions WHERE id = $1 AND account_id = $2', [
      sessionId,
      accountId,
    ]);
    return rows.length > 0;
  }

  async lastSignIn(sessionId: string | null): Promise<LastSignIn | null> {
    const [row] = await this.database.sql<LastSignIn>(
      'SELECT previous_sign_in_at AS at, failures_before AS failures FROM sessions WHERE id = $1',
      [sessionId],
    );
    return row ?? null;
  }
}
