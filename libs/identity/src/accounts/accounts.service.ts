import { Injectable } from '@nestjs/common';
import { type Actor, AppError, Clock, type PageQuery, type Role, type Scope } from '#kezhi/kernel';
import { scopeOf, translateConstraints } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import { RoleGrantsService } from '../grants/role-grants.service.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import type { Account, HeldRole } from './account.js';
import {
  type AccountChanges,
  type AccountQuestion,
  AccountsRepository,
  type StatusChange,
} from './accounts.repository.js';
import { FirstPasswords } from './first-passwords.js';

translateConstraints({ uq_accounts_account: 'IDENTITY.ACCOUNT_TAKEN' });

export interface AccountRequest {
  account: string;
  displayName: string;
  role: Role;
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

  /** A new account with one role, which the actor must be able to grant there. */
  async create(actor: Actor, request: AccountRequest): Promise<AccountWithPassword> {
    const { account, displayName, role, organizationId } = request;
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
    });
    await this.grants.give(actor, { accountId: id, role, organizationId, expiresAt: null });
    return { ...(await this.get(id, scopeOf(actor, 'account:manage'))), firstPassword };
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
    const { scope } = await this.requireOthers(actor, id);
    const firstPassword = await this.passwords.replace(id);
    return { ...(await this.get(id, scope)), firstPassword };
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
    await this.grants.assertMayManage(actor, scope, id);
    return { account, scope };
  }
}
