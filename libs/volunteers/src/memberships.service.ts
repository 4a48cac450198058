import { Injectable } from '@nestjs/common';
import { AppError, type PageQuery, type Scope } from '#kezhi/kernel';
import { OrganizationsService, refuseUnclaimed } from '#kezhi/organizations';
import type { MembershipFilters, MembershipRow } from './membership.js';
import { MembershipsRepository } from './memberships.repository.js';

/** Who belongs to which organization. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  async list(
    scope: Scope,
    filters: MembershipFilters,
    page: PageQuery,
  ): Promise<{ rows: MembershipRow[]; total?: number }> {
    if (filters.organization !== undefined) await this.refuseUnclaimed(scope, filters.organization);
    return this.memberships.list(scope, filters, page);
  }

  async get(scope: Scope, id: string): Promise<MembershipRow> {
    const membership = await this.memberships.find(scope, id);
    if (!membership) throw new AppError('MEMBERSHIP.NOT_FOUND');
    return membership;
  }

  private async refuseUnclaimed(scope: Scope, organizationId: string): Promise<void> {
    const [organization] = await this.organizations.facts([organizationId]);
    if (organization) refuseUnclaimed(scope, organization);
  }

  /** An organization stands elsewhere now: its members are found there from now on. Says how many memberships moved. */
  followOrganization(organizationId: string): Promise<number> {
    return this.memberships.replace(organizationId);
  }
}
