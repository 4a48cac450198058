import { Injectable } from '@nestjs/common';
import { type Actor, AppError } from '#kezhi/kernel';
import { OrganizationsService } from '#kezhi/organizations';
import { type Contact, Messages, scopeOf } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import { RoleGrantsService } from '../grants/role-grants.service.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { AccountEmail, addressOf } from './account-email.js';
import type { Account } from './account.js';
import { AccountsRepository } from './accounts.repository.js';
import type { Invitation, Opening, Welcome } from './invitation.js';
import { invitationMail, invitationText, roleGivenMail } from './invitation-mails.js';

/** Opens accounts for people who are known by their e-mail address, or as members of an organization. */
@Injectable()
export class AccountInvitations {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly grants: RoleGrantsService,
    private readonly links: OneTimeLinks,
    private readonly email: AccountEmail,
    private readonly messages: Messages,
    private readonly organizations: OrganizationsService,
  ) {}

  /**
   * The same, by an administrator's hand: the actor must look after accounts there, and may leave the role to a security
   * administrator. An account without a role is always a new one: nothing is told about whose the address is.
   */
  async open(actor: Actor, opening: Opening): Promise<string> {
    const { organizationId, role, ...person } = opening;
    const place = await this.organizations.requireInScope(scopeOf(actor, 'account:manage'), organizationId);
    const invitation = { ...person, organizationId, organizationName: place.name };
    if (role) {
      await this.grants.assertMayGiveByHand(actor, organizationId);
      return this.invite(actor, { ...invitation, role });
    }
    return this.make(actor, invitation, emailTo(addressOf(opening.email)));
  }

  /** For a member of an organization, at the member's registered contact. Whoever calls gives the role. */
  openForMember(actor: Actor, welcome: Welcome, contact: Contact, memberId: string): Promise<string> {
    return this.make(actor, welcome, contact, memberId);
  }

  /**
   * Gives the role to the owner of the address: to the account that belongs to it, or to a new one whose password the owner
   * chooses by a one-time link (good for a week). The actor must be able to grant the role there. Call it within a unit of
   * work. Answers the account's id; throws IDENTITY.ADDRESS_UNFIT, which does not say whose the address is.
   */
  async invite(actor: Actor, invitation: Invitation): Promise<string> {
    const accountId = await this.offer(actor, invitation);
    if (accountId === null) throw new AppError('IDENTITY.ADDRESS_UNFIT');
    return accountId;
  }

  /**
   * The same for a decision that must not fail over it: null, and nothing done, when the owner of the address may not have
   * the role. Nobody invites themselves, a disabled account gets nothing, and the three administrations stay apart.
   */
  async offer(actor: Actor, invitation: Invitation): Promise<string | null> {
    const address = addressOf(invitation.email);
    await this.holdAddress(address);
    const known = await this.accounts.findInvitee(this.email.blindOf(address));
    if (known?.id === actor.accountId) return null;
    const { role, organizationId } = invitation;
    const accountId = known?.id ?? (await this.make(actor, invitation, emailTo(address)));
    const isGiven = await this.grants.giveIfFree(actor, { accountId, role, organizationId, expiresAt: null });
    if (known && isGiven) await this.tell(known, invitation, address);
    return isGiven ? accountId : null;
  }

  /** Nobody else invites the owner of the address until the end of the transaction. Take it before organizations are locked. */
  async holdAddress(email: string): Promise<void> {
    await this.accounts.lockAddress(this.email.blindOf(addressOf(email)));
  }

  /** A fresh link to choose the password by; the one before is no longer good. */
  async sendLink(accountId: string, welcome: Welcome, contact: Contact): Promise<void> {
    const { token, expiresAt } = await this.links.issue('activation', accountId);
    const link = this.messages.link(`/activation#${token}`);
    const words = contact.channel === 'email' ? invitationMail(welcome, link) : invitationText(welcome, link);
    await this.messages.send({ ...contact, purpose: 'account:activation', expiresAt, ...words });
  }

  /** Whoever has not followed the first invitation gets a fresh link, which opens the account with all of its roles. */
  private async tell(known: Account, invitation: Invitation, address: string): Promise<void> {
    if (!known.activated) return this.sendLink(known.id, invitation, emailTo(address));
    await this.messages.send({
      channel: 'email',
      address,
      purpose: 'role:given',
      ...roleGivenMail(invitation, this.messages.link('/')),
    });
  }

  private async make(actor: Actor, welcome: Welcome, contact: Contact, memberId?: string): Promise<string> {
    const { displayName, organizationId } = welcome;
    const id = uuid();
    await this.accounts.insert({
      id,
      account: `u-${id.slice(-12)}`,
      displayName,
      passwordHash: null,
      mustChangePassword: false,
      firstPasswordUntil: null,
      createdBy: actor.accountId,
      homeId: organizationId,
      memberId,
      email: contact.channel === 'email' ? this.email.seal(contact.address, id) : undefined,
    });
    await this.sendLink(id, welcome, contact);
    return id;
  }
}

const emailTo = (address: string): Contact => ({ channel: 'email', address });
