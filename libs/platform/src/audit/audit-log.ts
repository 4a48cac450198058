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

  append(entry: AuditEntry): Promise<void> {
    return this.insert(entry, [[entry.organizationId ?? null, {}]]);
  }

  /** Appends what the running write leaves: a row for each organization that it is about, or one that is about none. */
  conclude(entry: AuditEntry): Promise<void> {
    const about = [...(requestContext.getStore()?.auditOrganizations ?? [])];
    return about.length === 0 || entry.organizationId != null
      ? this.append(entry)
      : this.insert(entry, about);
  }

  /** Adds to the row that the running write will leave. */
  note(details: Details): void {
    const context = requestContext.getStore();
    if (context) context.auditDetails = { ...context.auditDetails, ...details };
  }

  /**
   * The running write is about this organization: its own auditors read of it, whoever acted. Of a write about several each has a row,
   * with the details that concern it alone.
   */
  about(organizationId: string, details: Details = {}): void {
    const context = requestContext.getStore();
    if (!context) return;
    const known = context.auditOrganizations ?? new Map<string, Details>();
    const all = { ...known.get(organizationId), ...details };
    context.auditOrganizations = new Map([...known, [organizationId, all]]);
  }

  /** Runs one of several writes of a request, each with a row of its own: what one notes is not said of the next. */
  apart<T>(write: () => Promise<T>): Promise<T> {
    const context = requestContext.getStore();
    if (!context) return write();
    const { auditOrganizations: _, ...shared } = context;
    return requestContext.run({ ...shared, auditDetails: {} }, write);
  }

  private async insert(
    entry: AuditEntry,
    about: ReadonlyArray<readonly [organizationId: string | null, details: Details]>,
  ): Promise<void> {
    const context = requestContext.getStore();
    const details = { ...context?.auditDetails, ...entry.details };
    await this.database.sql(
      `INSERT INTO audit_log (at, account_id, action, object_type, object_id, organization_id, result, details, trace_id)
       SELECT $1, $2::uuid, $3, $4, $5, a.id, $6, a.details, $7
       FROM unnest($8::uuid[], $9::jsonb[]) AS a (id, details) ORDER BY a.id`,
      [
        this.clock.now(),
        authorOf(entry),
        entry.action,
        entry.objectType,
        entry.objectId ?? null,
        entry.result ?? 'done',
        context?.traceId ?? null,
        about.map(([organizationId]) => organizationId),
        about.map(([, own]) => JSON.stringify({ ...details, ...own })),
      ],
    );
  }
}

function authorOf({ accountId }: AuditEntry): string | null {
  return accountId ?? requestContext.getStore()?.actor?.accountId ?? null;
}
