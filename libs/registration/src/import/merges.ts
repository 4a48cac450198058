import { Injectable } from '@nestjs/common';
import { type OrganizationStatus, OrganizationsService, TAKES_NO_MEMBERS } from '#kezhi/organizations';
import { subjectOf } from './forms/form-registry.js';
import type { ImportEntity } from './import.entity.js';
import type { ImportMerge } from './import-merge.js';
import { OrganizationMerge } from './organization-merge.js';
import { type OutcomeCounts, StagingRepository } from './staging.repository.js';
import { VolunteerMerge } from './volunteer-merge.js';

/** Resolving and merging by the kind of form; both answer how many rows have which outcome afterwards. */
@Injectable()
export class Merges {
  constructor(
    private readonly staging: StagingRepository,
    private readonly volunteers: VolunteerMerge,
    private readonly organizations: OrganizationMerge,
    private readonly units: OrganizationsService,
  ) {}

  /** The state of the importing unit, when it takes nothing any more. */
  async closedUnit({ organizationId }: ImportEntity): Promise<OrganizationStatus | undefined> {
    const [unit] = await this.units.facts([organizationId]);
    return unit && TAKES_NO_MEMBERS.includes(unit.status) ? unit.status : undefined;
  }

  async hold(entity: ImportEntity): Promise<void> {
    await this.of(entity).hold?.(entity.id);
  }

  async resolve(entity: ImportEntity, rowNos?: readonly number[]): Promise<OutcomeCounts> {
    await this.of(entity).resolve(entity, rowNos);
    return this.staging.counts(entity.id);
  }

  async merge(entity: ImportEntity): Promise<OutcomeCounts> {
    await this.of(entity).merge(entity);
    return this.staging.counts(entity.id);
  }

  private of({ kind }: ImportEntity): ImportMerge {
    return subjectOf(kind) === 'people' ? this.volunteers : this.organizations;
  }
}
