import { MayBeAbsent } from '#kezhi/platform/http';
import { IsIn, IsString, Length } from 'class-validator';
import { type Language, type Permission, PERMISSIONS, type Reach, type Role, ROLES } from '#kezhi/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { maskEmail } from '#kezhi/standards';
import type { HeldRole } from '../../accounts/account.js';
import type { HeldPermission, OwnAccount } from '../../accounts/own-account.service.js';

export const LANGUAGES = ['zh', 'en'] as const;
const REACHES = ['self', 'unit', 'subtree', 'all'] as const;

export class HeldRoleDto {
  id: string;

  @ApiProperty({ enum: ROLES })
  role: Role;

  organizationId: string;
  organizationName: string;

  /** Region code of the territory that an association officer reads as well; null on the professional line. */
  @ApiProperty({ type: String, nullable: true })
  territory: string | null;

  /** Null: until it is revoked. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: Date | null;
}

export class LastSignInDto {
  /** Null when this is the first. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at: Date | null;

  /** Wrong passwords and codes since then, before this sign-in. */
  failures: number;
}

export class MeDto {
  id: string;
  account: string;
  displayName: string;

  @ApiProperty({ enum: LANGUAGES, nullable: true })
  language: Language | null;

  mustChangePassword: boolean;

  /** The own roles need a second factor, and nothing else is possible before one is set up. */
  mustEnrolSecondFactor: boolean;

  @ApiProperty({ type: String, nullable: true })
  emailMasked: string | null;

  /** The sign-in before the one of this session; null for sessions that no password opened. */
  @ApiProperty({ type: LastSignInDto, nullable: true })
  lastSignIn: LastSignInDto | null;

  @ApiProperty({ type: [HeldRoleDto] })
  grants: HeldRoleDto[];
}

export class HeldPermissionDto {
  @ApiProperty({ enum: PERMISSIONS })
  permission: Permission;

  organizationId: string;

  /** How far it reaches from the organization. */
  @ApiProperty({ enum: REACHES })
  reach: Reach;
}

export class UpdateMeDto {
  @MayBeAbsent()
  @IsString()
  @Length(1, 64)
  displayName?: string;

  @ApiProperty({ enum: LANGUAGES, required: false })
  @MayBeAbsent()
  @IsIn(LANGUAGES)
  language?: Language;
}

export function toMeDto(own: OwnAccount): MeDto {
  const { id, account, displayName, language, mustChangePassword, owes, email, lastSignIn, grants } = own;
  return {
    id,
    account,
    displayName,
    language,
    mustChangePassword,
    mustEnrolSecondFactor: owes === 'second-factor',
    emailMasked: email === null ? null : maskEmail(email),
    lastSignIn,
    grants: grants.map(toHeldRoleDto),
  };
}

export function toHeldRoleDto(role: HeldRole): HeldRoleDto {
  return { ...role };
}

export function toHeldPermissionDto(held: HeldPermission): HeldPermissionDto {
  return { ...held };
}
