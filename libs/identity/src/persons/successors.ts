import { Injectable } from '@nestjs/common';
import { type Actor, AppError } from '#kezhi/kernel';
import type { NamedOrganization } from '#kezhi/organizations';
import {
  type Channel,
  type KnownPerson,
  Messages,
  PersonDirectory,
  scopeOf,
  translateConstraints,
} from '#kezhi/platform';
import { AccountEmail } from '../accounts/account-email.js';
import { AccountInvitations } from '../accounts/account-invitations.js';
import type { Account } from '../accounts/account.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';

translateConstraints({ uq_accounts_member: 'IDENTITY.MEMBER_INVITED' });

/** Who is to administer an organization: a member of it, or an account that the actor sees. */
export type Successor = { volunteerId: string } | { accountId: string };

export interface SuccessorAccount {
  accountId: string;
  /** How its owner was invited to choose a password; null for an account that is in use. */
  invited: Channel | null;
}

/** The account of the office by which a successor administers: their own, or one that is opened for a member. */
@Injectable()
export class Successors {
  constructor(
    private readonly people: PersonDirectory,
    private readonly accounts: AccountsRepository,
    private readonly invitations: AccountInvitations,
    private readonly email: AccountEmail,
    private readonly messages: Messages,
  ) {}

  /** Call it within a unit of work: an invitation is written with it. */
  async accountOf(actor: Actor, organization: NamedOrganization, to: Successor): Promise<SuccessorAccount> {
    const account =
      'accountId' in to
        ? await this.visible(actor, to.accountId)
        : await this.ofMember(actor, organization, to.volunteerId);
    if (account.accountId === actor.accountId) throw new AppError('IDENTITY.OWN_ACCOUNT');
    return account;
  }

  private async visible(actor: Actor, accountId: string): Promise<SuccessorAccount> {
    const account = await this.accounts.findVisible(accountId, scopeOf(actor, 'account:read'));
    if (!account) throw new AppError('IDENTITY.ACCOUNT_NOT_FOUND');
    refuseDisabled(account);
    return { accountId, invited: null };
  }

  private async ofMember(
    actor: Actor,
    organization: NamedOrganization,
    personId: string,
  ): Promise<SuccessorAccount> {
    const member = await this.people.findMember(organization.id, personId);
    if (!member) throw new AppError('IDENTITY.NO_SUCH_MEMBER');
    const known = (await this.accounts.findByMember(personId)) ?? (await this.byAddress(member));
    refuseDisabled(known);
    if (known?.activated) return { accountId: known.id, invited: null };
    return this.invite(actor, organization, member, known);
  }

  private async invite(
    actor: Actor,
    { id: organizationId, name: organizationName }: NamedOrganization,
    { personId, displayName, contacts }: KnownPerson,
    waiting: Account | null,
  ): Promise<SuccessorAccount> {
    const contact = contacts.find(({ channel }) => this.messages.isOn(channel));
    if (!contact) throw new AppError('IDENTITY.MEMBER_UNREACHABLE');
    const language = waiting?.language ?? 'zh';
    const welcome = { displayName, organizationId, organizationName, language };
    if (waiting) await this.invitations.sendLink(waiting.id, welcome, contact);
    const accountId =
      waiting?.id ?? (await this.invitations.openForMember(actor, welcome, contact, personId));
    return { accountId, invited: contact.channel };
  }

  /** Mailboxes are shared by families and offices: only an account of the same name is the member's. */
  private async byAddress({ contacts, displayName }: KnownPerson): Promise<Account | null> {
    const address = contacts.find(({ channel }) => channel === 'email')?.address;
    if (address === undefined) return null;
    const account = await this.accounts.findByEmail(this.email.blindOf(address));
    return account?.displayName === displayName ? account : null;
  }
}

function refuseDisabled(account: Account | null): void {
  if (account?.status === 'disabled') throw new AppError('IDENTITY.SUCCESSOR_DISABLED');
}
