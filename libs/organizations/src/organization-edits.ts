import { Injectable } from '@nestjs/common';
import { AppError, Clock, type Scope } from '#kezhi/kernel';
import { currentActor, Database } from '#kezhi/platform';
import { type DecidedChange, decidedChanges, movesRoot } from './organization-changes.js';
import { ContactSealing } from './organization-contact-sealing.js';
import { changeContacts } from './organization-contacts.js';
import { moveOf } from './organization-decision.js';
import { OrganizationDecisionsRepository } from './organization-decisions.repository.js';
import { type OrganizationInput, plainColumns } from './organization-input.js';
import { OrganizationMoves } from './organization-moves.js';
import { mayReviewFor, refuseClosed, refuseStale, refuseWhileWaiting } from './organization-review.js';
import { isWithin } from './organization-scope.js';
import { nameSearch } from './organization-spellings.js';
import type { OrganizationEntity } from './organization.entity.js';
import type { OrganizationFacts, OrganizationKind } from './organization.js';
import { OrganizationsRepository } from './organizations.repository.js';
import { RegionsService } from './regions/regions.service.js';

type Changes = Partial<OrganizationEntity>;

/** Changes what is written about organizations. */
@Injectable()
export class OrganizationEdits {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsRepository,
    private readonly decisions: OrganizationDecisionsRepository,
    private readonly regions: RegionsService,
    private readonly moves: OrganizationMoves,
    private readonly sealing: ContactSealing,
    private readonly clock: Clock,
  ) {}

  /** Changes what `input` mentions. `expectedVersion` null: whatever the version is. */
  edit(
    scope: Scope,
    id: string,
    input: Partial<OrganizationInput>,
    expectedVersion: number | null,
  ): Promise<void> {
    return this.database.run(async () => {
      const known = await this.organizations.facts(id);
      if (!known || !isWithin(scope, known)) throw new AppError('ORGANIZATION.NOT_FOUND');
      if (reshapes(known, input)) await this.moves.begin(id);
      const organization = await this.organizations.lock(id);
      if (!organization || !isWithin(scope, organization)) throw new AppError('ORGANIZATION.NOT_FOUND');
      refuseStale(organization.version, expectedVersion);
      if (reshapes(organization, input) && !reshapes(known, input)) throw new AppError('COMMON.CONFLICT');
      refuseClosed(organization);
      refuseWhileWaiting(organization);
      const changes = await this.changes(organization, input);
      const decided = decidedChanges(organization, changes);
      await this.refuseUndecided(organization, changes, decided);
      await this.organizations.update(id, changes);
      await this.replace(organization, { ...organization, ...changes });
      await this.note(organization, decided);
    });
  }

  private async changes(
    organization: OrganizationEntity,
    input: Partial<OrganizationInput>,
  ): Promise<Changes> {
    const { id, sealed } = organization;
    const columns: Changes = plainColumns(input, this.clock.today());
    if (columns.name !== undefined) Object.assign(columns, nameSearch(columns.name));
    if (input.parentId !== undefined) columns.parentId = input.parentId;
    if (input.regionCode !== undefined && input.regionCode !== organization.regionCode) {
      const region = await this.regions.inForce(input.regionCode);
      columns.regionCode = region.code;
      columns.regionPath = region.path;
      columns.territoryCode = region.territoryCode;
    }
    columns.sealed = this.sealing.seal(changeContacts(this.sealing.open(sealed, id), input), id);
    columns.updatedAt = this.clock.now();
    columns.version = organization.version + 1;
    return columns;
  }

  /** What an organization is called and where it stands is its supervisor's to decide, except while it is being drawn up. */
  private async refuseUndecided(
    organization: OrganizationEntity,
    changes: Changes,
    decided: readonly DecidedChange[],
  ): Promise<void> {
    if (decided.length === 0) return;
    if (movesRoot(organization, decided)) throw new AppError('ORGANIZATION.ROOT_STAYS');
    if (!isDrawnUp(organization)) await this.refuseOthers(organization);
    const after = { ...organization, ...changes };
    await this.moves.refuseUnfit(organization, after);
    if (changes.parentId && changes.parentId !== organization.parentId)
      await this.moves.admit(after, changes.parentId);
  }

  private async refuseOthers({ parentId }: OrganizationEntity): Promise<void> {
    const supervisor = parentId === null ? undefined : await this.organizations.facts(parentId);
    if (!mayReviewFor(currentActor(), supervisor)) throw new AppError('ORGANIZATION.SUPERVISOR_DECIDES');
  }

  private async replace(before: OrganizationEntity, after: OrganizationEntity): Promise<void> {
    if (reshapes(before, after)) await this.moves.replace(before, after.parentId, after.kind);
    else if (after.territoryCode !== before.territoryCode) await this.moves.announce(after.id);
    if (after.parentId !== before.parentId)
      await this.decisions.append(moveOf(before, { parentId: after.parentId, reason: null }));
  }

  /** The history tells what was decided once; what is still being drawn up has none. */
  private async note(organization: OrganizationEntity, decided: readonly DecidedChange[]): Promise<void> {
    const changes = decided.filter(({ field }) => field !== 'parentId');
    if (isDrawnUp(organization) || changes.length === 0) return;
    const { id: organizationId, status } = organization;
    const stays = { from: status, to: status, reason: null };
    await this.decisions.append({ organizationId, event: 'edit', ...stays, changes });
  }
}

function isDrawnUp({ status }: Pick<OrganizationFacts, 'status'>): boolean {
  return status === 'draft' || status === 'returned';
}

/** Whether the tree has another shape afterwards, or an organization's line may begin elsewhere. */
function reshapes(
  { parentId, kind }: Pick<OrganizationFacts, 'parentId' | 'kind'>,
  input: { parentId?: string | null; kind?: OrganizationKind },
): boolean {
  const moves = input.parentId !== undefined && parentId !== null && input.parentId !== parentId;
  return moves || (input.kind !== undefined && input.kind !== kind);
}
