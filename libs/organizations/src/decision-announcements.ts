import { Injectable } from '@nestjs/common';
import { AuditLog, Outbox } from '#kezhi/platform';
import { organizationDecided } from './organization.events.js';
import type { OrganizationEvent } from './organization.states.js';

/** Tells the world of a decision: an event for other domains, a remark for the audit row of the request. */
@Injectable()
export class DecisionAnnouncements {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async announce(organizationId: string, event: OrganizationEvent, status: string): Promise<void> {
    await this.outbox.publish(organizationDecided, { organizationId, event, status });
    this.audit.note({ status });
  }
}
