import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '#kezhi/kernel';
import { MemberCounts, ReferenceData } from '#kezhi/organizations';
import type { ImportEntity } from './import.entity.js';
import type { ImportMerge } from './import-merge.js';
import { VolunteerMergeRepository } from './volunteer-merge.repository.js';

/** Staged volunteers become people and memberships. */
@Injectable()
export class VolunteerMerge implements ImportMerge {
  constructor(
    private readonly repository: VolunteerMergeRepository,
    private readonly counts: MemberCounts,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  hold(importId: string): Promise<void> {
    return this.repository.holdPeople(importId, null);
  }

  async resolve(importId: string, rowNos: readonly number[] | null = null): Promise<void> {
    const limit = await this.limit();
    await this.repository.refuseClosedOrganizations(importId, rowNos);
    await this.repository.resolve(importId, limit, rowNos);
    await this.repository.resolveLinksWithinFile(importId, limit);
  }

  async merge({ id, mode, toCreate }: ImportEntity): Promise<void> {
    const overtaken = toCreate - (await this.repository.insertPeople(id));
    if (overtaken > 0) await this.joinOvertaken(id, mode === 'all-or-nothing');
    await this.repository.pointLinksToPeople(id);
    await this.repository.insertMemberships(id);
    await this.repository.countLinkedMemberships(id);
    await this.counts.addAll(await this.repository.membersAdded(id));
  }

  /** Somebody else registered these people between the comparison and the insert: compare them once more, as they are now. */
  private async joinOvertaken(importId: string, allOrNothing: boolean): Promise<void> {
    const rowNos = await this.repository.overtakenRows(importId);
    await this.repository.holdPeople(importId, rowNos);
    await this.repository.resolve(importId, await this.limit(), rowNos);
    const refused = await this.repository.refusedAmong(importId, rowNos);
    if (allOrNothing && refused > 0) throw new AppError('IMPORT.INVALID_ROWS_LEFT', { invalid: refused });
  }

  private limit(): Promise<number | null> {
    return this.reference.membershipLimit(this.clock.today());
  }
}
