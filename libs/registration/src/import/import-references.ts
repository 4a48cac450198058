import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '#kezhi/kernel';
import {
  type IndexedOrganization,
  type LegacyEntry,
  OrganizationsService,
  ReferenceData,
  RegionsService,
} from '#kezhi/organizations';
import { AppConfig } from '#kezhi/platform';
import { isLegacy, subjectOf } from './forms/form-registry.js';
import type { ImportKind } from './import.entity.js';
import type { OrganizationEntry } from './rules/organization-index.js';
import type { ThreadStart, ValidationTask } from './validation/protocol.js';

export type UnitFacts = Pick<ValidationTask, 'unit' | 'organizations' | 'legacyTeams'>;

/** The reference data that row rules look things up in, read from the ground that organizations lay. */
@Injectable()
export class ImportReferences {
  constructor(
    private readonly regions: RegionsService,
    private readonly reference: ReferenceData,
    private readonly organizations: OrganizationsService,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** Regions and code lists: the same for every import. */
  async shared(): Promise<ThreadStart> {
    const [regions, types] = await Promise.all([
      this.regions.all(),
      this.reference.codeList('activity_types', this.clock.today()),
    ]);
    return {
      sealing: this.config.sealing,
      regions: regions.map(({ code, name, level, parentCode, validTo, successorCode, territoryCode }) => ({
        code,
        name,
        level,
        parentCode,
        validTo,
        successorCode,
        territoryCode,
      })),
      serviceIntents: types.map(({ code, zh, aliases }) => ({ code, name: zh, aliases })),
    };
  }

  /** The importing unit and what it supervises: the organizations that a row may name. */
  async unit(organizationId: string, kind: ImportKind): Promise<UnitFacts> {
    const index = await this.organizations.index(organizationId);
    if (index.some(({ id, unclaimed }) => id === organizationId && unclaimed))
      throw new AppError('IMPORT.UNIT_UNCLAIMED');
    const entries = index.filter(isOpen).map(toEntry);
    const unit = entries.find(({ id }) => id === organizationId);
    if (!unit) throw new AppError('IMPORT.UNIT_CLOSED', { status: index[0]?.status ?? 'unknown' });
    const legacyTeams = kind === 'volunteers' ? [] : await this.organizations.legacyTeams();
    if (subjectOf(kind) === 'organizations') return { unit, organizations: entries, legacyTeams };
    const organizations = isLegacy(kind) ? waitingUnder(organizationId, legacyTeams) : entries;
    return { unit, organizations, legacyTeams: [] };
  }
}

/** A legacy team takes nobody new, and is no other team's supervisor, until it is claimed. */
function isOpen({ status, unclaimed }: IndexedOrganization): boolean {
  return !unclaimed && (status === 'approved' || status === 'submitted');
}

function toEntry({ id, orgNo, name, parentId, regionCode }: IndexedOrganization): OrganizationEntry {
  return { id, orgNo, name, parentId, regionCode };
}

/** Teams that wait for a claim under a unit, known by their old numbers. */
function waitingUnder(unitId: string, teams: readonly LegacyEntry[]): OrganizationEntry[] {
  return teams
    .filter(({ unclaimed, ancestorIds }) => unclaimed && ancestorIds.includes(unitId))
    .map(({ id, legacyNo, name, parentId, regionCode }) => ({
      id,
      orgNo: legacyNo,
      name,
      parentId,
      regionCode,
    }));
}
