import { Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { Establishment } from '../establishment.js';
import { refuseMisplaced } from '../organization-kind.js';
import { refuseIdleSupervisor } from '../organization-review.js';
import { parentsFirst, placeUnder, type Place } from '../organization-place.js';
import type { OrganizationKind } from '../organization.js';
import type {
  ImportBlocker,
  ImportedOrganization,
  ImportOrigin,
  IndexedOrganization,
  LegacyEntry,
} from './imported-organization.js';
import { OrganizationBulkRepository } from './organization-bulk.repository.js';

/** The organizations' side of a collective registration: look-up, set-based creation, undo. */
@Injectable()
export class OrganizationImports {
  constructor(
    private readonly database: Database,
    private readonly bulk: OrganizationBulkRepository,
    private readonly establishment: Establishment,
  ) {}

  /** Every organization of a subtree, the root included, whatever its status. Check the root's reach first. */
  index(rootId: string): Promise<IndexedOrganization[]> {
    return this.bulk.index(rootId);
  }

  /**
   * Creates them all or none, in whatever order they come.
   *
   * @returns the ids, supervisors first
   * @throws ORGANIZATION.CYCLE, ORGANIZATION.PARENT_UNKNOWN, ORGANIZATION.PARENT_KIND, REGION.UNKNOWN; a name or USCC that was taken in the meantime
   *   comes as the violation of `uq_organizations_name` or `uq_organizations_uscc`
   */
  insertImported(rows: readonly ImportedOrganization[], origin: ImportOrigin): Promise<string[]> {
    return this.database.run(async () => {
      const { ordered, circular } = parentsFirst(rows);
      if (circular.length > 0) throw new AppError('ORGANIZATION.CYCLE');
      const placed = await this.place(ordered, origin);
      const inserted = await this.bulk.insert(await this.hold(placed, origin), origin);
      if (inserted < rows.length) throw new AppError('REGION.UNKNOWN', { code: '' });
      return ordered.map((row) => row.id);
    });
  }

  legacyTeams(): Promise<LegacyEntry[]> {
    return this.bulk.legacyTeams();
  }

  /** What stands in the way of taking an import back; empty when nothing does. */
  importedBlockers(importId: string): Promise<ImportBlocker[]> {
    return this.bulk.blockers(importId);
  }

  /** Deletes what an import created. Ask `importedBlockers` first, in the same transaction. */
  removeImported(importId: string): Promise<void> {
    return this.bulk.remove(importId);
  }

  /** What a blocking rule keeps from being approved waits as submitted; teams of the earlier platform wait for their claim anyway. */
  private async hold<T extends ImportedOrganization>(rows: readonly T[], { as }: ImportOrigin): Promise<T[]> {
    const approved = as === 'legacy' ? [] : rows.filter(({ status }) => status === 'approved');
    const isHeldBack = await this.establishment.heldBack(approved);
    return rows.map((row) => (isHeldBack(row) ? { ...row, status: 'submitted' } : row));
  }

  private async place(
    ordered: readonly ImportedOrganization[],
    { as }: ImportOrigin,
  ): Promise<Array<ImportedOrganization & Place>> {
    const own = new Set(ordered.map((row) => row.id));
    const outside = [...new Set(ordered.map((row) => row.parentId))].filter((id) => !own.has(id));
    const places = new Map<string, Place & { kind: OrganizationKind }>();
    for (const { id, status, unclaimed, ...place } of await this.bulk.lockParents(outside)) {
      refuseIdleSupervisor({ status, unclaimed: unclaimed && as !== 'legacy' });
      places.set(id, place);
    }
    return ordered.map((row) => {
      const parent = places.get(row.parentId);
      if (!parent) throw new AppError('ORGANIZATION.PARENT_UNKNOWN');
      refuseMisplaced(row, parent);
      const place = placeUnder(parent, row);
      places.set(row.id, { ...place, kind: row.kind });
      return { ...row, ...place };
    });
  }
}
