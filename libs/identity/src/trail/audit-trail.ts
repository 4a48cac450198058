import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import { type AuditQuestion, type AuditRecord, AuditTrailRepository } from './audit-trail.repository.js';

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
}
