import { Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { TAKES_NO_MEMBERS } from '../organization.js';
import { parentsFirst, placeUnder, type Place } from '../organization-place.js';
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
  ) {}

  /** Every organization of a subtree, the root included, whatever its status. Check the root's reach first. */
  index(rootId: string): Promise<IndexedOrganization[]> {
    return this.bulk.index(rootId);
  }

  /**
   * Creates them all or none, in whatever order they come.
   *
   * @returns the ids, supervisors first
   * @throws ORGANIZATION.CYCLE, ORGANIZATION.PARENT_UNKNOWN, REGION.UNKNOWN; a name or USCC that was taken in the meantime
   *   comes as the violation of `uq_organizations_name` or `uq_organizations_uscc`
   */
  insertImported(rows: readonly ImportedOrganization[], origin: ImportOrigin): Promise<string[]> {
    return this.database.run(async () => {
      const { ordered, circular } = parentsFirst(rows);
      if (circular.length > 0) throw new AppError('ORGANIZATION.CYCLE');
      const inserted = await this.bulk.insert(await this.place(ordered), origin);
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

  private async place(
    ordered: readonly ImportedOrganization[],
  ): Promise<Array<ImportedOrganization & Place>> {
    const own = new Set(ordered.map((row) => row.id));
    const outside = [...new Set(ordered.map((row) => row.parentId))].filter((id) => !own.has(id));
    const places = new Map<string, Place>();
    for (const { id, status, ...place } of await this.bulk.lockParents(outside)) {
      if (TAKES_NO_MEMBERS.includes(status)) throw new AppError('ORGANIZATION.PARENT_CLOSED', { status });
      places.set(id, place);
    }
    return ordered.map((row) => {
      const parent = places.get(row.parentId);
      if (!parent) throw new AppError('ORGANIZATION.PARENT_UNKNOWN');
      const place = placeUnder(parent, row);
      places.set(row.id, place);
      return { ...row, ...place };
    });
  }
}
