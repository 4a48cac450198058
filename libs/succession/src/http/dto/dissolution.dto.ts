import { ApiProperty } from '@nestjs/swagger';
import { MayBeAbsent, MayBeNull } from '#kezhi/platform/http';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';

const MEMBERS = ['end', 'follow'] as const;
const LEFT_BEHIND = ['both', 'limit'] as const;

export class DissolutionInputDto {
  @IsString()
  @MaxLength(500)
  reason: string;

  /** Takes over what is below, may certify for the organization, and may take its members. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @MayBeNull()
  @IsUUID()
  successorId?: string | null;

  /** Whether members leave (`end`, the usual) or go over to the successor (`follow`). */
  @ApiProperty({ enum: MEMBERS, required: false })
  @MayBeAbsent()
  @IsIn(MEMBERS)
  members?: (typeof MEMBERS)[number];
}

/** A member who did not come along. */
export class LeftBehindDto {
  volunteerId: string;
  volunteerNo: string;
  volunteerName: string;

  /** `both`: belongs to the successor already. `limit`: holds more memberships than may be held. */
  @ApiProperty({ enum: LEFT_BEHIND })
  reason: (typeof LEFT_BEHIND)[number];
}

export class MembersCarriedDto {
  followed: number;
  /** Memberships and requests that ended without a new one. */
  ended: number;

  /** The first hundred. */
  @ApiProperty({ type: [LeftBehindDto] })
  leftBehind: LeftBehindDto[];
}

/** What went where when an organization ended. */
export class EndedDto {
  organizationId: string;

  @ApiProperty({ type: String, nullable: true })
  successorId: string | null;

  @ApiProperty({ type: MembersCarriedDto })
  members: MembersCarriedDto;

  /** Units that were directly below. */
  unitsMoved: number;

  /** Roles on the organization that ended. */
  grantsEnded: number;
}
