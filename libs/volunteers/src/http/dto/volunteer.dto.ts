import { ApiProperty } from '@nestjs/swagger';
import {
  MEMBERSHIP_STATUSES,
  type MembershipStatus,
  PERSON_STATUSES,
  type PersonStatus,
} from '../../person.js';
import type { Volunteer } from '../../volunteer.js';

export class VolunteerOrganizationDto {
  id: string;
  name: string;

  @ApiProperty({ enum: MEMBERSHIP_STATUSES })
  status: MembershipStatus;
}

/** A person as lists show one. Secrets are masked. */
export class VolunteerDto {
  id: string;
  /** The public number (志愿者编号): `V`, ten digits and a check digit. */
  volunteerNo: string;
  /** Of children under 14 only the first character, in lists. */
  name: string;

  /** Every field counts as sensitive: the record is opened for a reason. */
  under14: boolean;

  @ApiProperty({ enum: ['male', 'female'], nullable: true })
  sex: 'male' | 'female' | null;

  @ApiProperty({ type: String, nullable: true })
  idNumberMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  phoneMasked: string | null;

  @ApiProperty({ enum: PERSON_STATUSES })
  status: PersonStatus;

  regionCode: string;
  /** From the province down. */
  regionName: string;

  /** The official name of GB/T 4658. */
  @ApiProperty({ type: String, nullable: true })
  education: string | null;

  @ApiProperty({ type: [String] })
  expertise: string[];

  /** Official names of activity types. */
  @ApiProperty({ type: [String] })
  serviceIntents: string[];

  /** Memberships and requests for one. */
  @ApiProperty({ type: [VolunteerOrganizationDto] })
  organizations: VolunteerOrganizationDto[];

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
}

export class VolunteerDetailDto extends VolunteerDto {
  /** The kind of identity document. */
  idType: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate: string | null;

  @ApiProperty({ type: String, nullable: true })
  emailMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  guardianNameMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  guardianPhoneMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  ethnicity: string | null;

  @ApiProperty({ type: String, nullable: true })
  politicalStatus: string | null;

  @ApiProperty({ type: String, nullable: true })
  professionalTitle: string | null;

  @ApiProperty({ type: String, nullable: true })
  employer: string | null;

  @ApiProperty({ type: String, nullable: true })
  position: string | null;

  @ApiProperty({ type: String, nullable: true })
  availability: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  /** When the person confirmed the registration; null for who has not yet. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;

  version: number;
}

export class VolunteerPageDto {
  @ApiProperty({ type: [VolunteerDto] })
  items: VolunteerDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  total?: number;
}

export function toVolunteerDto(volunteer: Volunteer): VolunteerDto {
  return {
    id: volunteer.id,
    volunteerNo: volunteer.volunteerNo,
    name: volunteer.name,
    under14: volunteer.under14,
    sex: volunteer.sex,
    idNumberMasked: volunteer.idNumberMasked,
    phoneMasked: volunteer.phoneMasked,
    status: volunteer.status,
    regionCode: volunteer.regionCode,
    regionName: volunteer.regionName,
    education: volunteer.education,
    expertise: volunteer.expertise,
    serviceIntents: volunteer.serviceIntents,
    organizations: volunteer.organizations,
    createdAt: volunteer.createdAt.toISOString(),
  };
}

export function toVolunteerDetailDto(volunteer: Volunteer): VolunteerDetailDto {
  return {
    ...volunteer,
    confirmedAt: volunteer.confirmedAt?.toISOString() ?? null,
    createdAt: volunteer.createdAt.toISOString(),
    updatedAt: volunteer.updatedAt.toISOString(),
  };
}
