import { Injectable } from '@nestjs/common';
import { type Actor, AppError, Clock, type PageQuery, type Role, type Scope } from '#kezhi/kernel';
import { OrganizationsService } from '#kezhi/organizations';
import { scopeOf, translateConstraints } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import { RoleGrantsService } from '../grants/role-grants.service.js';
import { PasswordLinks } from '../links/password-links.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import type { Account, HeldRole } from './account.js';
import type { AccountQuestion } from './account-conditions.js';
import { type AccountChanges, AccountsRepository, type StatusChange } from './accounts.repository.js';
import { FirstPasswords } from './first-passwords.js';

translateConstraints({ uq_accounts_account: 'IDENTITY.ACCOUNT_TAKEN' });

export interface AccountRequest {
  account: string;
  displayName: string;
  /** The first role; without one somebody else gives it, who may. */
  role: Role | null;
  organizationId: string;
}

export interface AccountWithRoles extends Account {
  grants: HeldRole[];
}

/** An account with the password that was made up for it: it is shown in this answer and nowhere again. */
export interface AccountWithPassword extends AccountWithRoles {
  firstPassword: string;
}

interface Manageable {
  account: AccountWithRoles;
  scope: Scope;
}

/** Looking after other people's accounts. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly grants: RoleGrantsService,
    private readonly passwords: FirstPasswords,
    private readonly sessions: SessionsRepository,
    private readonly organizations: OrganizationsService,
    private readonly links: PasswordLinks,
    private readonly clock: Clock,
  ) {}

  async list(
    question: AccountQuestion,
    scope: Scope,
    page: PageQuery,
  ): Promise<{ rows: AccountWithRoles[]; total?: number }> {
    const { rows, total } = await this.accounts.list(question, scope, page);
    const roles = await this.accounts.rolesOfAll(rows.map(({ id }) => id));
    return {
      rows: rows.map((account) => Object.assign(account, { grants: roles.get(account.id) ?? [] })),
      total,
    };
  }

  async get(id: string, scope: Scope): Promise<AccountWithRoles> {
    const account = await this.accounts.findVisible(id, scope);
    if (!account) throw new AppError('IDENTITY.ACCOUNT_NOT_FOUND');
    return { ...account, grants: await this.accounts.rolesOf(id) };
  }

  /** A new account, with one role when the actor may grant it there, or without any. */
  async create(actor: Actor, request: AccountRequest): Promise<AccountWithPassword> {
    const { account, displayName, role, organizationId } = request;
    const scope = scopeOf(actor, 'account:manage');
    await this.organizations.requireInScope(scope, organizationId);
    const id = uuid();
    const { firstPassword, passwordHash, until } = await this.passwords.make();
    await this.accounts.insert({
      id,
      account,
      displayName,
      passwordHash,
      mustChangePassword: true,
      firstPasswordUntil: until,
      createdBy: actor.accountId,
      homeId: organizationId,
    });
    if (role) await this.grants.giveByHand(actor, { accountId: id, role, organizationId, expiresAt: null });
    return { ...(await this.get(id, scope)), firstPassword };
  }

  async update(actor: Actor, id: string, changes: AccountChanges): Promise<AccountWithRoles> {
    const { scope } = await this.requireManageable(actor, id);
    if (!(await this.accounts.update(id, changes))) throw new AppError('COMMON.STALE');
    return this.get(id, scope);
  }

  /** Ends the account's sessions; its roles stay for the day it is enabled again. */
  disable(actor: Actor, id: string, version: number | null): Promise<AccountWithRoles> {
    return this.setStatus(actor, id, { status: 'disabled', version });
  }

  enable(actor: Actor, id: string, version: number | null): Promise<AccountWithRoles> {
    return this.setStatus(actor, id, { status: 'active', version });
  }

  /** Makes up a new first password, ends the account's sessions and opens its lock. Nobody chooses another's password. */
  async resetPassword(actor: Actor, id: string): Promise<AccountWithPassword> {
    const { account, scope } = await this.requireOthers(actor, id);
    await this.grants.assertMayActAs(actor, scope, id);
    // Roles are given to whoever reads the mail of an address: nobody opens the account before its owner does.
    if (!account.activated) throw new AppError('IDENTITY.NOT_ACTIVATED');
    const firstPassword = await this.passwords.replace(id);
    return { ...(await this.get(id, scope)), firstPassword };
  }

  /** Has a link sent to the owner, who alone chooses the password: nobody gains anything by it. */
  async sendPasswordLink(actor: Actor, id: string): Promise<void> {
    const { account } = await this.requireOthers(actor, id);
    if (account.status !== 'active') throw new AppError('IDENTITY.ACCOUNT_STATUS');
    await this.links.send(id);
  }

  private async setStatus(actor: Actor, id: string, next: StatusChange): Promise<AccountWithRoles> {
    const { account, scope } = await this.requireOthers(actor, id);
    if (account.status === next.status) throw new AppError('IDENTITY.ACCOUNT_STATUS');
    const isNational = account.grants.some(({ role }) => role === 'national_officer');
    if (next.status === 'disabled' && isNational) await this.grants.assertAnotherRemains(id);
    if (!(await this.accounts.setStatus(id, next))) throw new AppError('COMMON.STALE');
    if (next.status === 'disabled')
      await this.sessions.endAll(id, null, 'account-disabled', this.clock.now());
    return this.get(id, scope);
  }

  private async requireOthers(actor: Actor, id: string): Promise<Manageable> {
    if (id === actor.accountId) throw new AppError('IDENTITY.OWN_ACCOUNT');
    return this.requireManageable(actor, id);
  }

  private async requireManageable(actor: Actor, id: string): Promise<Manageable> {
    const scope = scopeOf(actor, 'account:manage');
    const account = await this.get(id, scope);
    await this.grants.assertInCharge(actor, { scope, accountId: id, as: 'system_administrator' });
    return { account, scope };
  }
}
