import { Injectable } from '@nestjs/common';
import { AppError, type Scope } from '#kezhi/kernel';
import { RoleGrantsService } from '#kezhi/identity';
import { type Ending, OrganizationEndings } from '#kezhi/organizations';
import { AuditLog, currentActor, Database } from '#kezhi/platform';
import { MembershipSuccession } from '#kezhi/volunteers';
import type { Ended } from './dissolutions.js';
import { mergePreview, type MergePreview } from './merge-preview.js';

export interface MergeInput {
  intoId: string;
  reason: string;
  /** Of the preview that was looked at. */
  token: string;
}

/** Merges an organization into another: members, units and counters follow in one transaction, its administrators' roles end. */
@Injectable()
export class Merges {
  constructor(
    private readonly database: Database,
    private readonly endings: OrganizationEndings,
    private readonly memberships: MembershipSuccession,
    private readonly grants: RoleGrantsService,
    private readonly audit: AuditLog,
  ) {}

  async preview(scope: Scope, id: string, intoId: string): Promise<MergePreview> {
    return this.show(await this.endings.look(scope, { event: 'merge', id, successorId: intoId }));
  }

  merge(scope: Scope, id: string, { intoId, reason, token }: MergeInput): Promise<Ended> {
    const question = { event: 'merge', id, successorId: intoId } as const;
    return this.database.run(async () => {
      await this.endings.look(scope, question);
      await this.memberships.lockPeople(id);
      const ending = await this.endings.open(scope, question);
      await this.memberships.lockPeople(id);
      if ((await this.show(ending)).token !== token) throw new AppError('ORGANIZATION.PREVIEW_STALE');
      const members = await this.memberships.follow(id, intoId, 'organization_merged');
      const unitsMoved = await this.endings.close(ending, 'merge', reason);
      const grantsEnded = await this.grants.endAllOn(currentActor(), id);
      this.audit.note({
        successorId: intoId,
        followed: members.followed,
        ended: members.ended,
        unitsMoved,
        grantsEnded,
      });
      return { organizationId: id, successorId: intoId, members, unitsMoved, grantsEnded };
    });
  }

  private async show({ organization, successor }: Ending): Promise<MergePreview> {
    if (successor === null) throw new AppError('ORGANIZATION.SUCCESSOR_UNKNOWN');
    const ending = { organization, successor };
    return mergePreview({
      ending,
      memberships: await this.memberships.prospects(organization.id, successor.id),
      below: await this.endings.unitsBelow(ending),
      grants: await this.grants.countOn(organization.id),
    });
  }
}
