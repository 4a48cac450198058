import { IsBoolean, IsString, IsUUID, Length } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { AppError, type Role, ROLES } from '#kezhi/kernel';
import { type Channel, CHANNELS, type KnownMember } from '#kezhi/platform';
import { MayBeAbsent, PageParams, type PageShape } from '#kezhi/platform/http';
import { maskEmail, maskPhone } from '#kezhi/standards';
import type { Administration } from '../../grants/administrations.js';
import type { Transfer, Transferred } from '../../grants/administration-transfers.js';
import type { Successor } from '../../persons/successors.js';
import { RoleGrantDto, toRoleGrantDto } from './role-grant.dto.js';

export class CandidateListParams extends PageParams {
  /** A part of the name. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 64)
  q?: string;
}

export class AdministrationTransferDto {
  /** An administrator of the organization. */
  @IsUUID()
  fromAccountId: string;

  /** A member of the organization; either this or `toAccountId`. */
  @MayBeAbsent()
  @IsUUID()
  toVolunteerId?: string;

  /** An account within reach; either this or `toVolunteerId`. */
  @MayBeAbsent()
  @IsUUID()
  toAccountId?: string;

  /** `true`: the former administrator stays one beside the new one, who takes a free seat. */
  @MayBeAbsent()
  @IsBoolean()
  formerStays?: boolean;
}

export class TransferredDto extends RoleGrantDto {
  /** How the new administrator was invited to choose a password; null for an account that is in use. */
  @ApiProperty({ enum: CHANNELS, nullable: true })
  invited: Channel | null;
}

export class AdministrationDto {
  /** How many administrators the organization may have now; null without a rule in force. */
  @ApiProperty({ type: Number, nullable: true })
  seats: number | null;

  @ApiProperty({ type: [RoleGrantDto] })
  administrators: RoleGrantDto[];
}

export class GivableRolesDto {
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
}

export class CandidateDto {
  volunteerId: string;
  volunteerNo: string;
  name: string;

  /** How an invitation would go; null when the member cannot be reached. */
  @ApiProperty({ enum: CHANNELS, nullable: true })
  channel: Channel | null;

  @ApiProperty({ type: String, nullable: true })
  contactMasked: string | null;
}

export class CandidatePageDto {
  @ApiProperty({ type: [CandidateDto] })
  items: CandidateDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export function toTransfer({ fromAccountId, formerStays, ...to }: AdministrationTransferDto): Transfer {
  return { fromAccountId, to: toSuccessor(to), formerStays: formerStays ?? false };
}

function toSuccessor({
  toVolunteerId,
  toAccountId,
}: Pick<AdministrationTransferDto, 'toVolunteerId' | 'toAccountId'>): Successor {
  if (toVolunteerId !== undefined && toAccountId === undefined) return { volunteerId: toVolunteerId };
  if (toAccountId !== undefined && toVolunteerId === undefined) return { accountId: toAccountId };
  throw new AppError('IDENTITY.SUCCESSOR_REQUIRED');
}

export function toTransferredDto({ grant, invited }: Transferred): TransferredDto {
  return { ...toRoleGrantDto(grant), invited };
}

export function toAdministrationDto({ seats, administrators }: Administration): AdministrationDto {
  return { seats, administrators: administrators.map(toRoleGrantDto) };
}

function toCandidateDto({ personId, volunteerNo, displayName, contacts }: KnownMember): CandidateDto {
  const [first] = contacts;
  return {
    volunteerId: personId,
    volunteerNo,
    name: displayName,
    channel: first?.channel ?? null,
    contactMasked: first ? (first.channel === 'email' ? maskEmail : maskPhone)(first.address) : null,
  };
}

export const CANDIDATE_PAGE: PageShape<KnownMember, CandidateDto> = {
  toItem: toCandidateDto,
  sortKey: ({ personId }) => [personId],
};
