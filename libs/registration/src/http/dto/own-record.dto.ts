import { ApiProperty, OmitType } from '@nestjs/swagger';
import { IsString, IsUUID, Length } from 'class-validator';
import {
  MEMBERSHIP_STATUSES,
  type MembershipStatus,
  type OwnMembership,
  type PersonStatus,
} from '#kezhi/volunteers';
import { VolunteerDetailDto } from '#kezhi/volunteers/http';
import type { Access } from '../../persons/own-accesses.js';
import type { PersonExport } from '../../persons/person-export.js';
import type { OwnPage } from '../../persons/own-page.js';
import { ConsentEntryDto, toConsentEntryDto } from './consents.dto.js';
import { ProvenContactDto } from './registration.dto.js';

const STATUSES = ['pending_confirmation', 'active', 'suspended'] as const;
const PLACES = ['record', 'import'] as const;

export class RegistrarDto {
  organizationId: string;
  organizationName: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

/** What is stored about oneself, secrets masked. */
export class OwnRecordDto extends OmitType(VolunteerDetailDto, [
  'name',
  'status',
  'under14',
  'organizations',
  'updatedAt',
]) {
  name: string;

  @ApiProperty({ enum: STATUSES })
  status: PersonStatus;

  /** Under 18: a guardian has to consent. */
  isMinor: boolean;

  /** The unit that registered the person; null for who came alone. */
  @ApiProperty({ type: RegistrarDto, nullable: true })
  registrar: RegistrarDto | null;
}

export class OwnMembershipDto {
  id: string;
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

  /** Why it was declined or taken away, as the organization wrote it. */
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  /** When no person ended it: `organization_dissolved`, `organization_merged`, `organization_rejected`. */
  @ApiProperty({ type: String, nullable: true })
  endReason: string | null;
}

export class OwnMembershipsDto {
  /** The newest first, those that are over as well. */
  @ApiProperty({ type: [OwnMembershipDto] })
  items: OwnMembershipDto[];
}

export class AskToJoinDto {
  @IsUUID()
  organizationId: string;
}

export class AskedDto {
  /** The membership's. */
  id: string;
}

export class NewContactDto extends ProvenContactDto {
  /** The own document number, once more. */
  @IsString()
  @Length(5, 50)
  idNumber: string;
}

/** One look of staff at sealed data. */
export class AccessDto {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  /** Null when the account is no more. */
  @ApiProperty({ type: String, nullable: true })
  byName: string | null;

  @ApiProperty({ type: String, nullable: true })
  byOrganization: string | null;

  /** At the record, or at the row of the file by which a unit registered the person. */
  @ApiProperty({ enum: PLACES })
  where: (typeof PLACES)[number];

  @ApiProperty({ type: [String] })
  fields: string[];

  reason: string;
}

export class AccessPageDto {
  @ApiProperty({ type: [AccessDto] })
  items: AccessDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class ClosedDto {
  id: string;

  @ApiProperty({ enum: ['closed'] })
  status: 'closed';
}

/** Secrets in clear: for their owner. */
export class OwnExportDto extends OwnRecordDto {
  @ApiProperty({ type: String, format: 'date-time' })
  exportedAt: string;

  /** By field: idNumber, phone, email, guardianName, guardianPhone. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  secrets: Record<string, string>;

  @ApiProperty({ type: [OwnMembershipDto] })
  memberships: OwnMembershipDto[];

  @ApiProperty({ type: [ConsentEntryDto] })
  consents: ConsentEntryDto[];

  @ApiProperty({ type: [AccessDto] })
  accesses: AccessDto[];
}

export function toOwnRecordDto({ person, registrar, isMinor }: OwnPage): OwnRecordDto {
  const { organizations: _organizations, updatedAt: _updatedAt, createdAt, confirmedAt, ...rest } = person;
  return {
    ...rest,
    isMinor,
    registrar: registrar && { ...registrar, at: registrar.at.toISOString() },
    createdAt: createdAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
  };
}

export function toOwnMembershipsDto(rows: readonly OwnMembership[]): OwnMembershipsDto {
  return { items: rows.map(toOwnMembershipDto) };
}

function toOwnMembershipDto({ createdAt, decidedAt, endedAt, ...row }: OwnMembership): OwnMembershipDto {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}

export function toAccessDto({ at, byName, byOrganization, where, fields, reason }: Access): AccessDto {
  return { at: at.toISOString(), byName, byOrganization, where, fields: [...fields], reason };
}

export function toOwnExportDto(record: PersonExport): OwnExportDto {
  return {
    ...toOwnRecordDto(record),
    exportedAt: record.exportedAt.toISOString(),
    secrets: { ...record.secrets },
    memberships: record.memberships.map(toOwnMembershipDto),
    consents: record.consents.map(toConsentEntryDto),
    accesses: record.accesses.map(toAccessDto),
  };
}
