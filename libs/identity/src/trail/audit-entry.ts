import { createHash } from 'node:crypto';

/** A row of the audit log as text, the way PostgreSQL spells it, so that every reader hashes the same bytes. */
export interface AuditEntryText {
  id: string;
  /** UTC, to the microsecond. */
  at: string;
  accountId: string | null;
  action: string;
  objectType: string;
  objectId: string | null;
  organizationId: string | null;
  result: string;
  details: string;
  traceId: string | null;
}

/** What the first entry is chained to. */
export const GENESIS: Buffer = Buffer.alloc(32);

/**
 * SHA-256 over the hash before and the row, its columns in this order as a JSON array: no separator can be forged, and
 * null differs from empty.
 */
export function chainHash(previous: Uint8Array, entry: AuditEntryText): Buffer {
  const columns = [
    entry.id,
    entry.at,
    entry.accountId,
    entry.action,
    entry.objectType,
    entry.objectId,
    entry.organizationId,
    entry.result,
    entry.details,
    entry.traceId,
  ];
  return createHash('sha256').update(previous).update(JSON.stringify(columns)).digest();
}
