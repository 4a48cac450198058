import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor, Scope } from '#kezhi/kernel';
import {
  Audited,
  CurrentActor,
  Id,
  IfMatch,
  InScope,
  NeverReplayed,
  Pages,
  Requires,
} from '#kezhi/platform/http';
import { AccountInvitations } from '../accounts/account-invitations.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { AccountAnswers } from './account-answers.js';
import {
  AccountDto,
  AccountListParams,
  AccountPageDto,
  AccountWithPasswordDto,
  CreateAccountDto,
  InviteAccountDto,
  toAccountRequest,
  toOpening,
  UpdateAccountDto,
} from './dto/account.dto.js';

const LIST = 'accounts';

@ApiTags('accounts')
@ApiBearerAuth()
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly invitations: AccountInvitations,
    private readonly answers: AccountAnswers,
    private readonly pages: Pages,
  ) {}

  /** Accounts with a role within reach, by name. */
  @Get()
  @Requires('account:read')
  async list(@InScope() scope: Scope, @Query() params: AccountListParams): Promise<AccountPageDto> {
    const read = await this.accounts.list(params, scope, this.pages.query(LIST, params));
    return this.pages.page(LIST, params, read, this.answers.page);
  }

  @Get(':id')
  @Requires('account:read')
  async get(@InScope() scope: Scope, @Id() id: string): Promise<AccountDto> {
    return this.answers.one(await this.accounts.get(id, scope));
  }

  /** A new account, with its first role when the actor may grant it. The answer holds a first password, which is shown nowhere else. */
  @Post()
  @Requires('account:manage')
  @Audited('account:create')
  @NeverReplayed()
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateAccountDto,
  ): Promise<AccountWithPasswordDto> {
    return this.answers.withPassword(await this.accounts.create(actor, toAccountRequest(body)));
  }

  /**
   * Opens an account for the owner of an e-mail address, who chooses the password through a link; an account that the address
   * has activated already gets the role.
   */
  @Post('invitations')
  @Requires('account:manage')
  @Audited('account:invite')
  async invite(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Body() body: InviteAccountDto,
  ): Promise<AccountDto> {
    const id = await this.invitations.open(actor, toOpening(body));
    return this.answers.one(await this.accounts.get(id, scope));
  }

  @Patch(':id')
  @Requires('account:manage')
  @Audited('account:edit')
  async update(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number | null,
    @Body() body: UpdateAccountDto,
  ): Promise<AccountDto> {
    return this.answers.one(await this.accounts.update(actor, id, { ...body, version }));
  }

  /** Signs the account out everywhere and keeps it out. */
  @Post(':id/disabling')
  @HttpCode(200)
  @Requires('account:manage')
  @Audited('account:disable')
  async disable(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number | null,
  ): Promise<AccountDto> {
    return this.answers.one(await this.accounts.disable(actor, id, version));
  }

  @Post(':id/enabling')
  @HttpCode(200)
  @Requires('account:manage')
  @Audited('account:enable')
  async enable(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number | null,
  ): Promise<AccountDto> {
    return this.answers.one(await this.accounts.enable(actor, id, version));
  }

  /** Makes up a new first password, opens the lock and ends all sessions of the account. */
  @Post(':id/password-reset')
  @HttpCode(200)
  @Requires('account:manage')
  @Audited('account:reset-password')
  @NeverReplayed()
  async resetPassword(@CurrentActor() actor: Actor, @Id() id: string): Promise<AccountWithPasswordDto> {
    return this.answers.withPassword(await this.accounts.resetPassword(actor, id));
  }
}
