import { Injectable } from '@nestjs/common';
import { Sealer } from '../../crypto/sealer.js';
import { Database } from '../../database/database.js';

/** One act as its client names it. */
export interface KeyedRequest {
  /** Account, or a hash of the address of somebody who is not signed in. */
  owner: string;
  key: string;
  route: string;
  hash: Buffer;
}

export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | null;
}

/** The right to run an act. It is lost when the lock ran out and a twin took over. */
export interface Claim {
  readonly owner: string;
  readonly key: string;
  /** The end of the lock, exactly as stored: no other claim on the key has the same. */
  readonly fence: string;
}

export type Begin = { claim: Claim } | { answer: KeptAnswer } | 'in flight' | 'mismatch';

interface Row {
  route: string;
  request_hash: Buffer;
  status: number | null;
  headers: Record<string, string> | null;
  body: Buffer | null;
}

const LOCK = `interval '2 minutes'`;
const KEPT = `interval '24 hours'`;
const TRIES = 3;

/** Remembers for 24 hours what was answered to a key. Bodies are sealed: they may be about people. */
@Injectable()
export class IdempotencyStore {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /** Exactly one of any number of twins gets the claim. Outside of a transaction, so that the others see it at once. */
  async begin(request: KeyedRequest): Promise<Begin> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const claim = await this.claim(request);
      if (claim) return { claim };
      const found = await this.find(request);
      if (found) return found;
    }
    return 'in flight';
  }

  /** Inside the act's own transaction: answer and effect become true together. False when the claim is lost. */
  async keep({ owner, key, fence }: Claim, { status, headers, body }: KeptAnswer): Promise<boolean> {
    const sealed = body === null ? null : this.sealer.seal({ body }, rowId(owner, key));
    const kept = await this.database.affect(
      `UPDATE idempotency_keys SET state = 'done', status = $4, headers = $5, body = $6
       WHERE owner = $1 AND key = $2 AND state = 'running' AND locked_until = $3::timestamptz`,
      [owner, key, fence, status, JSON.stringify(headers), sealed],
    );
    return kept === 1;
  }

  /** The act never began: the same key may be used again. */
  async release({ owner, key, fence }: Claim): Promise<void> {
    await this.database.affect(
      `DELETE FROM idempotency_keys
       WHERE owner = $1 AND key = $2 AND state = 'running' AND locked_until = $3::timestamptz`,
      [owner, key, fence],
    );
  }

  private async claim({ owner, key, route, hash }: KeyedRequest): Promise<Claim | undefined> {
    const rows = await this.database.sql<{ fence: string }>(
      `INSERT INTO idempotency_keys AS k (owner, key, route, request_hash, state, locked_until)
       VALUES ($1, $2, $3, $4, 'running', clock_timestamp() + ${LOCK})
       ON CONFLICT (owner, key) DO UPDATE SET route = excluded.route, request_hash = excluded.request_hash,
         state = 'running', status = NULL, headers = NULL, body = NULL, created_at = now(),
         locked_until = excluded.locked_until
       WHERE k.created_at < now() - ${KEPT}
         OR (k.state = 'running' AND k.locked_until < clock_timestamp()
             AND k.route = excluded.route AND k.request_hash = excluded.request_hash)
       RETURNING locked_until::text AS fence`,
      [owner, key, route, hash],
    );
    const fence = rows[0]?.fence;
    return fence === undefined ? undefined : { owner, key, fence };
  }

  private async find({ owner, key, route, hash }: KeyedRequest): Promise<Begin | undefined> {
    const rows = await this.database.sql<Row>(
      'SELECT route, request_hash, status, headers, body FROM idempotency_keys WHERE owner = $1 AND key = $2',
      [owner, key],
    );
    const row = rows[0];
    if (!row) return undefined;
    if (row.route !== route || !row.request_hash.equals(hash)) return 'mismatch';
    if (row.status === null) return 'in flight';
    const body = row.body === null ? null : (this.sealer.open(row.body, rowId(owner, key))['body'] ?? '');
    return { answer: { status: row.status, headers: row.headers ?? {}, body } };
  }
}

const rowId = (owner: string, key: string) => `idempotency ${owner} ${key}`;
