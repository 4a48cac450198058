import { Injectable } from '@nestjs/common';
import { type Actor, AppError } from '#kezhi/kernel';
import { Messages } from '#kezhi/platform';
import { readEmail } from '#kezhi/standards';
import { v7 as uuid } from 'uuid';
import { RoleGrantsService } from '../grants/role-grants.service.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { AccountEmail } from './account-email.js';
import { AccountsRepository } from './accounts.repository.js';
import type { Invitation } from './invitation.js';
import { invitationMail, roleGivenMail } from './invitation-mails.js';

/** Opens accounts for people who are known by their e-mail address. */
@Injectable()
export class AccountInvitations {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly grants: RoleGrantsService,
    private readonly links: OneTimeLinks,
    private readonly email: AccountEmail,
    private readonly messages: Messages,
  ) {}

  /**
   * Gives the role to the owner of the address: to the account that was activated through it, or to a new one whose
   * password the owner chooses by a one-time link (good for a week). The actor must be able to grant the role there.
   * Call it within a unit of work. Answers the account's id.
   */
  async invite(actor: Actor, invitation: Invitation): Promise<string> {
    const reading = readEmail(invitation.email);
    if (!reading.ok) throw new AppError('FIELD.EMAIL');
    const known = await this.accounts.findByEmail(this.email.blindOf(reading.email));
    return known
      ? this.give(actor, invitation, known.id, reading.email)
      : this.open(actor, invitation, reading.email);
  }

  private async give(
    actor: Actor,
    invitation: Invitation,
    accountId: string,
    address: string,
  ): Promise<string> {
    const { role, organizationId } = invitation;
    await this.grants.give(actor, { accountId, role, organizationId, expiresAt: null });
    await this.messages.send({
      channel: 'email',
      address,
      purpose: 'role:given',
      ...roleGivenMail(invitation, this.messages.link('/')),
    });
    return accountId;
  }

  private async open(actor: Actor, invitation: Invitation, address: string): Promise<string> {
    const { displayName, role, organizationId } = invitation;
    const id = uuid();
    await this.accounts.insert({
      id,
      account: `u-${id.slice(-12)}`,
      displayName,
      passwordHash: null,
      mustChangePassword: false,
      firstPasswordUntil: null,
      createdBy: actor.accountId,
      email: this.email.seal(address, id),
    });
    await this.grants.give(actor, { accountId: id, role, organizationId, expiresAt: null });
    await this.sendLink(id, invitation, address);
    return id;
  }

  private async sendLink(accountId: string, invitation: Invitation, address: string): Promise<void> {
    const { token, expiresAt } = await this.links.issue('activation', accountId);
    await this.messages.send({
      channel: 'email',
      address,
      purpose: 'account:activation',
      expiresAt,
      ...invitationMail(invitation, this.messages.link(`/activation#${token}`)),
    });
  }
}
