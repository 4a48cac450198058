import { Injectable } from '@nestjs/common';
import {
  type Actor,
  AppError,
  GRID,
  type Language,
  type Owed,
  type Permission,
  type Reach,
} from '#kezhi/kernel';
import { type LastSignIn, SessionListRepository } from '../sessions/session-list.repository.js';
import type { Account, HeldRole } from './account.js';
import { AccountEmail } from './account-email.js';
import { AccountsRepository } from './accounts.repository.js';

export interface OwnAccount extends Account {
  grants: HeldRole[];
  owes: Owed | null;
  email: string | null;
  /** What was before this session; null where it was not opened by a password. */
  lastSignIn: LastSignIn | null;
}

/** One permission on one organization, as far as it reaches from there. */
export interface HeldPermission {
  permission: Permission;
  organizationId: string;
  reach: Reach;
}

export interface OwnChanges {
  displayName?: string;
  language?: Language;
}

/** What everybody may do with the own account. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly email: AccountEmail,
    private readonly sessions: SessionListRepository,
  ) {}

  async get({ accountId, sessionId, owes }: Actor): Promise<OwnAccount> {
    const account = await this.accounts.findById(accountId);
    if (!account) throw new AppError('COMMON.UNAUTHENTICATED');
    return {
      ...account,
      owes,
      email: this.email.open(account.sealed, accountId),
      lastSignIn: await this.sessions.lastSignIn(sessionId),
      grants: await this.accounts.rolesOf(accountId),
    };
  }

  async update(actor: Actor, changes: OwnChanges): Promise<OwnAccount> {
    await this.accounts.update(actor.accountId, changes);
    return this.get(actor);
  }
}

/** Every permission that the actor's roles hold, one entry per organization it was granted on. Pure. */
export function permissionsOf({ grants }: Actor): HeldPermission[] {
  return grants.flatMap(({ role, organizationId }) =>
    (Object.entries(GRID[role]) as Array<[Permission, Reach]>).map(([permission, reach]) => ({
      permission,
      organizationId,
      reach,
    })),
  );
}
