import { Injectable } from '@nestjs/common';
import { AppError, Clock, next, type PageQuery, type Scope } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { cleanParagraphs } from '#kezhi/standards';
import { DecisionAnnouncements } from './decision-announcements.js';
import { Establishment } from './establishment.js';
import { MemberCounts } from './member-counts.js';
import type { DecisionRow } from './organization-decision.js';
import { OrganizationDecisionsRepository } from './organization-decisions.repository.js';
import { readReason, refuseStale, refuseUnlessReviewer } from './organization-review.js';
import { isWithin } from './organization-scope.js';
import type { OrganizationEntity } from './organization.entity.js';
import { NEEDS_REASON, ORGANIZATION_STATES, type ReviewEvent } from './organization.states.js';
import { OrganizationsRepository } from './organizations.repository.js';

export interface DecisionInput {
  reason?: string | null;
  /** From If-Match; null when the client did not say what it saw. */
  expectedVersion: number | null;
}

/** Submission and everything that a supervisor decides about an organization. */
@Injectable()
export class OrganizationReviews {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsRepository,
    private readonly decisions: OrganizationDecisionsRepository,
    private readonly establishment: Establishment,
    private readonly counts: MemberCounts,
    private readonly announcements: DecisionAnnouncements,
    private readonly clock: Clock,
  ) {}

  /** Submission is the organization's own act; every other event is its supervisor's. */
  decide(scope: Scope, id: string, event: ReviewEvent, input: DecisionInput): Promise<void> {
    return this.database.run(async () => {
      const organization = await this.organizations.lock(id);
      if (!organization || !isWithin(scope, organization)) throw new AppError('ORGANIZATION.NOT_FOUND');
      if (event !== 'submission') await this.refuseOthers(scope, organization);
      refuseStale(organization.version, input.expectedVersion);
      const from = organization.status;
      const to = next(ORGANIZATION_STATES, from, event, 'ORGANIZATION.TRANSITION');
      const reason = NEEDS_REASON.has(event)
        ? readReason(input.reason)
        : cleanParagraphs(input.reason ?? '') || null;
      if (event === 'approval') await this.beforeApproval(organization);
      const version = organization.version + 1;
      await this.organizations.update(id, { status: to, version, updatedAt: this.clock.now() });
      await this.decisions.append({ organizationId: id, event, from, to, reason });
      await this.announcements.announce(id, event, { status: to, reason });
    });
  }

  async history(scope: Scope, id: string, page: PageQuery): Promise<{ rows: DecisionRow[]; total?: number }> {
    const facts = await this.organizations.facts(id);
    if (!facts || !isWithin(scope, facts)) throw new AppError('ORGANIZATION.NOT_FOUND');
    return this.decisions.list(id, page);
  }

  private async refuseOthers(scope: Scope, { parentId }: OrganizationEntity): Promise<void> {
    refuseUnlessReviewer(scope, parentId === null ? undefined : await this.organizations.facts(parentId));
  }

  private async beforeApproval(organization: OrganizationEntity): Promise<void> {
    await this.establishment.assertReady(organization);
    await this.counts.raise(organization.id);
  }
}
