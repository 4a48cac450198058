import { Injectable } from '@nestjs/common';
import { AppError, Clock, type PageQuery, type Scope } from '#kezhi/kernel';
import { type OrganizationFacts, OrganizationsService, refuseUnclaimed } from '#kezhi/organizations';
import { listedName } from './minors/minor.js';
import type { MembershipFilters, MembershipRow } from './membership.js';
import { MembershipsRepository } from './memberships.repository.js';

/** Who belongs to which organization. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly organizations: OrganizationsService,
    private readonly clock: Clock,
  ) {}

  async list(
    scope: Scope,
    filters: MembershipFilters,
    page: PageQuery,
  ): Promise<{ rows: MembershipRow[]; total?: number }> {
    const named = await this.named(scope, filters.organization ?? filters.within);
    const { rows, ...rest } = await this.memberships.list(scope, filters, named, page);
    return { ...rest, rows: rows.map((row) => this.shown(row)) };
  }

  async get(scope: Scope, id: string): Promise<MembershipRow> {
    const membership = await this.memberships.find(scope, id);
    if (!membership) throw new AppError('MEMBERSHIP.NOT_FOUND');
    return this.shown(membership);
  }

  private async named(scope: Scope, organizationId: string | undefined): Promise<OrganizationFacts | null> {
    if (organizationId === undefined) return null;
    const [organization] = await this.organizations.facts([organizationId]);
    if (organization) refuseUnclaimed(scope, organization);
    return organization ?? null;
  }

  /** An organization stands elsewhere now: its members are found there from now on. Says how many memberships moved. */
  followOrganization(organizationId: string): Promise<number> {
    return this.memberships.replace(organizationId);
  }

  private shown(row: MembershipRow): MembershipRow {
    return { ...row, volunteerName: listedName(row.volunteerName, row.birthDate, this.clock.today()) };
  }
}
