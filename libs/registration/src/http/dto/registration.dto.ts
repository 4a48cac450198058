import { ApiProperty, IntersectionType, PickType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import type { JoinableOrganization, RegionRow } from '#kezhi/organizations';
import { type Channel, CHANNELS } from '#kezhi/platform';
import { MayBeAbsent, Nested, NestedList, PageParams } from '#kezhi/platform/http';
import { ID_TYPES, type IdType } from '#kezhi/standards';
import { NewVolunteerDto } from '#kezhi/volunteers/http';
import { CODE_SHAPE } from './confirmation.dto.js';
import { GivenConsentDto } from './consents.dto.js';
import { DescriptionDto } from './own-changes.dto.js';

const ID_TYPE_CODES = Object.keys(ID_TYPES) as IdType[];
const MOST_CONSENTS = 10;
const MOST_TEAMS = 5;

export class ContactDto {
  @ApiProperty({ enum: CHANNELS })
  @IsIn(CHANNELS)
  channel: Channel;

  /** A telephone number or an e-mail address. */
  @IsString()
  @Length(5, 254)
  address: string;
}

export class ContactCodeDto extends ContactDto {
  /** The owner is asked for consent, as the guardian of a minor who registers; the message says so. */
  @ApiProperty({ type: Boolean, required: false })
  @MayBeAbsent()
  @IsBoolean()
  forGuardian?: boolean;
}

export class ContactExchangeDto extends ContactDto {
  /** Six digits from the message to it. */
  @IsString()
  @Matches(CODE_SHAPE)
  code: string;
}

export class ContactProofDto {
  /** Stands in the place of the code when the form is sent, once. Keep it: it is told this once. */
  proof: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;
}

/** Six digits, or what they were exchanged for. */
const CODE_OR_PROOF = /^\s*\d{6}\s*$|^[\w-]{43}$/;

export class ProvenContactDto extends ContactDto {
  /** Six digits from the message to it, or the proof that they were exchanged for. */
  @IsString()
  @Matches(CODE_OR_PROOF)
  code: string;
}

const IDENTITY = ['name', 'idNumber', 'birthDate', 'sex', 'phone', 'regionCode'] as const;

export class RegisterVolunteerDto extends IntersectionType(
  PickType(NewVolunteerDto, IDENTITY),
  DescriptionDto,
) {
  /** Proven by code; the same as `phone` or `email`. */
  @Nested(() => ProvenContactDto)
  contact: ProvenContactDto;

  @ApiProperty({ enum: ID_TYPE_CODES, required: false })
  @MayBeAbsent()
  @IsIn(ID_TYPE_CODES)
  idType?: IdType;

  @MayBeAbsent()
  @IsString()
  @MaxLength(254)
  email?: string;

  /** Needed under 18. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  guardianName?: string;

  /** Needed under 18. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(30)
  guardianPhone?: string;

  /** Six digits from the guardian's telephone, or their proof: the guardian's consent, needed under 18. */
  @MayBeAbsent()
  @IsString()
  @Matches(CODE_OR_PROOF)
  guardianCode?: string;

  /** Organizations to ask for membership. */
  @ApiProperty({ type: [String], required: false })
  @MayBeAbsent()
  @IsUUID(undefined, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(MOST_TEAMS)
  organizationIds?: string[];

  @ApiProperty({ type: [GivenConsentDto] })
  @ArrayMaxSize(MOST_CONSENTS)
  @NestedList(() => GivenConsentDto)
  consents: GivenConsentDto[];
}

export class RegistrationReceiptDto {
  /** Shows how far it is; nothing else. */
  trackingNo: string;

  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt: string;
}

export class RegistrationProgressDto {
  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt: string;

  /** Since then the next step lies in a message to the registered contact. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  processedAt: string | null;
}

export class TeamListParams extends PageParams {
  /** Anywhere in this region. */
  @MayBeAbsent()
  @Matches(/^\d{6}(\d{3})?$/)
  region?: string;

  /** A part of the name. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(50)
  q?: string;
}

export class TeamDto implements JoinableOrganization {
  id: string;
  name: string;
  regionName: string;
}

export class TeamPageDto {
  @ApiProperty({ type: [TeamDto] })
  items: TeamDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class PlaceListParams extends PageParams {
  /** Code of the region directly above; provinces when left out. */
  @MayBeAbsent()
  @Matches(/^\d{6}(\d{3})?$/)
  parent?: string;
}

export class PlaceDto {
  code: string;
  name: string;
}

export class PlacePageDto {
  @ApiProperty({ type: [PlaceDto] })
  items: PlaceDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export const toTeamDto = (team: JoinableOrganization): TeamDto => team;
export const toPlaceDto = ({ code, name }: RegionRow): PlaceDto => ({ code, name });
