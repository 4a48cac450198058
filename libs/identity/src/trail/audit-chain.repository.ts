import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import type { AuditEntryText } from './audit-entry.js';

const CHAIN_LOCK = 7_305_121;

const ENTRY = `l.id::text, to_char(l.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  l.account_id AS "accountId", l.action, l.object_type AS "objectType", l.object_id AS "objectId",
  l.organization_id AS "organizationId", l.result, l.details::text AS details, l.trace_id AS "traceId"`;

export interface ChainHead {
  position: number;
  hash: Buffer;
}

export interface ChainLink {
  position: number;
  auditId: number;
  hash: Buffer;
}

/** A link with the row it seals; all of the row's columns are null when the row is gone. */
export type SealedEntry = { [Name in keyof AuditEntryText]: AuditEntryText[Name] | null } & ChainLink;

@Injectable()
export class AuditChainRepository {
  constructor(private readonly database: Database) {}

  /** Whether this transaction may write the chain: one writer at a time, and nobody waits. */
  async claim(): Promise<boolean> {
    const rows = await this.database.sql<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
      CHAIN_LOCK,
    ]);
    return rows[0]?.mine ?? false;
  }

  async head(): Promise<ChainHead | null> {
    const rows = await this.database.sql<ChainHead>(
      'SELECT position, hash FROM audit_chain ORDER BY position DESC LIMIT 1',
    );
    return rows[0] ?? null;
  }

  /**
   * The next rows to seal, in the order of their ids, among the newest `window` of the log: all of whose transactions
   * are over, so that a slower one cannot slip in before them.
   */
  nextSettled(window: number, limit: number): Promise<AuditEntryText[]> {
    return this.database.sql<AuditEntryText>(
      `SELECT ${ENTRY} FROM audit_log l
       WHERE l.id > (SELECT coalesce(max(audit_id), 0) FROM audit_chain) - $1::bigint
         AND l.xid < pg_snapshot_xmin(pg_current_snapshot())
         AND NOT EXISTS (SELECT FROM audit_chain c WHERE c.audit_id = l.id)
       ORDER BY l.id LIMIT $2`,
      [window, limit],
    );
  }

  /** Rows anywhere in the log that were never sealed. */
  nextForgotten(limit: number): Promise<AuditEntryText[]> {
    return this.database.sql<AuditEntryText>(
      `SELECT ${ENTRY} FROM audit_log l WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.audit_id = l.id)
       ORDER BY l.id LIMIT $1`,
      [limit],
    );
  }

  async append(links: readonly ChainLink[]): Promise<void> {
    await this.database.sql(
      `INSERT INTO audit_chain (position, audit_id, hash)
       SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[])`,
      [
        links.map(({ position }) => position),
        links.map(({ auditId }) => auditId),
        links.map(({ hash }) => hash),
      ],
    );
  }

  /** Links after a position, in order, with what they seal. */
  read(after: number, limit: number): Promise<SealedEntry[]> {
    return this.database.sql<SealedEntry>(
      `SELECT c.position, c.audit_id AS "auditId", c.hash, ${ENTRY}
       FROM audit_chain c LEFT JOIN audit_log l ON l.id = c.audit_id
       WHERE c.position > $1 ORDER BY c.position LIMIT $2`,
      [after, limit],
    );
  }

  async waiting(): Promise<number> {
    const rows = await this.database.sql<{ n: number }>(
      `SELECT count(*) AS n FROM audit_log l
       WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.audit_id = l.id)`,
    );
    return rows[0]?.n ?? 0;
  }
}
