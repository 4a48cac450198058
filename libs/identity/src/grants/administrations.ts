import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import { AdministratorSeats, OrganizationsService } from '#kezhi/organizations';
import { type KnownMember, Messages, PersonDirectory } from '#kezhi/platform';
import { type RoleGrant, RoleGrantsRepository } from './role-grants.repository.js';

export interface Administration {
  /** How many administrators the organization may have now; null without a rule in force. */
  seats: number | null;
  administrators: RoleGrant[];
}

/** Who administers an organization, and who could. */
@Injectable()
export class Administrations {
  constructor(
    private readonly grants: RoleGrantsRepository,
    private readonly organizations: OrganizationsService,
    private readonly seats: AdministratorSeats,
    private readonly people: PersonDirectory,
    private readonly messages: Messages,
  ) {}

  async get(scope: Scope, organizationId: string): Promise<Administration> {
    const organization = await this.organizations.requireInScope(scope, organizationId);
    return {
      seats: await this.seats.of(organization),
      administrators: await this.grants.administratorsOf(organizationId),
    };
  }

  /** Members to whom the administration could be given, with the contacts that an invitation could go to. `limit + 1` rows. */
  async candidates(
    scope: Scope,
    organizationId: string,
    q: string | undefined,
    page: PageQuery,
  ): Promise<{ rows: KnownMember[] }> {
    await this.organizations.requireInScope(scope, organizationId);
    const members = await this.people.listMembers(organizationId, q, page);
    return { rows: members.map((member) => this.reachable(member)) };
  }

  private reachable({ contacts, ...member }: KnownMember): KnownMember {
    return { ...member, contacts: contacts.filter(({ channel }) => this.messages.isOn(channel)) };
  }
}
