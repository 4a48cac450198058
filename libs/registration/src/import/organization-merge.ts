import { Injectable } from '@nestjs/common';
import { AppError, Clock, type Scope } from '#kezhi/kernel';
import {
  type ImportedOrganization,
  type ImportOrigin,
  isWithin,
  type OrganizationFacts,
  OrganizationsService,
} from '#kezhi/organizations';
import { Actors, mayAnywhere, scopeOf } from '#kezhi/platform';
import { OrganizationStagingRepository } from './organization-staging.repository.js';
import { isLegacy } from './forms/form-registry.js';
import type { ImportEntity } from './import.entity.js';
import type { ImportMerge } from './import-merge.js';

/** Staged organizations become organizations of the tree. */
@Injectable()
export class OrganizationMerge implements ImportMerge {
  constructor(
    private readonly staged: OrganizationStagingRepository,
    private readonly organizations: OrganizationsService,
    private readonly actors: Actors,
    private readonly clock: Clock,
  ) {}

  async resolve({ id, kind }: Pick<ImportEntity, 'id' | 'kind'>): Promise<void> {
    const legacy = isLegacy(kind);
    await (legacy ? this.staged.resolveByNumber(id) : this.staged.resolve(id));
    await this.staged.refuseUnfitSupervisors(id, { legacy });
  }

  async merge({ id, kind, committedBy }: ImportEntity): Promise<void> {
    if (!committedBy) throw new Error('an import is committed by somebody');
    const rows = await this.staged.toCreate(id);
    const origin = { importId: id, accountId: committedBy, at: this.clock.now() };
    if (isLegacy(kind)) {
      await this.carryOver(rows, origin);
      return;
    }
    const actor = await this.actors.onBehalfOf(committedBy);
    const mayReview = actor && mayAnywhere(actor, 'organization:review');
    const review = mayReview ? scopeOf(actor, 'organization:review') : null;
    const statusUnder = await this.statusByParent(rows, review);
    await this.organizations.insertImported(
      rows.map((row) => ({ ...row, status: statusUnder(row.parentId) })),
      origin,
    );
  }

  /** Teams of the earlier platform are there at once; what holds them back is that nobody has claimed them. */
  private async carryOver(
    rows: ReadonlyArray<Omit<ImportedOrganization, 'status'>>,
    origin: ImportOrigin,
  ): Promise<void> {
    await this.organizations.insertImported(
      rows.map((row) => ({ ...row, status: 'approved' as const })),
      { ...origin, as: 'legacy' },
    );
  }

  /** Approved at once where the importer may review for the supervisor; a supervisor of the same file passes its own on. */
  private async statusByParent(
    rows: ReadonlyArray<Omit<ImportedOrganization, 'status'>>,
    review: Scope | null,
  ): Promise<(parentId: string) => ImportedOrganization['status']> {
    const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
    const outside = [...new Set(rows.map(({ parentId }) => parentId))].filter((id) => !parents.has(id));
    const facts = new Map<string, OrganizationFacts>();
    for (const organization of await this.organizations.facts(outside))
      facts.set(organization.id, organization);
    return (parentId) => {
      let current = parentId;
      for (let next = parents.get(current); next !== undefined; next = parents.get(current)) current = next;
      const supervisor = facts.get(current);
      if (!supervisor) throw new AppError('ORGANIZATION.PARENT_UNKNOWN');
      return review && isWithin(review, supervisor) ? 'approved' : 'submitted';
    };
  }
}
