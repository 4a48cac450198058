import { Injectable } from '@nestjs/common';
import { AppError, Clock, type Scope } from '#kezhi/kernel';
import { currentActor, Database } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import { Establishment } from './establishment.js';
import { ContactSealing } from './organization-contact-sealing.js';
import { changeContacts } from './organization-contacts.js';
import { OrganizationDecisionsRepository } from './organization-decisions.repository.js';
import { type OrganizationInput, plainColumns } from './organization-input.js';
import { refuseMisplaced } from './organization-kind.js';
import { placeUnder } from './organization-place.js';
import { mayReviewFor, refuseIdleSupervisor } from './organization-review.js';
import { isWithin } from './organization-scope.js';
import { nameSearch } from './organization-spellings.js';
import type { OrganizationFacts } from './organization.js';
import { OrganizationsRepository } from './organizations.repository.js';
import { RegionsService } from './regions/regions.service.js';

export interface CreationOptions {
  /** Keep it as a draft although the author could approve it at once. */
  draft: boolean;
  /** As what it waits where a rule keeps it from being approved yet; a draft when left out. */
  waiting?: 'draft' | 'submitted';
}

/** Enters organizations, one at a time. */
@Injectable()
export class OrganizationRecords {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsRepository,
    private readonly decisions: OrganizationDecisionsRepository,
    private readonly regions: RegionsService,
    private readonly establishment: Establishment,
    private readonly sealing: ContactSealing,
    private readonly clock: Clock,
  ) {}

  /** Approved at once when the author reviews for the supervisor anyway and no rule is in the way, else a draft. */
  create(
    scope: Scope,
    input: OrganizationInput,
    { draft, waiting = 'draft' }: CreationOptions,
  ): Promise<Pick<OrganizationFacts, 'id' | 'status'>> {
    return this.database.run(async () => {
      const parent = await this.organizations.lockParent(input.parentId);
      if (!parent || !isWithin(scope, parent)) throw new AppError('ORGANIZATION.PARENT_UNKNOWN');
      refuseIdleSupervisor(parent);
      refuseMisplaced(input, parent);
      const row = await this.newRow(input, parent);
      const { id } = row;
      const approves = !draft && mayReviewFor(currentActor(), parent);
      const status = approves ? await this.establishment.statusOf(row, waiting) : 'draft';
      await this.organizations.insert({ ...row, status, createdBy: currentActor().accountId });
      await this.decisions.append({
        organizationId: id,
        event: 'creation',
        from: null,
        to: status,
        reason: null,
      });
      return { id, status };
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
}

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
