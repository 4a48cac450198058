import { Injectable } from '@nestjs/common';
import { AppError, Clock, type PageQuery, type Scope } from '#kezhi/kernel';
import { type OrganizationFacts, OrganizationsService, refuseUnclaimed } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import { listedName } from './minors/minor.js';
import type { MembershipFilters, MembershipRow } from './membership.js';
import { MembershipsRepository } from './memberships.repository.js';

/** Organizations whose members move at a time. */
const BATCH = 50;

/** Who belongs to which organization. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly database: Database,
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

  /**
   * An organization stands elsewhere now: members of its subtree are found there from now on, some organizations after the others,
   * so that nobody waits for all of them. Says how many memberships moved.
   */
  async followOrganization(organizationId: string): Promise<number> {
    const ids = await this.memberships.misplaced(organizationId);
    let moved = 0;
    for (let at = 0; at < ids.length; at += BATCH)
      moved += await this.database.run(() => this.memberships.replace(ids.slice(at, at + BATCH)));
    return moved;
  }

  private shown(row: MembershipRow): MembershipRow {
    return { ...row, volunteerName: listedName(row.volunteerName, row.birthDate, this.clock.today()) };
  }
}
