import { Injectable } from '@nestjs/common';
import { AppError, type Scope } from '#kezhi/kernel';
import { RoleGrantsService } from '#kezhi/identity';
import { type Ending, OrganizationEndings } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import { MembershipSuccession } from '#kezhi/volunteers';
import { mergePreview, type MergePreview } from './merge-preview.js';
import { type Ended, OrganizationEnds } from './organization-ends.js';

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
    private readonly ends: OrganizationEnds,
    private readonly memberships: MembershipSuccession,
    private readonly grants: RoleGrantsService,
  ) {}

  async preview(scope: Scope, id: string, intoId: string): Promise<MergePreview> {
    return this.show(await this.endings.look(scope, { event: 'merge', id, successorId: intoId }));
  }

  merge(scope: Scope, id: string, { intoId, reason, token }: MergeInput): Promise<Ended> {
    return this.database.run(async () => {
      const event = 'merge';
      const ending = await this.ends.hold(scope, { event, id, successorId: intoId });
      if ((await this.show(ending)).token !== token) throw new AppError('ORGANIZATION.PREVIEW_STALE');
      const members = await this.memberships.follow(id, intoId, 'organization_merged');
      return this.ends.close(ending, { event, reason }, members);
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
