import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, Length } from 'class-validator';
import type { RevealRecord } from '#kezhi/identity';
import {
  MEMBERSHIP_STATUSES,
  type MembershipStatus,
  type OwnMembership,
  type PersonStatus,
} from '#kezhi/volunteers';
import type { PersonExport } from '../../persons/person-export.js';
import type { OwnPage } from '../../persons/own-page.js';
import { ConsentEntryDto, toConsentEntryDto } from './consents.dto.js';
import { ProvenContactDto } from './registration.dto.js';

const STATUSES = ['pending_confirmation', 'active', 'suspended'] as const;
const SEXES = ['male', 'female'] as const;

export class RegistrarDto {
  organizationId: string;
  organizationName: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

/** What is stored about oneself, secrets masked. */
export class OwnRecordDto {
  id: string;
  volunteerNo: string;
  name: string;

  @ApiProperty({ enum: STATUSES })
  status: PersonStatus;

  /** Under 18: a guardian has to consent. */
  isMinor: boolean;

  idType: string;

  @ApiProperty({ type: String, nullable: true })
  idNumberMasked: string | null;

  @ApiProperty({ enum: SEXES, nullable: true })
  sex: 'male' | 'female' | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate: string | null;

  @ApiProperty({ type: String, nullable: true })
  phoneMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  emailMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  guardianNameMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  guardianPhoneMasked: string | null;

  regionCode: string;
  regionName: string;

  @ApiProperty({ type: String, nullable: true })
  ethnicity: string | null;

  @ApiProperty({ type: String, nullable: true })
  politicalStatus: string | null;

  @ApiProperty({ type: String, nullable: true })
  education: string | null;

  @ApiProperty({ type: String, nullable: true })
  professionalTitle: string | null;

  @ApiProperty({ type: String, nullable: true })
  employer: string | null;

  @ApiProperty({ type: String, nullable: true })
  position: string | null;

  @ApiProperty({ type: [String] })
  expertise: string[];

  /** Official names of activity types. */
  @ApiProperty({ type: [String] })
  serviceIntents: string[];

  @ApiProperty({ type: String, nullable: true })
  availability: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  /** The unit that registered the person; null for who came alone. */
  @ApiProperty({ type: RegistrarDto, nullable: true })
  registrar: RegistrarDto | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt: string | null;

  version: number;
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

export function toAccessDto({ at, byName, byOrganization, details }: RevealRecord): AccessDto {
  const fields = details['fields'];
  return {
    at: at.toISOString(),
    byName,
    byOrganization,
    fields: Array.isArray(fields) ? (fields as string[]) : [],
    reason: String(details['reason'] ?? ''),
  };
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
