import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { MayBeAbsent, PageParams } from '#kezhi/platform/http';
import type { MembershipRow } from '../../membership.js';
import {
  MEMBERSHIP_STATUSES,
  type MembershipStatus,
  PERSON_STATUSES,
  type PersonStatus,
} from '../../person.js';
import { volunteerNo } from '../../volunteer-number.js';

export class MembershipListParams extends PageParams {
  @MayBeAbsent()
  @IsUUID()
  volunteer?: string;

  @MayBeAbsent()
  @IsUUID()
  organization?: string;

  /** Id of an organization: memberships of it or of anything under it. */
  @MayBeAbsent()
  @IsUUID()
  within?: string;

  /** A part of the volunteer's name. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiProperty({ enum: MEMBERSHIP_STATUSES, required: false })
  @MayBeAbsent()
  @IsIn(MEMBERSHIP_STATUSES)
  status?: MembershipStatus;
}

export class MembershipDto {
  id: string;
  volunteerId: string;
  volunteerNo: string;
  volunteerName: string;

  @ApiProperty({ enum: PERSON_STATUSES })
  volunteerStatus: PersonStatus;

  organizationId: string;
  organizationName: string;

  @ApiProperty({ enum: MEMBERSHIP_STATUSES })
  status: MembershipStatus;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: string | null;

  /** When no person ended it: `organization_dissolved`, `organization_merged`, `organization_rejected`. */
  @ApiProperty({ type: String, nullable: true })
  endReason: string | null;
  /** Of the last decision. */
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  version: number;
}

export class MembershipPageDto {
  @ApiProperty({ type: [MembershipDto] })
  items: MembershipDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  total?: number;
}

export function toMembershipDto({ number, birthDate: _birthDate, ...row }: MembershipRow): MembershipDto {
  return {
    ...row,
    volunteerNo: volunteerNo(number),
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
