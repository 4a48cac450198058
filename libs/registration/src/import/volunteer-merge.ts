import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '#kezhi/kernel';
import { MemberCounts, ReferenceData } from '#kezhi/organizations';
import { isLegacy } from './forms/form-registry.js';
import type { ImportEntity } from './import.entity.js';
import type { ImportMerge } from './import-merge.js';
import { RowReveals } from './row-reveals.js';
import { VolunteerMergeRepository } from './volunteer-merge.repository.js';

/** Staged volunteers become people and memberships. */
@Injectable()
export class VolunteerMerge implements ImportMerge {
  constructor(
    private readonly repository: VolunteerMergeRepository,
    private readonly counts: MemberCounts,
    private readonly reveals: RowReveals,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  hold(importId: string): Promise<void> {
    return this.repository.holdPeople(importId, null);
  }

  async resolve(
    { id, kind }: Pick<ImportEntity, 'id' | 'kind'>,
    rowNos: readonly number[] | null = null,
  ): Promise<void> {
    const waiting = isLegacy(kind);
    if (waiting) await this.repository.refuseClaimedTeams(id, rowNos);
    await this.repository.refuseClosedOrganizations(id, rowNos);
    const limit = await this.limit(waiting);
    await this.repository.resolve(id, rowNos, { limit, waiting });
    await this.repository.resolveLinksWithinFile(id, limit);
  }

  /** Members of an unclaimed team wait for its claim, and count for nothing until then. */
  async merge(entity: ImportEntity): Promise<void> {
    const { id, kind, mode, toCreate } = entity;
    const waiting = isLegacy(kind);
    const overtaken = toCreate - (await this.repository.insertPeople(id, waiting));
    if (overtaken > 0) await this.joinOvertaken(id, waiting, mode === 'all-or-nothing');
    await this.repository.pointLinksToPeople(id);
    await this.repository.insertMemberships(id, waiting);
    await this.reveals.findPeople(entity);
    if (waiting) return;
    await this.repository.countLinkedMemberships(id);
    await this.counts.addAll(await this.repository.membersAdded(id));
  }

  /** Somebody else registered these people between the comparison and the insert: compare them once more, as they are now. */
  private async joinOvertaken(importId: string, waiting: boolean, allOrNothing: boolean): Promise<void> {
    const rowNos = await this.repository.overtakenRows(importId);
    await this.repository.holdPeople(importId, rowNos);
    await this.repository.resolve(importId, rowNos, { limit: await this.limit(waiting), waiting });
    const refused = await this.repository.refusedAmong(importId, rowNos);
    if (allOrNothing && refused > 0) throw new AppError('IMPORT.INVALID_ROWS_LEFT', { invalid: refused });
  }

  /** Where members wait for a claim, no limit holds. */
  private async limit(waiting: boolean): Promise<number | null> {
    return waiting ? null : this.reference.membershipLimit(this.clock.today());
  }
}
