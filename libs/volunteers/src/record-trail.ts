import { Injectable } from '@nestjs/common';
import { AuditLog } from '#kezhi/platform';
import { VolunteersRepository } from './volunteers.repository.js';

/**
 * Where acts on a record stand in the audit log (ADR 0022): looks at it and corrections are one act, and the person's own page tells of
 * them as one, so that they stand under one organization however many the person belongs to.
 */
@Injectable()
export class RecordTrail {
  constructor(
    private readonly volunteers: VolunteersRepository,
    private readonly audit: AuditLog,
  ) {}

  /** The running write is about this record: the organization of which the person has been a member longest reads of it. */
  async about(personId: string): Promise<void> {
    const organizationId = await this.volunteers.longestMemberOf(personId);
    if (organizationId !== undefined) this.audit.about(organizationId);
  }
}
