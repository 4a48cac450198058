import { Injectable } from '@nestjs/common';
import type { ImportEntity, ImportKind } from './import.entity.js';
import { OrganizationMerge } from './organization-merge.js';
import { VolunteerMerge } from './volunteer-merge.js';

/** What differs between the forms once their rows are staged. */
export interface ImportMerge {
  /** Compares staged rows with what exists now, and sets each row's outcome. Repeatable; only `rowNos` when given. */
  resolve(importId: string, rowNos?: readonly number[]): Promise<void>;
  /** Makes the valid rows real. Inside the caller's transaction. */
  merge(entity: ImportEntity): Promise<void>;
}

@Injectable()
export class Merges {
  constructor(
    private readonly volunteers: VolunteerMerge,
    private readonly organizations: OrganizationMerge,
  ) {}

  of(kind: ImportKind): ImportMerge {
    return kind === 'volunteers' ? this.volunteers : this.organizations;
  }
}
