import { Injectable } from '@nestjs/common';
import { AuditLog, Outbox } from '#kezhi/platform';
import { organizationDecided } from './organization.events.js';
import type { OrganizationEvent } from './organization.states.js';

/** What decides on a whole unit is given with its reason. What is wrong with a form, people in it included, stands in the history alone. */
const REASON_TOLD: ReadonlySet<OrganizationEvent> = new Set([
  'suspension',
  'reinstatement',
  'rejection',
  'dissolution',
  'merge',
]);

/** Tells the world of a decision: an event for other domains, a remark for the audit row of the request. */
@Injectable()
export class DecisionAnnouncements {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async announce(
    organizationId: string,
    event: OrganizationEvent,
    { status, reason }: { status: string; reason: string | null },
  ): Promise<void> {
    await this.outbox.publish(organizationDecided, { organizationId, event, status });
    this.audit.note(REASON_TOLD.has(event) ? { status, reason } : { status });
  }
}
