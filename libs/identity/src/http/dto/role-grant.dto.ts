import { IsIn, IsISO8601, IsUUID, Matches } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Role, ROLES } from '#kezhi/kernel';
import { IsFlag, MayBeAbsent, PageParams, type PageShape } from '#kezhi/platform/http';
import type { GrantStatus, RoleGrant } from '../../grants/role-grants.repository.js';
import type { RoleGift } from '../../grants/role-grants.service.js';

/** A time without its offset would mean another moment on another machine. */
const WITH_OFFSET = /(Z|[+-]\d\d:\d\d)$/;

const GRANT_STATUSES = ['in-force', 'expired', 'revoked'] as const satisfies readonly GrantStatus[];

export class RoleGrantListParams extends PageParams {
  /** Id of an organization: roles on it or below it. */
  @MayBeAbsent()
  @IsUUID()
  within?: string;

  /** Id of an account. */
  @MayBeAbsent()
  @IsUUID()
  accountId?: string;

  @ApiPropertyOptional({ enum: ROLES })
  @MayBeAbsent()
  @IsIn(ROLES)
  role?: Role;

  /** `true`: also those that were revoked or have run out. */
  @IsFlag()
  ended?: boolean;
}

export class GrantRoleDto {
  @IsUUID()
  accountId: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role: Role;

  @IsUUID()
  organizationId: string;

  /** RFC 3339 with offset; left out, the role stays until it is revoked. */
  @ApiPropertyOptional({ format: 'date-time' })
  @MayBeAbsent()
  @IsISO8601({ strict: true }, { message: 'FIELD.PATTERN' })
  @Matches(WITH_OFFSET)
  expiresAt?: string;
}

export class RoleGrantDto {
  id: string;
  accountId: string;
  account: string;
  displayName: string;

  @ApiProperty({ enum: ROLES })
  role: Role;

  organizationId: string;
  organizationName: string;
  grantedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt: Date | null;

  /** `expired`: its time ran out; `revoked`: somebody took it away before. */
  @ApiProperty({ enum: GRANT_STATUSES })
  status: GrantStatus;
}

export class RoleGrantPageDto {
  @ApiProperty({ type: [RoleGrantDto] })
  items: RoleGrantDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  total?: number;
}

export function toRoleGift({ accountId, role, organizationId, expiresAt }: GrantRoleDto): RoleGift {
  return { accountId, role, organizationId, expiresAt: expiresAt === undefined ? null : new Date(expiresAt) };
}

export function toRoleGrantDto(grant: RoleGrant): RoleGrantDto {
  return { ...grant };
}

export const ROLE_GRANT_PAGE: PageShape<RoleGrant, RoleGrantDto> = {
  toItem: toRoleGrantDto,
  sortKey: ({ id }) => [id],
};
