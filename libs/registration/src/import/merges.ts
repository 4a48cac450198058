import { Injectable } from '@nestjs/common';
import type { ImportEntity } from './import.entity.js';
import { OrganizationMerge } from './organization-merge.js';
import { type OutcomeCounts, StagingRepository } from './staging.repository.js';
import { VolunteerMerge } from './volunteer-merge.js';

/** What differs between the forms once their rows are staged. */
export interface ImportMerge {
  /** Compares staged rows with what exists now, and sets each row's outcome. Repeatable; only `rowNos` when given. */
  resolve(importId: string, rowNos?: readonly number[]): Promise<void>;
  /** Makes the valid rows real. Inside the caller's transaction. */
  merge(entity: ImportEntity): Promise<void>;
}

/** Resolving and merging by the kind of form; both answer how many rows have which outcome afterwards. */
@Injectable()
export class Merges {
  constructor(
    private readonly staging: StagingRepository,
    private readonly volunteers: VolunteerMerge,
    private readonly organizations: OrganizationMerge,
  ) {}

  async resolve(entity: ImportEntity, rowNos?: readonly number[]): Promise<OutcomeCounts> {
    await this.of(entity).resolve(entity.id, rowNos);
    return this.staging.counts(entity.id);
  }

  async merge(entity: ImportEntity): Promise<OutcomeCounts> {
    await this.of(entity).merge(entity);
    return this.staging.counts(entity.id);
  }

  private of({ kind }: ImportEntity): ImportMerge {
    return kind === 'volunteers' ? this.volunteers : this.organizations;
  }
}
