import { IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Language, type Role, ROLES } from '#kezhi/kernel';
import { MayBeAbsent, PageParams } from '#kezhi/platform/http';
import type { AccountStatus } from '../../accounts/account.js';
import type { AccountRequest } from '../../accounts/accounts.service.js';
import type { Opening } from '../../accounts/invitation.js';
import { HeldRoleDto, LANGUAGES } from './me.dto.js';

const STATUSES = ['active', 'disabled'] as const;

/** Letters of any script, digits and a few signs; nothing that could be taken for a path, a tag or a command. */
const ACCOUNT_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u;

export class AccountListParams extends PageParams {
  /** Part of the account or of the display name. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 64)
  q?: string;

  @ApiPropertyOptional({ enum: STATUSES })
  @MayBeAbsent()
  @IsIn(STATUSES)
  status?: AccountStatus;

  /** Id of an organization: accounts with a role on it or below it. */
  @MayBeAbsent()
  @IsUUID()
  within?: string;

  @ApiPropertyOptional({ enum: ROLES })
  @MayBeAbsent()
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

  /** Where the account gets its first role; without one, the organization it is opened for. */
  @IsUUID()
  organizationId: string;

  /** Only for those who may grant it; a security administrator gives it later otherwise. */
  @ApiPropertyOptional({ enum: ROLES })
  @MayBeAbsent()
  @IsIn(ROLES)
  role?: Role;
}

export class InviteAccountDto {
  /** The owner chooses the password through a link that is sent there. */
  @IsString()
  @Length(3, 254)
  email: string;

  @IsString()
  @Length(1, 64)
  displayName: string;

  @IsUUID()
  organizationId: string;

  @ApiPropertyOptional({ enum: ROLES })
  @MayBeAbsent()
  @IsIn(ROLES)
  role?: Role;

  /** Of the message; Chinese when left out. */
  @ApiPropertyOptional({ enum: LANGUAGES })
  @MayBeAbsent()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class UpdateAccountDto {
  @MayBeAbsent()
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

  /** False while an invitation has not been followed. */
  activated: boolean;

  @ApiProperty({ type: String, nullable: true })
  emailMasked: string | null;

  hasSecondFactor: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastSignInAt: Date | null;

  /** Until when wrong passwords or codes keep the account locked; null when it is open. */
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

export function toAccountRequest({ role, ...request }: CreateAccountDto): AccountRequest {
  return { ...request, role: role ?? null };
}

export function toOpening({ role, language, ...opening }: InviteAccountDto): Opening {
  return { ...opening, role: role ?? null, language: language ?? 'zh' };
}
