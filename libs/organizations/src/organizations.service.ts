import { Injectable } from '@nestjs/common';
import { AppError, type Scope } from '#kezhi/kernel';
import { isWithin } from './organization-scope.js';
import type { OrganizationFacts } from './organization.js';
import { OrganizationsRepository } from './organizations.repository.js';

/** What other domains may ask about organizations. */
@Injectable()
export class OrganizationsService {
  constructor(private readonly organizations: OrganizationsRepository) {}

  /** The organization, or ORGANIZATION.NOT_FOUND: outside one's reach it does not exist. */
  async requireInScope(scope: Scope, organizationId: string): Promise<OrganizationFacts> {
    const facts = await this.organizations.facts(organizationId);
    if (!facts || !isWithin(scope, facts)) throw new AppError('ORGANIZATION.NOT_FOUND');
    return facts;
  }

  /** Facts of several, without a check of reach; unknown ids are left out. Ordered by id. */
  facts(ids: readonly string[]): Promise<OrganizationFacts[]> {
    return this.organizations.factsOf(ids);
  }
}
