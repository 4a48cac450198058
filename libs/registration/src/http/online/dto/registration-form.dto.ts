import { ApiProperty, OmitType } from '@nestjs/swagger';
import { MayBeAbsent, MayBeNull, Nested } from '#kezhi/platform/http';
import { ArrayMaxSize, IsEmail, IsIn, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import {
  ORGANIZATION_KINDS,
  type OrganizationKind,
  REGION_LEVELS,
  type RegionLevel,
  TEAM_RANKS,
  type TeamRank,
} from '#kezhi/organizations';
import { EditOrganizationDto } from '#kezhi/organizations/http';
import type { FormChanges } from '../../../online/registration.js';

const text = { type: String, nullable: true, required: false } as const;

/** The organization form as far as it is filled in: null takes away, what is absent stays. */
export class RegistrationFormDto
  extends OmitType(EditOrganizationDto, [
    'name',
    'kind',
    'level',
    'teamRank',
    'regionCode',
    'parentId',
    'adminEmail',
    'serviceFields',
  ])
  implements FormChanges
{
  @ApiProperty(text)
  @MayBeNull()
  @IsString()
  @MaxLength(100)
  name?: string | null;

  @ApiProperty({ enum: ORGANIZATION_KINDS, nullable: true, required: false })
  @MayBeNull()
  @IsIn(ORGANIZATION_KINDS)
  kind?: OrganizationKind | null;

  @ApiProperty({ enum: REGION_LEVELS, nullable: true, required: false })
  @MayBeNull()
  @IsIn(REGION_LEVELS)
  level?: RegionLevel | null;

  @ApiProperty({ enum: TEAM_RANKS, nullable: true, required: false })
  @MayBeNull()
  @IsIn(TEAM_RANKS)
  teamRank?: TeamRank | null;

  /** The territory (属地). */
  @ApiProperty(text)
  @MayBeNull()
  @Matches(/^\d{6}(\d{3})?$/)
  regionCode?: string | null;

  /** The supervisor (主管单位). */
  @ApiProperty(text)
  @MayBeNull()
  @IsUUID()
  parentId?: string | null;

  /** Where the administrator's account is activated; the applicant's own address when it is left out. */
  @ApiProperty(text)
  @MayBeNull()
  @IsString()
  @MaxLength(254)
  adminEmail?: string | null;

  @ApiProperty({ type: [String], nullable: true, required: false })
  @MayBeNull()
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  @ArrayMaxSize(50)
  serviceFields?: string[] | null;
}

export class ApplicantEmailDto {
  @IsEmail()
  @MaxLength(254)
  email: string;
}

export class StartRegistrationDto extends ApplicantEmailDto {
  /** The six digits that were sent to the address. */
  @IsString()
  @MaxLength(20)
  code: string;

  /** What is known already. */
  @ApiProperty({ type: RegistrationFormDto, required: false })
  @MayBeAbsent()
  @Nested(() => RegistrationFormDto)
  organization?: RegistrationFormDto;
}
