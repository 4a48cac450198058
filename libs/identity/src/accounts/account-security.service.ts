import { Injectable } from '@nestjs/common';
import { type Actor, AppError, Clock } from '#kezhi/kernel';
import { scopeOf } from '#kezhi/platform';
import { RoleGrantsService } from '../grants/role-grants.service.js';
import { AccountNotices } from '../notices/account-notices.js';
import { SecondFactorsRepository } from '../second-factor/second-factors.repository.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { AccountsRepository } from './accounts.repository.js';
import { CredentialsRepository } from './credentials.repository.js';

/** What an officer or a security administrator does about the keys of other people's accounts. Nothing of it lets them in. */
@Injectable()
export class AccountSecurityService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly grants: RoleGrantsService,
    private readonly credentials: CredentialsRepository,
    private readonly factors: SecondFactorsRepository,
    private readonly stored: SessionsRepository,
    private readonly notices: AccountNotices,
    private readonly clock: Clock,
  ) {}

  /** Ends all of the account's sessions. */
  async endSessions(actor: Actor, id: string): Promise<void> {
    await this.requireOthers(actor, id);
    await this.stored.endAll(id, null, 'revoked', this.clock.now());
  }

  /** Opens the locks of password and second factor before their time. */
  async unlock(actor: Actor, id: string): Promise<void> {
    await this.requireOthers(actor, id);
    await this.credentials.unlock(id, this.clock.now());
    await this.factors.unlock(id);
  }

  /** Removes a lost second factor: the owner signs in with the password alone, and enrols a new one. */
  async resetSecondFactor(actor: Actor, id: string): Promise<void> {
    await this.requireOthers(actor, id);
    if (!(await this.factors.remove(id))) throw new AppError('IDENTITY.SECOND_FACTOR_ABSENT');
    await this.stored.endAll(id, null, 'second-factor-reset', this.clock.now());
    await this.accounts.touch(id);
    await this.notices.tell(id, 'second-factor-reset');
  }

  private async requireOthers(actor: Actor, id: string): Promise<void> {
    if (id === actor.accountId) throw new AppError('IDENTITY.OWN_ACCOUNT');
    const scope = scopeOf(actor, 'account:secure');
    if (!(await this.accounts.findVisible(id, scope))) throw new AppError('IDENTITY.ACCOUNT_NOT_FOUND');
    await this.grants.assertInCharge(actor, { scope, accountId: id, as: 'security_administrator' });
  }
}
