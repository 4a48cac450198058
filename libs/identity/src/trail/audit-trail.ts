import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import type { AuditQuestion } from './audit-question.js';
import { type AuditRecord, AuditTrailRepository, type RevealRecord } from './audit-trail.repository.js';

/** Reading the audit log, as far as one's scope goes. */
@Injectable()
export class AuditTrail {
  constructor(private readonly records: AuditTrailRepository) {}

  list(
    question: AuditQuestion,
    scope: Scope,
    page: PageQuery,
  ): Promise<{ rows: AuditRecord[]; total?: number }> {
    return this.records.list(question, scope, page);
  }

  /** Who looked at one person's sealed data, for that person: `limit + 1` looks before a place, newest first. */
  revealsOf(
    personId: string,
    limit: number,
    before: { at: Date; id: number } | null,
  ): Promise<RevealRecord[]> {
    return this.records.revealsOf(personId, limit, before);
  }
}
