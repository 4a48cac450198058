import { Injectable } from '@nestjs/common';
import { type Act, Clock, type Details } from '#kezhi/kernel';
import { requestContext } from '../context/request-context.js';
import { Database } from '../database/database.js';

export interface AuditEntry {
  action: Act;
  objectType: string;
  objectId?: string | null;
  organizationId?: string | null;
  result?: 'done' | 'refused';
  details?: Details;
  /** Who, when it is not the signed-in account (a sign-in itself, a job on somebody's behalf). */
  accountId?: string | null;
}

/**
 * Appends to the audit log, in the transaction of the write it tells about. The table refuses change;
 * a housekeeping chore chains the rows by hash, apart, so that no write waits for another one's row.
 */
@Injectable()
export class AuditLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async append(entry: AuditEntry): Promise<void> {
    const context = requestContext.getStore();
    await this.database.sql(
      `INSERT INTO audit_log (at, account_id, action, object_type, object_id, organization_id, result, details, trace_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        this.clock.now(),
        authorOf(entry),
        entry.action,
        entry.objectType,
        entry.objectId ?? null,
        entry.organizationId ?? null,
        entry.result ?? 'done',
        JSON.stringify({ ...context?.auditDetails, ...entry.details }),
        context?.traceId ?? null,
      ],
    );
  }

  /** Adds to the row that the running write will leave. */
  note(details: Details): void {
    const context = requestContext.getStore();
    if (context) context.auditDetails = { ...context.auditDetails, ...details };
  }
}

function authorOf({ accountId }: AuditEntry): string | null {
  return accountId ?? requestContext.getStore()?.actor?.accountId ?? null;
}
