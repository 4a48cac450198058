import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor, Scope } from '#kezhi/kernel';
import { Audited, CurrentActor, Id, InScope, Pages, Requires } from '#kezhi/platform/http';
import { AccountsService } from '../accounts/accounts.service.js';
import {
  ACCOUNT_PAGE,
  AccountDto,
  AccountListParams,
  AccountPageDto,
  AccountWithPasswordDto,
  CreateAccountDto,
  toAccountDto,
  toAccountWithPasswordDto,
  UpdateAccountDto,
} from './dto/account.dto.js';

const LIST = 'accounts';

@ApiTags('accounts')
@ApiBearerAuth()
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly pages: Pages,
  ) {}

  /** Accounts with a role within reach, by name. */
  @Get()
  @Requires('account:read')
  async list(@InScope() scope: Scope, @Query() params: AccountListParams): Promise<AccountPageDto> {
    const read = await this.accounts.list(params, scope, this.pages.query(LIST, params));
    return this.pages.page(LIST, params, read, ACCOUNT_PAGE);
  }

  @Get(':id')
  @Requires('account:read')
  async get(@InScope() scope: Scope, @Id() id: string): Promise<AccountDto> {
    return toAccountDto(await this.accounts.get(id, scope));
  }

  /** A new account with its first role. The answer holds a first password, which is shown nowhere else. */
  @Post()
  @Requires('account:manage')
  @Audited('account:create')
  async create(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Body() body: CreateAccountDto,
  ): Promise<AccountWithPasswordDto> {
    return toAccountWithPasswordDto(await this.accounts.create(actor, scope, body));
  }

  @Patch(':id')
  @Requires('account:manage')
  @Audited('account:edit')
  async update(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() body: UpdateAccountDto,
  ): Promise<AccountDto> {
    return toAccountDto(await this.accounts.update(actor, scope, id, body));
  }

  /** Signs the account out everywhere and keeps it out. */
  @Post(':id/disabling')
  @HttpCode(200)
  @Requires('account:manage')
  @Audited('account:disable')
  async disable(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
  ): Promise<AccountDto> {
    return toAccountDto(await this.accounts.disable(actor, scope, id));
  }

  @Post(':id/enabling')
  @HttpCode(200)
  @Requires('account:manage')
  @Audited('account:enable')
  async enable(@CurrentActor() actor: Actor, @InScope() scope: Scope, @Id() id: string): Promise<AccountDto> {
    return toAccountDto(await this.accounts.enable(actor, scope, id));
  }

  /** Makes up a new first password, opens the lock and ends all sessions of the account. */
  @Post(':id/password-reset')
  @HttpCode(200)
  @Requires('account:manage')
  @Audited('account:reset-password')
  async resetPassword(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
  ): Promise<AccountWithPasswordDto> {
    return toAccountWithPasswordDto(await this.accounts.resetPassword(actor, scope, id));
  }
}
