import { Injectable } from '@nestjs/common';
import type { PageShape } from '#kezhi/platform/http';
import { maskEmail } from '#kezhi/standards';
import { AccountEmail } from '../accounts/account-email.js';
import type { AccountWithPassword, AccountWithRoles } from '../accounts/accounts.service.js';
import type { AccountDto, AccountWithPasswordDto } from './dto/account.dto.js';
import { toHeldRoleDto } from './dto/me.dto.js';

/** Accounts on the wire: the e-mail address is opened here, and masked at once. */
@Injectable()
export class AccountAnswers {
  readonly page: PageShape<AccountWithRoles, AccountDto> = {
    toItem: (account) => this.one(account),
    sortKey: ({ account, id }) => [account, id],
  };

  constructor(private readonly email: AccountEmail) {}

  one(found: AccountWithRoles): AccountDto {
    const { sealed, grants, ...account } = found;
    const email = this.email.open(sealed, account.id);
    return {
      id: account.id,
      account: account.account,
      displayName: account.displayName,
      status: account.status,
      mustChangePassword: account.mustChangePassword,
      activated: account.activated,
      emailMasked: email === null ? null : maskEmail(email),
      hasSecondFactor: account.hasSecondFactor,
      lastSignInAt: account.lastSignInAt,
      lockedUntil: account.lockedUntil,
      language: account.language,
      createdAt: account.createdAt,
      updatedAt: account.updatedAt,
      version: account.version,
      grants: grants.map(toHeldRoleDto),
    };
  }

  withPassword(account: AccountWithPassword): AccountWithPasswordDto {
    return { ...this.one(account), firstPassword: account.firstPassword };
  }
}
