import { Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import type { MemberAmounts, MemberChange, MemberTotals } from './member-amounts.js';
import { MemberCountsRepository } from './member-counts.repository.js';

const FOLD_BATCH = 20_000;

/**
 * How many members every organization has, alone and with its subtree. Changes are appended as deltas in the transaction that
 * causes them and folded later, so that nobody waits for the counter of the root; readers add the deltas, so figures are exact.
 * Members of an organization that is not approved yet count for itself, and for its supervisors once it is.
 */
@Injectable()
export class MemberCounts {
  constructor(private readonly counts: MemberCountsRepository) {}

  /** Adds (or with negative amounts takes away) members of one organization. */
  add(organizationId: string, amounts: MemberAmounts): Promise<void> {
    return this.addAll([{ organizationId, ...amounts }]);
  }

  /**
   * The same for many organizations at once, in one statement. Whoever makes somebody a member comes by here, so it is here that
   * an organization which was suspended, dissolved or merged in the meantime refuses: ORGANIZATION.TAKES_NO_MEMBERS.
   */
  async addAll(changes: readonly MemberChange[]): Promise<void> {
    await this.counts.append(changes.filter((change) => change.registered !== 0 || change.confirmed !== 0));
    const joined = changes.filter(({ registered }) => registered > 0).map((change) => change.organizationId);
    if (joined.length === 0) return;
    const status = await this.counts.closedAmong(joined);
    if (status !== undefined) throw new AppError('ORGANIZATION.TAKES_NO_MEMBERS', { status });
  }

  /** An organization has been approved: from now on its own members count for its supervisors. */
  raise(organizationId: string): Promise<void> {
    return this.counts.raise(organizationId);
  }

  /** Takes the totals of subtrees from their former supervisors to their present ones. */
  async move(ids: readonly string[], before: readonly string[], after: readonly string[]): Promise<void> {
    const left = before.filter((id) => !after.includes(id));
    const joined = after.filter((id) => !before.includes(id));
    if (left.length + joined.length > 0) await this.counts.move(ids, left, joined);
  }

  async of(organizationId: string): Promise<MemberTotals> {
    return this.counts.find(organizationId);
  }

  /** Folds the deltas into the counters; safe in several processes at once. Says how many deltas it took. */
  async fold(): Promise<number> {
    let folded = 0;
    for (;;) {
      const taken = await this.counts.fold(FOLD_BATCH);
      folded += taken;
      if (taken < FOLD_BATCH) return folded;
    }
  }
}
