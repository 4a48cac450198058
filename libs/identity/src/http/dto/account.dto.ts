import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Language, type Role, ROLES } from '#kezhi/kernel';
import { PageParams, type PageShape } from '#kezhi/platform/http';
import type { AccountStatus } from '../../accounts/account.js';
import type { AccountWithPassword, AccountWithRoles } from '../../accounts/accounts.service.js';
import { HeldRoleDto, LANGUAGES, toHeldRoleDto } from './me.dto.js';

const STATUSES = ['active', 'disabled'] as const;

/** Letters of any script, digits and a few signs; nothing that could be taken for a path, a tag or a command. */
const ACCOUNT_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u;

export class AccountListParams extends PageParams {
  /** Part of the account or of the display name. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  q?: string;

  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: AccountStatus;

  /** Id of an organization: accounts with a role on it or below it. */
  @IsOptional()
  @IsUUID()
  within?: string;

  @ApiPropertyOptional({ enum: ROLES })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;
}

export class CreateAccountDto {
  /** 2 to 64 letters, digits and `. _ @ -`; unique, whatever the case. */
  @IsString()
  @Matches(ACCOUNT_NAME)
  account: string;

  @IsString()
  @Length(1, 64)
  displayName: string;

  /** Where the account gets its first role. */
  @IsUUID()
  organizationId: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role: Role;
}

export class UpdateAccountDto {
  @IsOptional()
  @IsString()
  @Length(1, 64)
  displayName?: string;
}

export class AccountDto {
  id: string;
  account: string;
  displayName: string;

  @ApiProperty({ enum: STATUSES })
  status: AccountStatus;

  mustChangePassword: boolean;

  /** Until when wrong passwords keep the account locked; null when it is open. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lockedUntil: Date | null;

  @ApiProperty({ enum: LANGUAGES, nullable: true })
  language: Language | null;

  createdAt: Date;
  updatedAt: Date;

  /** Also the ETag. */
  version: number;

  /** The roles in force. */
  @ApiProperty({ type: [HeldRoleDto] })
  grants: HeldRoleDto[];
}

export class AccountWithPasswordDto extends AccountDto {
  /** Shown in this answer only; it opens the door to a change of password, for a week. */
  firstPassword: string;
}

export class AccountPageDto {
  @ApiProperty({ type: [AccountDto] })
  items: AccountDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  total?: number;
}

export function toAccountDto(account: AccountWithRoles): AccountDto {
  return {
    id: account.id,
    account: account.account,
    displayName: account.displayName,
    status: account.status,
    mustChangePassword: account.mustChangePassword,
    lockedUntil: account.lockedUntil,
    language: account.language,
    createdAt: account.createdAt,
    updatedAt: account.updatedAt,
    version: account.version,
    grants: account.grants.map(toHeldRoleDto),
  };
}

export function toAccountWithPasswordDto(account: AccountWithPassword): AccountWithPasswordDto {
  return { ...toAccountDto(account), firstPassword: account.firstPassword };
}

export const ACCOUNT_PAGE: PageShape<AccountWithRoles, AccountDto> = {
  toItem: toAccountDto,
  sortKey: ({ account, id }) => [account, id],
};
