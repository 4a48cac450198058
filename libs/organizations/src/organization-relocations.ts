import { Injectable } from '@nestjs/common';
import { AppError, Clock, type Scope } from '#kezhi/kernel';
import { AuditLog, Database } from '#kezhi/platform';
import { moveOf } from './organization-decision.js';
import { OrganizationDecisionsRepository } from './organization-decisions.repository.js';
import { OrganizationMoves } from './organization-moves.js';
import { readReason, refuseClosed, refuseStale, refuseUnlessReviewer } from './organization-review.js';
import { isWithin } from './organization-scope.js';
import { OrganizationsRepository } from './organizations.repository.js';

export interface RelocationInput {
  parentId: string;
  reason: string;
  /** From If-Match; null when the client did not say what it saw. */
  expectedVersion: number | null;
}

/** Moves an organization with everything under it to another supervisor: decided by who reviews on both sides. */
@Injectable()
export class OrganizationRelocations {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsRepository,
    private readonly moves: OrganizationMoves,
    private readonly decisions: OrganizationDecisionsRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  move(scope: Scope, id: string, { parentId, reason, expectedVersion }: RelocationInput): Promise<void> {
    return this.database.run(async () => {
      await this.refuseOutside(scope, id);
      await this.moves.begin(id);
      const organization = await this.organizations.lock(id);
      if (!organization || !isWithin(scope, organization)) throw new AppError('ORGANIZATION.NOT_FOUND');
      refuseStale(organization.version, expectedVersion);
      refuseClosed(organization);
      if (organization.parentId === null) throw new AppError('ORGANIZATION.ROOT_STAYS');
      if (organization.parentId === parentId) throw new AppError('ORGANIZATION.ALREADY_THERE');
      refuseUnlessReviewer(scope, await this.organizations.facts(organization.parentId));
      await this.moves.admit(organization, parentId);
      const version = organization.version + 1;
      await this.organizations.update(id, { parentId, version, updatedAt: this.clock.now() });
      await this.moves.replace(organization, parentId, organization.kind);
      await this.decisions.append(moveOf(organization, { parentId, reason: readReason(reason) }));
      this.audit.note({ from: organization.parentId, to: parentId });
    });
  }

  /** Whoever cannot see an organization does not lock its subtree either. */
  private async refuseOutside(scope: Scope, id: string): Promise<void> {
    const facts = await this.organizations.facts(id);
    if (!facts || !isWithin(scope, facts)) throw new AppError('ORGANIZATION.NOT_FOUND');
  }
}
