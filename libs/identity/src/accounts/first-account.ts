import { Injectable } from '@nestjs/common';
import { OrganizationsService } from '#kezhi/organizations';
import { AppConfig, AuditLog, Database } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import { RoleGrantsRepository } from '../grants/role-grants.repository.js';
import { makeFirstPassword } from '../passwords/first-password.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { passwordProblem } from '../passwords/password-policy.js';
import { AccountsRepository } from './accounts.repository.js';

/** The account that the first start made; `password` only when it was made up, to be shown this once. */
export interface MadeAccount {
  account: string;
  password?: string;
}

/** Makes the national officer whom everybody else gets their account from. */
@Injectable()
export class FirstAccount {
  constructor(
    private readonly config: AppConfig,
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly grants: RoleGrantsRepository,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditLog,
    private readonly organizations: OrganizationsService,
  ) {}

  /**
   * Null when there is an account already. Safe to call from several processes at once. The regions must be there
   * (reference data); 中国科协 is made when it is not. In production a made-up password must be changed at the first sign-in, and so must a
   * configured one that the policy would refuse.
   */
  async ensure(): Promise<MadeAccount | null> {
    if (await this.accounts.any()) return null;
    const { account, password } = this.config.admin;
    const used = password ?? makeFirstPassword();
    const isWeak = password === null || passwordProblem(password, account) !== null;
    const passwordHash = await this.hasher.hash(used);
    const made = await this.database.run(() => this.make(passwordHash, this.config.production && isWeak));
    if (!made) return null;
    return password === null ? { account, password: used } : { account };
  }

  private async make(passwordHash: string, mustChangePassword: boolean): Promise<boolean> {
    await this.accounts.lockForFirst();
    if (await this.accounts.any()) return false;
    const organizationId = await this.organizations.ensureNational();
    const id = uuid();
    const { account } = this.config.admin;
    await this.accounts.insert({
      id,
      account,
      displayName: '全国管理员',
      passwordHash,
      mustChangePassword,
      firstPasswordUntil: null,
      createdBy: null,
    });
    const grant = {
      id: uuid(),
      accountId: id,
      role: 'national_officer',
      organizationId,
      expiresAt: null,
    } as const;
    await this.grants.insert({ ...grant, grantedBy: null });
    await this.audit.append({
      action: 'account:create',
      objectType: 'account',
      objectId: id,
      organizationId,
    });
    return true;
  }
}
