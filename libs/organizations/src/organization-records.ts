import { Injectable } from '@nestjs/common';
import { AppError, Clock, type Scope } from '#kezhi/kernel';
import { currentActor, Database } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import { ContactSealing } from './organization-contact-sealing.js';
import { changeContacts } from './organization-contacts.js';
import { moveOf } from './organization-decision.js';
import { OrganizationDecisionsRepository } from './organization-decisions.repository.js';
import { type OrganizationInput, plainColumns } from './organization-input.js';
import { OrganizationMoves } from './organization-moves.js';
import { placeUnder } from './organization-place.js';
import { mayReviewFor, refuseClosed, refuseClosedParent, refuseStale } from './organization-review.js';
import { isWithin } from './organization-scope.js';
import { nameSearch } from './organization-spellings.js';
import type { OrganizationEntity } from './organization.entity.js';
import type { OrganizationFacts, OrganizationKind } from './organization.js';
import { OrganizationsRepository } from './organizations.repository.js';
import { RegionsService } from './regions/regions.service.js';

export interface CreationOptions {
  /** Keep it as a draft although the author could approve it at once. */
  draft: boolean;
}

/** Enters organizations and changes what is written about them. */
@Injectable()
export class OrganizationRecords {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsRepository,
    private readonly decisions: OrganizationDecisionsRepository,
    private readonly regions: RegionsService,
    private readonly moves: OrganizationMoves,
    private readonly sealing: ContactSealing,
    private readonly clock: Clock,
  ) {}

  /** Approved at once when the author reviews for the supervisor anyway, else a draft. Answers the id. */
  create(scope: Scope, input: OrganizationInput, { draft }: CreationOptions): Promise<string> {
    return this.database.run(async () => {
      const parent = await this.organizations.lockParent(input.parentId);
      if (!parent || !isWithin(scope, parent)) throw new AppError('ORGANIZATION.PARENT_UNKNOWN');
      refuseClosedParent(parent);
      const status = !draft && mayReviewFor(currentActor(), parent) ? 'approved' : 'draft';
      const organization = {
        ...(await this.newRow(input, parent)),
        status,
        createdBy: currentActor().accountId,
      } as const;
      await this.organizations.insert(organization);
      const { id: organizationId } = organization;
      await this.decisions.append({
        organizationId,
        event: 'creation',
        from: null,
        to: status,
        reason: null,
      });
      return organizationId;
    });
  }

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
      await this.refuseUnlessOwnBusiness(organization, input);
      const changes = await this.changes(organization, input);
      if (changes.parentId) await this.moves.admit(organization, changes.parentId);
      await this.organizations.update(id, changes);
      await this.replace(organization, { ...organization, ...changes });
    });
  }

  private async newRow(input: OrganizationInput, parent: OrganizationFacts) {
    const id = uuid();
    const now = this.clock.now();
    const region = await this.regions.inForce(input.regionCode);
    const columns = plainColumns(input, this.clock.today());
    const { name = '', kind = input.kind } = columns;
    return {
      ...EMPTY,
      ...columns,
      id,
      name,
      kind,
      level: input.level,
      parentId: parent.id,
      ...placeUnder(parent, { id, kind }),
      regionCode: region.code,
      regionPath: region.path,
      territoryCode: region.territoryCode,
      sealed: this.sealing.seal(changeContacts({}, input), id),
      ...nameSearch(name),
      createdAt: now,
      updatedAt: now,
    };
  }

  private async changes(
    organization: OrganizationEntity,
    input: Partial<OrganizationInput>,
  ): Promise<Partial<OrganizationEntity>> {
    const { id, sealed } = organization;
    const columns: Partial<OrganizationEntity> = plainColumns(input, this.clock.today());
    if (columns.name !== undefined) Object.assign(columns, nameSearch(columns.name));
    if (input.parentId !== undefined && organization.parentId !== null) columns.parentId = input.parentId;
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

  /** What places an organization in the tree is its supervisor's to decide, except while it is being drawn up. */
  private async refuseUnlessOwnBusiness(
    organization: OrganizationEntity,
    input: Partial<OrganizationInput>,
  ): Promise<void> {
    if (organization.status === 'draft' || organization.status === 'returned') return;
    const placing = PLACING.some(
      (field) => input[field] !== undefined && input[field] !== organization[field],
    );
    if (!placing) return;
    const { parentId } = organization;
    const supervisor = parentId === null ? undefined : await this.organizations.facts(parentId);
    if (!mayReviewFor(currentActor(), supervisor)) throw new AppError('ORGANIZATION.SUPERVISOR_DECIDES');
  }

  private async replace(before: OrganizationEntity, after: OrganizationEntity): Promise<void> {
    if (reshapes(before, after)) await this.moves.replace(before, after.parentId, after.kind);
    else if (after.territoryCode !== before.territoryCode) await this.moves.announce(after.id);
    if (after.parentId !== before.parentId)
      await this.decisions.append(moveOf(before, { parentId: after.parentId, reason: null }));
  }
}

/** Whether the tree has another shape afterwards, or an organization's line may begin elsewhere. */
function reshapes(
  { parentId, kind }: Pick<OrganizationFacts, 'parentId' | 'kind'>,
  input: { parentId?: string | null; kind?: OrganizationKind },
): boolean {
  const moves = input.parentId !== undefined && parentId !== null && input.parentId !== parentId;
  return moves || (input.kind !== undefined && input.kind !== kind);
}

const PLACING = ['kind', 'level', 'teamRank', 'regionCode', 'parentId'] as const;

/** What a form may leave out. */
const EMPTY = {
  teamRank: 'none',
  origin: 'online',
  hostUnit: null,
  uscc: null,
  foundedOn: null,
  leaderName: null,
  leaderTitle: null,
  adminName: null,
  serviceFields: [] as string[],
  summary: null,
  expectedMembers: null,
  legacyNo: null,
  claimedAt: null,
  note: null,
  version: 1,
} as const;
