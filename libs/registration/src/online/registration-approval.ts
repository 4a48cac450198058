import { Injectable } from '@nestjs/common';
import { type Actor, AppError, type Scope } from '#kezhi/kernel';
import { AccountInvitations } from '#kezhi/identity';
import {
  isWithin,
  type OrganizationFacts,
  type OrganizationInput,
  OrganizationRecords,
  OrganizationsService,
} from '#kezhi/organizations';
import { mayAnywhere, Messages, scopeOf } from '#kezhi/platform';
import type { InvitationState, Registration } from './registration.js';

/** What an approval brings about: the organization, and the account of whoever administers it. */
@Injectable()
export class RegistrationApproval {
  constructor(
    private readonly records: OrganizationRecords,
    private readonly organizations: OrganizationsService,
    private readonly invitations: AccountInvitations,
    private readonly messages: Messages,
  ) {}

  /**
   * Enters the organization as approved, or as one that waits where a rule of formation keeps it from being approved yet.
   * Its name and USCC are unique by the database's own indexes.
   */
  async establish(
    scope: Scope,
    { form, people, email }: Registration,
  ): Promise<Pick<OrganizationFacts, 'id' | 'status'>> {
    await this.invitations.holdAddress(people.adminEmail ?? email);
    const input = { ...form, ...people } as OrganizationInput;
    return this.records.create(scope, input, { draft: false, waiting: 'submitted' });
  }

  /** Invites the administrator; what stands in the way is answered, and the approval stands all the same. */
  async invite(actor: Actor, registration: Registration, organizationId: string): Promise<InvitationState> {
    if (!this.messages.isOn('email')) return 'channel_off';
    const [organization] = await this.organizations.facts([organizationId]);
    if (!organization) throw new AppError('ORGANIZATION.NOT_FOUND');
    const mayGrant = mayAnywhere(actor, 'role:grant') && isWithin(scopeOf(actor, 'role:grant'), organization);
    if (!mayGrant) return 'not_permitted';
    const { people, email, language } = registration;
    const accountId = await this.invitations.offer(actor, {
      email: people.adminEmail ?? email,
      displayName: people.adminName ?? organization.name,
      role: 'team_administrator',
      organizationId,
      organizationName: organization.name,
      language,
    });
    return accountId === null ? 'not_permitted' : 'sent';
  }
}
