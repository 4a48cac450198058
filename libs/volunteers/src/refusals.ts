import { Injectable } from '@nestjs/common';
import type { Scope } from '#kezhi/kernel';
import { OrganizationsService } from '#kezhi/organizations';
import { type RefusalCounts, RefusalsRepository } from './refusals.repository.js';

/** How many of those whom a unit has registered did not want it. */
@Injectable()
export class Refusals {
  constructor(
    private readonly refusals: RefusalsRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  async count(scope: Scope, organizationId: string): Promise<RefusalCounts> {
    await this.organizations.requireInScope(scope, organizationId);
    return this.refusals.count(organizationId);
  }
}
