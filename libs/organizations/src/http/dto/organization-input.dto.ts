import { ApiProperty, PartialType } from '@nestjs/swagger';
import { MayBeAbsent, MayBeNull } from '#kezhi/platform/http';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { OrganizationInput } from '../../organization-input.js';
import { ORGANIZATION_KINDS, type OrganizationKind, TEAM_RANKS, type TeamRank } from '../../organization.js';
import { REGION_LEVELS, type RegionLevel } from '../../regions/region.js';

/** What is written about an organization. In a change, null takes away and what is absent stays. */
class OrganizationFieldsDto implements OrganizationInput {
  /** Unique under one supervisor. */
  @IsString()
  @Length(2, 100)
  name: string;

  @ApiProperty({ enum: ORGANIZATION_KINDS })
  @IsIn(ORGANIZATION_KINDS)
  kind: OrganizationKind;

  @ApiProperty({ enum: REGION_LEVELS })
  @IsIn(REGION_LEVELS)
  level: RegionLevel;

  @ApiProperty({ enum: TEAM_RANKS, required: false })
  @MayBeAbsent()
  @IsIn(TEAM_RANKS)
  teamRank?: TeamRank;

  /** The territory (属地). An abolished code is taken as its successor. */
  @IsString()
  @Length(6, 9)
  regionCode: string;

  /** The supervisor (主管单位). */
  @IsUUID()
  parentId: string;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(100)
  hostUnit?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(30)
  uscc?: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  @MayBeNull()
  @Matches(/^[1-9]\d{3}-\d{2}-\d{2}$/, { message: 'FIELD.DATE' })
  @IsISO8601({ strict: true })
  foundedOn?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(100)
  leaderName?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(50)
  leaderTitle?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(30)
  leaderPhone?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(100)
  adminName?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(30)
  adminPhone?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(254)
  adminEmail?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(1_000)
  summary?: string | null;

  @ApiProperty({ type: [String], required: false })
  @MayBeAbsent()
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  @ArrayMaxSize(50)
  serviceFields?: string[];

  @ApiProperty({ type: Number, nullable: true, required: false })
  @MayBeNull()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  expectedMembers?: number | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(200)
  note?: string | null;
}

export class CreateOrganizationDto extends OrganizationFieldsDto {
  /** Keep it as a draft, even if you could approve it yourself. */
  @ApiProperty({ type: Boolean, required: false, default: false })
  @MayBeAbsent()
  @IsBoolean()
  draft?: boolean;
}

export class EditOrganizationDto extends PartialType(OrganizationFieldsDto, { skipNullProperties: false }) {}
