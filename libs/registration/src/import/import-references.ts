import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '#kezhi/kernel';
import { OrganizationsService, ReferenceData, RegionsService } from '#kezhi/organizations';
import { AppConfig } from '#kezhi/platform';
import type { ImportKind } from './import.entity.js';
import type { ThreadStart, ValidationTask } from './validation/protocol.js';

export type UnitFacts = Pick<ValidationTask, 'unit' | 'organizations' | 'legacyNumbers'>;

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
    const open = index.filter(({ status }) => status === 'approved' || status === 'submitted');
    const entries = open.map(({ id, orgNo, name, parentId, regionCode }) => ({
      id,
      orgNo,
      name,
      parentId,
      regionCode,
    }));
    const unit = entries.find(({ id }) => id === organizationId);
    if (!unit) throw new AppError('IMPORT.UNIT_CLOSED', { status: index[0]?.status ?? 'unknown' });
    const legacyNumbers = kind === 'organizations' ? await this.organizations.legacyNumbers() : [];
    return { unit, organizations: entries, legacyNumbers };
  }
}
